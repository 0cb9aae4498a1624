/** Reads the words right beside a name or in a description: the country named with it, and whether a mission is meant. */
import type { Atom, Party, Phrase } from '../../cascade/state.js';
import { atomAt } from '../atom-at.js';
import { wordOf } from '../party.js';

const countryIn = (atom: Atom): string | null => {
  if (atom.category === 'place') return atom.places.find((p) => p.feature === 'PCLI')?.country ?? null;
  return wordOf(atom, 'nationality')?.country ?? null;
};

/** Countries beside a name, and whether one of them is a demonym: "the Pakistani X". */
export interface Beside {
  readonly countries: ReadonlySet<string>;
  readonly asNation: boolean;
}

const JOINS = new Set(['preposition', 'determiner', 'open', 'close']);
/** "Islamic State-Mozambique" is one name; a comma parts. */
const HYPHENS = new Set(['-', '–']);
const MOST = 3;

/**
 * Countries named right beside a name: "the Libyan X", "X in Libya". A comma, a verb or another noun parts them.
 */
export function besideName(atoms: readonly Atom[], span: readonly [number, number]): Beside {
  const found = new Set<string>();
  let nations = 0;
  const first = atomAt(atoms, span[0]);
  if (first >= atoms.length) return { countries: found, asNation: false };
  const last = atomAt(atoms, span[1]) - 1;
  const take = (step: number, from: number): void => {
    for (let i = from, k = 0; i >= 0 && i < atoms.length && k < MOST; i += step, k += 1) {
      const atom = atoms[i] as Atom;
      const country = countryIn(atom);
      if (country) found.add(country);
      if (country && atom.category !== 'place' && k === 0) nations += 1;
      if (country || !(JOINS.has(atom.category) || HYPHENS.has(atom.low))) return;
    }
  };
  take(1, last + 1);
  const before = atoms[first - 1];
  const nation = before && before.category !== 'place' ? countryIn(before) : null;
  if (nation) {
    found.add(nation);
    nations += 1;
  }
  return { countries: found, asNation: nations > 0 };
}

/** "the international mission" in a country that has one is that; an international force may be any. */
const MISSIONS = new Set(['mission', 'بعثه']);
const INTERNATIONAL = /^(?:internation|دولي)/u;

const OF_PEACEKEEPING = [
  ...'onu onusien casque bleu paix nations minu'.split(' '),
  ...'un u.n. peacekeep blue helmet'.split(' '),
  ...'اممي حفظ سلام زرقاء زرق'.split(' '),
];

/** Do the words of a description say that it is a mission for peace, or whose mission it is? */
export function isExplicitMission({ group, word, phrase }: Party): boolean {
  if (group?.of && group.of.length > 0) return true;
  if (word?.class === 'person' && phrase.head.low.startsWith('peace')) return true;
  if (MISSIONS.has(phrase.head.low) && phrase.atoms.some((a) => INTERNATIONAL.test(a.low))) return true;
  return phrase.atoms.some(
    ({ low, lemma, category }) =>
      category !== 'determiner' && (lemma?.name ?? low).toLowerCase().split(/[ ']/u).some(isOfPeacekeeping),
  );
}

const isOfPeacekeeping = (word: string): boolean =>
  OF_PEACEKEEPING.some((stem) => word === stem || (stem.length > 3 && word.startsWith(stem)));

/** Does the phrase tell of a joint force, as those of several states are called? */
export const isJointForce = ({ phrase }: Party): boolean =>
  phrase.atoms.some(({ low }) => low.split(' ').some((w) => /^(?:joint|conjoint|mixte|مشترك)/u.test(w)));

/** "an anti-jihadist coalition", "une force antiterroriste": against what its words name. */
export const isAgainst = (phrase: Phrase): boolean =>
  phrase.atoms.some(({ low }) => /^(?:anti|counter|contre-|مكافح|مناهض|معادي)/u.test(low));

/** بوكو حرام جماعة متشددة, بأنها جماعة إرهابية: right behind a name or a pronoun a noun without its article says what that is. */
export function isPredicate(atoms: readonly Atom[], { definite, preposition, start }: Phrase): boolean {
  const before = atoms[atomAt(atoms, start) - 1];
  if (definite || preposition || !before) return false;
  return before.category === 'pronoun' || before.category === 'possessive' || before.senses.length > 0;
}
