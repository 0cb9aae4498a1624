/**
 * What a conjunction behind a verb joins to what the verb already has: a second toll, a second genitive. Where it
 * joins nothing of the kind, another clause begins there, and nothing behind it is the verb's.
 */
import { isMark } from '../../mentions/marks.js';
import type { Item } from '../state.js';
import { isBare, isFiniteVerb } from './clause-map.js';
import { sortOf } from './phrase-sort.js';

/** A bare phrase joined behind a genitive, with no verb of its own before the next break. */
function sharesGenitive(items: readonly Item[], conjunction: number): boolean {
  const before = items[conjunction - 1];
  const next = items[conjunction + 1];
  if (before?.kind !== 'phrase' || before.of.length === 0 || !isBare(next)) return false;
  if (sortOf(next) !== 'people' || before.of.at(-1)?.end !== before.end) return false;
  for (const item of items.slice(conjunction + 2)) {
    if (item.kind === 'verb') return false;
    if (isMark(item, 'comma', 'stop', 'conjunction', 'relative', 'subordinator')) return true;
  }
  return true;
}

const isCountedToll = (item: Item | undefined): boolean =>
  isBare(item) &&
  item.count !== null &&
  item.head.analyses.some((a) =>
    a.lemma.predicates.some((p) => p.toll === 'wounded' || p.toll === 'killed' || p.toll === 'missing'),
  );

/** A counted phrase and a bare participle that go on from a passive: "et 43 blessées", "and two others abducted". */
function isSecondToll(items: readonly Item[], at: number, conjunction: number): boolean {
  const verb = items[at];
  const phrase = items[conjunction + 1];
  const participle = items[conjunction + 2];
  return (
    verb?.kind === 'verb' &&
    verb.passive === true &&
    isBare(phrase) &&
    (phrase.count !== null || phrase.plural) &&
    /^\p{Script=Latin}|^\d/u.test(phrase.head.low) &&
    participle?.kind === 'verb' &&
    participle.form === 'participle' &&
    participle.passive === true
  );
}

/** How many items a conjunction joins to the verb before it, or 0. `at` is the verb, `conjunction` the conjunction. */
export function joinedBehind(items: readonly Item[], at: number, conjunction: number): number {
  const next = items[conjunction + 1];
  if (next?.kind === 'phrase' && next.joined) return 1;
  // "ont été tués et quinze autres blessés dans …": a second toll, and then the clause goes on.
  if (isCountedToll(next) && !isFiniteVerb(items[conjunction + 2])) return 1;
  // "ont été tués et plusieurs femmes enlevées au cours de …": the second shares the auxiliary and what follows.
  if (isSecondToll(items, at, conjunction)) return 2;
  // "a patrol of blue helmets and Malian troops near …": the second is the genitive's too.
  return sharesGenitive(items, conjunction) ? 1 : 0;
}
