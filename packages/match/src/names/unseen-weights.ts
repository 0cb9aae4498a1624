/**
 * What is believed of a pair of units that the learned tables do not list: by their classes, and for Somali, Hausa,
 * Persian, French and Maghrebi habits that are too rare in the data to be learned. Reviewed by hand.
 */
import { isFirm, soundClasses } from './sound-classes.js';

/** Nats. */
const KNOWN: Readonly<Record<string, number>> = {
  'heh$ a$': 2.5,
  'heh$ e$': 2,
  'heh$ é$': 1.5,
  'alef-maqsura$ a$': 2.5,
  'alef-maqsura$ i$': 2,
  'alef-maqsura$ ya$': 3,
  'alef-maqsura$ alef$': 2,
  'alef$ heh$': 2,
  'ain^ a^': 2.5,
  'ain^ o^': 2,
  'ain^ u^': 2,
  'ain^ ou^': 2,
  'ain^ i^': 2,
  'ain^ e^': 1.5,
  'ain^ alef^': 1,
  'ain a': 0.5,
  'hah h$': 2,
  'hamza i': 0.5,
  'nun+ n': 3,
  'nun+ m': 2.5,
  'nun+ nun': 2.5,
  'nun nun+': 2.5,
  'nun+ mim': 1.5,
  'mim nun+': 1.5,
  'hah x^': 3,
  'heh^ x^': 2,
  'h^ x^': 2.5,
  'h x': 1.5,
  'x h': 1.5,
  'x^ h^': 2.5,
  'kaf x': 3,
  'kaf x$': 3,
  'k x': 3,
  'x k': 3,
  'k x$': 3,
  'x$ k': 3,
  'sin x+': 3,
  's x+': 3,
  'x+ s': 3,
  's$ x+': 3,
  'x+ s$': 3,
  'c q': 0.5,
  'q c': 0.5,
  'hah x': 2,
  'ain^ c': 2,
  'ain c': 2,
  'ain c~': 1.5,
  'gaf g': 3.5,
  'gaf g~': 3,
  'gaf gh': 2.5,
  'gaf k': 2,
  'gaf q': 2,
  'veh v': 4,
  'veh f': 2,
  'veh g': 1.5,
  'peh p': 4,
  'peh b': 2,
  'tcheh tch': 4.5,
  'tcheh ch': 3.5,
  'tcheh dj': 1.5,
  'tcheh c~': 1.5,
  'jeh j': 4,
  'jeh zh': 4.5,
  'jeh g~': 3,
  'kha j': 0.5,
  'kha rh': 2,
  'ghain rh': 4,
  'ghain r': 0.5,
  'jim dj': 4,
  'jim g': 1.5,
  'jim g~': 3,
  'jim gh': 1,
  'qaf g': 1.5,
  'qaf gh': 1,
  'qaf k': 2.5,
  'kaf g': 0.5,
  'tha s': 1,
  'dhal z': 2,
  'dhal d': 2,
  'zah z': 2,
  'zah d': 1.5,
  'dad z': 0.5,
};

const plain = (unit: string): string => unit.replace(/[\^$]/, '');

function leftOut(unit: string): number {
  if (isFirm(unit)) return -3.5;
  return soundClasses(unit) === 'V' ? -1 : -0.5;
}

/** The weight of a pair of units before any was seen, in nats; an empty unit stands for one left out. */
export function unseenWeight(a: string, b: string): number {
  if (a === '' || b === '') return leftOut(a || b);
  const known = KNOWN[`${a} ${b}`];
  if (known !== undefined) return known;
  if (a === b) return 3;
  if (plain(a) === plain(b)) return 2;
  const [first, second] = [soundClasses(a), soundClasses(b)];
  if (first === 'V' && second === 'V') return -0.3;
  if (first === 'o' && second === 'o') return 0.5;
  if (isFirm(a) !== isFirm(b) || !isFirm(a)) return -3;
  if (first[0] === second[0]) return 1.2;
  return [...first].some((one) => second.includes(one)) ? 0.6 : -4;
}
