/** Directions as degrees, from the bearings that the lexicon gives its words and from words inside a preposition. */

const DEGREES: Readonly<Record<string, number>> = {
  n: 0,
  north: 0,
  ne: 45,
  'north-east': 45,
  e: 90,
  east: 90,
  se: 135,
  'south-east': 135,
  s: 180,
  south: 180,
  sw: 225,
  'south-west': 225,
  w: 270,
  west: 270,
  nw: 315,
  'north-west': 315,
};

/** A direction in French or English, as one word or as half of one; Arabic ones are nouns of the lexicon. */
const WORD = /^(?:(north|nord)|(south|sud))?(?:(east|est)|(west|ouest))?(?:ern)?$/u;

/** Degrees of a bearing of the lexicon (`n`, `north-east`); null for the centre and the edge. */
export function degreesOf(bearing: string): number | null {
  return DEGREES[bearing] ?? null;
}

/** Degrees told inside a preposition: "au nord-est de", "north of"; null where it tells none. */
export function degreesIn(preposition: string): number | null {
  let found = '';
  for (const word of preposition.split(/[\s'’-]+/u)) {
    const told = WORD.exec(word);
    if (!told) continue;
    found += (told[1] ? 'n' : '') + (told[2] ? 's' : '') + (told[3] ? 'e' : '') + (told[4] ? 'w' : '');
  }
  return DEGREES[found] ?? null;
}
