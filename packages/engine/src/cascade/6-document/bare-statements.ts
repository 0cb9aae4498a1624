/**
 * What somebody said stands as a statement of his only where nothing in it was read as a deed, a claim or a tie.
 * It keeps all other assertions as they are.
 */
import type { Candidate } from './tellings/join-tellings.js';

const SPOKEN = 'statement.speech';
const DESCRIBES: ReadonlySet<string> = new Set(['role', 'nationality', 'alias', 'strength']);

/** The candidates without statements that say what another of them tells. */
export function withoutTwiceSaid(candidates: readonly Candidate[]): Candidate[] {
  if (!candidates.some(isSpoken)) return [...candidates];
  const kept: Candidate[] = [];
  for (const one of candidates) {
    if (!isSpoken(one)) {
      kept.push(one);
      continue;
    }
    if (!candidates.some((other) => tellsOf(other, one))) kept.push(one);
  }
  return kept;
}

const isSpoken = ({ item }: Candidate): boolean => item.key.predicate.id === SPOKEN;

/** Is what a statement says, or the verb that says it, told by another assertion as news? */
function tellsOf({ item, told }: Candidate, { item: statement }: Candidate): boolean {
  if (!told || item === statement) return false;
  if (item.key.sentence !== statement.key.sentence) return isOwnClaim(item, statement);
  if (item.key.predicate.id === SPOKEN || DESCRIBES.has(item.type)) return false;
  const [from, to] = statement.key.evidence;
  const [start, end] = item.trigger;
  if (start <= statement.trigger[0] && end >= statement.trigger[1]) return true;
  // "X is dead, the army said": an adjective that tells what happened is news as well.
  const spoken =
    item.key.frame.id >= 0 && item.key.frame.standing !== 'adjective' && item.salience === 'main';
  return (spoken || item.type === 'leader-death') && start >= from && end <= to;
}

const CLAIMS: ReadonlySet<string> = new Set(['claim-responsibility', 'deny-responsibility']);
/** Sentences over which what a group says of a deed goes on being its claim or its denial. */
const NEAR = 1;

/** Does one who has just claimed or denied a deed go on speaking of it? */
const isOwnClaim = (claim: Candidate['item'], statement: Candidate['item']): boolean =>
  CLAIMS.has(claim.type) &&
  Math.abs(claim.key.sentence - statement.key.sentence) <= NEAR &&
  (claim.roles.agent ?? []).some((a) => (statement.roles.agent ?? []).some((b) => a.ref === b.ref));
