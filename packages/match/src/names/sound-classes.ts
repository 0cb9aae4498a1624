/**
 * The rough class of each unit: what kind of consonant it is, or a vowel, or a breath that is often left out. The
 * classes make the keys under which names are found; how alike two units are is a matter of `sound-weights`.
 */

/** Class -> the units in it. A unit in two classes is said in two ways. V: vowels, and o: breaths, make no key. */
const MEMBERS: Readonly<Record<string, string>> = {
  B: 'ba peh b p p$',
  T: 'ta ta$ tah tha t t$ th',
  D: 'dal dad dhal zah d d$ dh',
  S: 'sin shin sad zay tha zah dhal jeh tcheh s s$ sh ch c~ z zh ş ç th tch x x^ x$',
  K: 'kaf qaf kha ghain jim gaf k q kh g g~ gh j dj c c$ rh x x^ x$ ch tcheh tch',
  R: 'ra r rh ghain gh',
  F: 'fa veh f v',
  M: 'mim m nun+',
  N: 'nun nun+ n n$ gn',
  L: 'lam l',
  V: 'alef alef^ alef$ alef-i^ alef-ya^ alef-waw^ alef-maqsura$ waw waw^ waw$ ya ya^ ya$ a a^ a$ e e^ e$ é$ i i^ i$ o o^ o$ u u^ u$ ou ou^ ou$ ai ai^ au au^ eu eu^ oi ie ie$ y w',
  o: 'ain ain^ hah heh heh^ heh$ hamza hamza$ h h^ h$ x+',
};

const byUnit = new Map<string, string>();
for (const [one, units] of Object.entries(MEMBERS))
  for (const unit of units.split(' ')) byUnit.set(unit, (byUnit.get(unit) ?? '') + one);

/** All units, in the order of their numbers. */
export const UNITS: readonly string[] = [...byUnit.keys()];

/** The classes of a unit, one letter each, the usual one first; empty for what is no unit. */
export function soundClasses(unit: string): string {
  return byUnit.get(unit) ?? '';
}

/** Whether a unit is a consonant that writers of either script do not leave out. */
export function isFirm(unit: string): boolean {
  const classes = soundClasses(unit);
  return classes !== '' && classes !== 'V' && classes !== 'o';
}
