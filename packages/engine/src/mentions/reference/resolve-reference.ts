/**
 * Settles whom an anaphor takes up, with the reason; or refuses, with the reason, where nobody fits, where two fit as
 * well, or where the best is nobody that the register lists. It never chooses across a doubt.
 */
import type { Antecedent, Antecedents } from './antecedents.js';
import type { Anaphor, Resolution } from './referent.js';
import { weigh } from './weigh.js';

/** By how much the best must be better; two of one kind must lie further apart than a subject and an object do. */
const MARGIN = { alike: 0.95, unlike: 0.75 } as const;
const ENOUGH = 1.2;

const nobody: Resolution = {
  referent: null,
  doubt: false,
  why: 'Nothing before it settles whom it takes up.',
};

/** The antecedent that fits best, if it fits well and better than any other by a margin. */
export function resolveReference(anaphor: Anaphor, antecedents: Antecedents): Resolution {
  let best: Antecedent | null = null;
  let second: Antecedent | null = null;
  let high = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  let fitting = 0;
  let thingHere = false;
  for (const antecedent of antecedents.all()) {
    const weight = weigh(antecedent, anaphor);
    if (weight === null) continue;
    fitting += 1;
    const score = anaphor.latest ? lateness(antecedent) : weight;
    // Whose weapons they are, of two in one sentence, only the reader knows.
    thingHere ||= antecedent.referent.sort === 'thing' && antecedent.last.sentence === anaphor.sentence;
    if (score > high) {
      [second, next] = [best, high];
      [best, high] = [antecedent, score];
    } else if (score > next) [second, next] = [antecedent, score];
  }
  if (!best || (!anaphor.latest && high < ENOUGH)) return nobody;
  const told = best.referent;
  if (thingHere && !anaphor.acting && !anaphor.latest && anaphor.rivals.has('thing'))
    return { referent: null, doubt: true, why: 'A thing told of in the same sentence fits as well.' };
  // Of two in its own sentence a pronoun means the one that grammar points to, or it is a doubt.
  if (
    anaphor.how === 'pronoun' &&
    !anaphor.latest &&
    second?.last.sentence === anaphor.sentence &&
    second.referent.sort !== 'country' &&
    told.key !== anaphor.favoured &&
    second.referent.ref !== told.ref
  )
    return { referent: null, doubt: true, why: doubtOf(told.ref, second.referent.ref) };
  // "a chief of X": the latter may be either.
  if (anaphor.latest && second && second.last.at > best.last.at)
    return { referent: null, doubt: true, why: doubtOf(told.ref, second.referent.ref) };
  const close =
    second !== null && high - next < (second.referent.sort === told.sort ? MARGIN.alike : MARGIN.unlike);
  if (second && !anaphor.latest && close && second.referent.ref !== told.ref)
    return { referent: null, doubt: true, why: doubtOf(told.ref, second.referent.ref) };
  if (second && !anaphor.latest && close && told.ref === null)
    return { referent: null, doubt: true, why: 'More than one told of before fits as well.' };
  if (!anaphor.wants.has(told.sort) || told.ref === null)
    return { referent: null, doubt: true, why: 'What it takes up is nobody that the register lists.' };
  return { referent: told, why: reasonOf(best, anaphor, fitting) };
}

/** "the latter" is the last one told of for itself; what stands inside another phrase comes behind all others. */
const lateness = ({ last }: Antecedent): number => last.at - (last.seat === 'inside' ? 1e9 : 0);

function doubtOf(first: string | null, second: string | null): string {
  const names = [first, second].filter((r) => r !== null);
  return names.length === 2
    ? `It may take up ${names[0]} or ${names[1]}; nothing in the report decides.`
    : `It may take up ${names[0]} or another that the register does not list; nothing in the report decides.`;
}

/** One sentence that says why. */
function reasonOf({ referent, last }: Antecedent, anaphor: Anaphor, fitting: number): string {
  const back = anaphor.sentence - last.sentence;
  const where =
    back === 0
      ? 'before it in the sentence'
      : back === 1
        ? 'in the sentence before'
        : `${back} sentences before`;
  const alone = fitting === 1 ? ', and nobody else fits' : '';
  if (anaphor.latest) return `Takes up ${referent.ref}, the last one named ${where}.`;
  if (referent.key === anaphor.favoured)
    return `Takes up ${referent.ref}, the subject of its own sentence${alone}.`;
  return `Takes up ${referent.ref}, ${last.seat === 'subject' ? 'the subject told of' : 'told of'} ${where}${alone}.`;
}
