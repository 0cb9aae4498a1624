/**
 * Weighs one antecedent against one anaphor: null where grammar or kind forbids it, else the higher the likelier. The
 * subject of a sentence outranks what else it tells of, and a near sentence a far one.
 */
import type { Antecedent } from './antecedents.js';
import type { Anaphor, Referent, Sort } from './referent.js';

const HERE = 3;
const EACH_SENTENCE_BACK = 0.9;
const SUBJECT = 0.8;
const INSIDE = -0.3;
const FAVOURED = 1.6;
const IN_NAME = 1.4;
const GENDER_SHOWN = 0.3;
const UNSHOWN = -0.3;
const OFTEN = 0.15;
const MOST_OFTEN = 0.45;

const BODIES = new Set<Sort>(['group', 'mission', 'force', 'government', 'organisation', 'country']);

/** How well an antecedent fits; null where it cannot be meant. */
export function weigh({ referent, last, mentions }: Antecedent, anaphor: Anaphor): number | null {
  const distance = anaphor.sentence - last.sentence;
  if (distance > anaphor.reach || last.at >= anaphor.at || last.at < anaphor.notBefore) return null;
  if (anaphor.barred.has(referent.key)) return null;
  // Of things only what its sentence is about acts: an attack that kills, never the road that it was on.
  if (anaphor.acting && referent.sort === 'thing' && last.seat !== 'subject') return null;
  const number = numberFit(referent, anaphor);
  if (number === null || clashes(referent, anaphor)) return null;
  let score = HERE - EACH_SENTENCE_BACK * distance + number;
  if (last.seat === 'subject') score += SUBJECT;
  else if (last.seat === 'inside') score += INSIDE;
  if (referent.key === anaphor.favoured) score += FAVOURED;
  if (anaphor.word !== null && referent.words.includes(anaphor.word)) score += IN_NAME;
  if (anaphor.gender !== null && referent.gender === anaphor.gender) score += GENDER_SHOWN;
  return score + Math.min(MOST_OFTEN, OFTEN * (mentions - 1));
}

/** Does kind, gender, creed, country or a word that it must bear forbid it? */
function clashes(referent: Referent, anaphor: Anaphor): boolean {
  if (!anaphor.wants.has(referent.sort) && !anaphor.rivals.has(referent.sort)) return true;
  if (anaphor.gender !== null && referent.gender !== null && anaphor.gender !== referent.gender) return true;
  if (anaphor.creed !== null && referent.creed !== null && anaphor.creed !== referent.creed) return true;
  if (anaphor.needsWord && (anaphor.word === null || !referent.words.includes(anaphor.word))) return true;
  return (
    anaphor.country !== null && referent.countries.length > 0 && !referent.countries.includes(anaphor.country)
  );
}

/** What is taken off where the numbers do not agree; null where they cannot both be right. */
function numberFit({ plural, sort }: Referent, anaphor: Anaphor): number | null {
  if (anaphor.plural === null || plural === anaphor.plural) return 0;
  if (!BODIES.has(sort)) return plural === null ? 0 : null;
  // A body told of by its members is still a body.
  if (!anaphor.plural) return 0;
  // A name that shows no number may be taken up in either.
  if (plural === null) return UNSHOWN;
  return anaphor.collective;
}
