/**
 * What somebody said stands as a statement of his only where nothing in it was read as a deed, a claim or a tie.
 * It keeps all other assertions as they are.
 */
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { AssemblyContext } from './assembly.js';
import type { Candidate } from './tellings/join-tellings.js';

const SPOKEN: ReadonlySet<string> = new Set(['statement.speech', 'statement.quoted']);
const DESCRIBES: ReadonlySet<string> = new Set(['role', 'nationality', 'alias', 'strength']);

/** The candidates without statements that say what another of them tells. */
export function withoutTwiceSaid(
  candidates: readonly Candidate[],
  { lexicon }: Pick<AssemblyContext, 'lexicon'>,
): Candidate[] {
  if (!candidates.some(({ item }) => isSpoken(item))) return [...candidates];
  const kept: Candidate[] = [];
  for (const one of candidates) {
    if (!isSpoken(one.item)) {
      kept.push(one);
      continue;
    }
    if (isQuoted(one.item) && !goesOn(one, kept)) continue;
    if (!candidates.some((other) => tellsOf(other, one, lexicon))) kept.push(one);
  }
  return kept;
}

/** Is it a statement of what somebody was told to say, whatever that is? */
export const isSpoken = ({ key }: Candidate['item']): boolean => SPOKEN.has(key.predicate.id);
/** A quotation that goes on is part of the statement of which it is told to be, and none of its own. */
const isQuoted = ({ key }: Candidate['item']): boolean => key.predicate.id === 'statement.quoted';

/** Has the same speaker just been told to make a statement? */
const goesOn = ({ item }: Candidate, kept: readonly Candidate[]): boolean =>
  kept.some(
    ({ item: other }) =>
      isSpoken(other) &&
      item.key.sentence - other.key.sentence <= FAR &&
      (other.roles.agent ?? []).some((a) =>
        (item.roles.agent ?? []).some((b) => a.ref !== null && a.ref === b.ref),
      ),
  );
/** Sentences over which a quotation goes on. */
const FAR = 6;

/** Is what a statement says, or the verb that says it, told by another assertion as news? */
function tellsOf({ item, told }: Candidate, { item: statement }: Candidate, lexicon: Lexicon): boolean {
  if (!told || item === statement) return false;
  if (item.key.sentence !== statement.key.sentence) return isOwnClaim(item, statement);
  if (isSpoken(item) || DESCRIBES.has(item.type)) return false;
  const [from, to] = statement.key.evidence;
  const [start, end] = item.trigger;
  if (start <= statement.trigger[0] && end >= statement.trigger[1]) return true;
  // "X is dead, the army said": an adjective that tells what happened is news as well.
  const spoken =
    item.key.frame.id >= 0 && item.key.frame.standing !== 'adjective' && item.salience === 'main';
  if (!((spoken || item.type === 'leader-death') && start >= from && end <= to)) return false;
  const { family } = lexicon.types.get(item.type) ?? {};
  return !BESIDE.has(family ?? '') || !isOfNote(item, statement, lexicon);
}

/** Families whose assertions a party's statement stands beside: what it says of the fighting is its own word. */
const BESIDE: ReadonlySet<string> = new Set(['violence', 'control', 'ties', 'presence']);

/** Does an armed group or who leads it, or one who holds an office, speak of what others did, or anybody of what is to come? */
function isOfNote(deed: Candidate['item'], statement: Candidate['item'], lexicon: Lexicon): boolean {
  // What is still to be done is announced, and is no news yet.
  if (deed.factuality.status === 'planned') return true;
  const [speaker] = statement.roles.agent ?? [];
  if (!speaker?.ref) return false;
  const actor = lexicon.actors.get(speaker.ref);
  const sides = [speaker.ref, ...(actor?.leads ?? []).map((l) => l.ref)];
  const group = sides.some((ref) => lexicon.actors.get(ref)?.kind === 'group');
  const own =
    (deed.roles.agent ?? []).some((f) => f.ref !== null && sides.includes(f.ref)) ||
    // "ses hommes", "our forces": whoever they are, they are the speaker's.
    (deed.key.roles.get('agent') ?? []).some(({ phrase }) => phrase.possessive !== null);
  return !own && (group || (actor?.kind === 'person' && actor.offices.length > 0));
}

const CLAIMS: ReadonlySet<string> = new Set(['claim-responsibility', 'deny-responsibility']);
/** Sentences over which what a group says of a deed goes on being its claim or its denial. */
const NEAR = 0;

/** Does one who has just claimed or denied a deed go on speaking of it? */
const isOwnClaim = (claim: Candidate['item'], statement: Candidate['item']): boolean =>
  CLAIMS.has(claim.type) &&
  Math.abs(claim.key.sentence - statement.key.sentence) <= NEAR &&
  (claim.roles.agent ?? []).some((a) => (statement.roles.agent ?? []).some((b) => a.ref === b.ref));
