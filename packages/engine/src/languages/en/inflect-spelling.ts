/**
 * English spelling before an ending: -s or -es, y to i, the dropped e, the doubled consonant. It knows letters only,
 * so the verbs of several syllables that double their consonant are listed.
 */
const VOWEL_THEN_CONSONANT = /(?:^|[^aeiou]|qu)[aeiou][bcdfgklmnprstvz]$/u;
const DOUBLING = new Set(
  `abet abhor acquit admit allot annul appal appall beget begin befit bedevil commit compel concur confer control
  debar defer demur deter disbar dispel distil embed emit enrol entrap enthral equip excel expel extol fulfil handicap
  hobnob impel incur infer inter instil occur offset omit outbid outrun output patrol permit prefer propel
  rebel rebut recur refer regret remit repel rerun reset submit transfer transmit underpin unplug unzip upset input
  zigzag babysit overlap overrun forbid forget outfit refit kidnap worship format`.split(/\s+/u),
);
/** Both spellings are written: travelled, traveled. */
const BOTH = new Set(
  `travel cancel signal label model fuel level quarrel channel marshal shovel counsel tunnel funnel duel rival equal
  total libel kidnap worship focus refuel dial trial bias benefit initial dishevel shrivel unravel barrel`.split(
    /\s+/u,
  ),
);
const S_AFTER_O = new Set(
  'go do undergo forgo outdo redo undo overdo echo veto hero potato tomato torpedo embargo cargo volcano'.split(
    ' ',
  ),
);

/** Adds the -s of a plural or of the third person. */
export function withS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(word) || S_AFTER_O.has(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function doubles(word: string): boolean {
  const syllables = word.match(/[aeiouy]+/gu)?.length ?? 0;
  return VOWEL_THEN_CONSONANT.test(word) && (syllables === 1 || DOUBLING.has(word));
}

/** The one or two stems before -ed and -ing. */
function stems(word: string): string[] {
  if (word.endsWith('ic')) return [`${word}k`];
  const doubled = `${word}${word.at(-1)}`;
  if (BOTH.has(word)) return [word, doubled];
  return [doubles(word) ? doubled : word];
}

/** Forms in -ed. */
export function withEd(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ied`];
  return stems(word).map((stem) => `${stem}ed`);
}

/** Forms in -ing. */
export function withIng(word: string): string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (/[^eoy]e$/u.test(word) && word !== 'singe' && word !== 'be') return [`${word.slice(0, -1)}ing`];
  return stems(word).map((stem) => `${stem}ing`);
}
