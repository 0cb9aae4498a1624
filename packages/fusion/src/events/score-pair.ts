/**
 * Whether two tellings are of one event: the weighted mean of the respects in which they compare, and the band that
 * it falls in. Clear pairs are joined, doubtful ones are put up for review, the rest stay apart. The score depends on
 * the two tellings and on nothing else, so no order of reading can change it.
 */
import type { Band, PairScore } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import { type Feature, featuresOf } from './features.js';
import { reasonInEnglish } from './reason-in-english.js';
import type { ComparedTelling } from './telling.js';

/** Our conventions; a pair at or above `clear` is joined if nothing speaks plainly against it. */
export const CLEAR = 0.75;
export const DOUBTFUL = 0.55;
/** A respect in which two tellings are this unlike speaks plainly against one event. */
const AGAINST = 0.2;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** What else than kind, day and place agrees. */
const supported = (features: readonly Feature[]): boolean =>
  features.some(
    ({ name, score }) => (name === 'parties' || name === 'figures' || name === 'claim') && score >= 0.6,
  );

/** On the same day at the same small place, which is enough by itself. A town is not small. */
function exact(features: readonly Feature[], a: ComparedTelling, b: ComparedTelling): boolean {
  const at = (name: Feature['name']): number => features.find((one) => one.name === name)?.score ?? 0;
  const town = [a, b].some(({ place }) => place !== null && place.precision === 1 && place.reach > 5);
  return at('time') === 1 && at('place') >= 0.95 && !town;
}

/** Two places in one report are two places. */
function toldApart(a: ComparedTelling, b: ComparedTelling): boolean {
  if (a.report !== b.report || a.vague || b.vague) return false;
  if (a.place === null || b.place === null || a.place.ref === b.place.ref) return false;
  return a.retells !== b.assertion.anchor && b.retells !== a.assertion.anchor;
}

const retold = (a: ComparedTelling, b: ComparedTelling): boolean =>
  a.report === b.report && (a.retells === b.assertion.anchor || b.retells === a.assertion.anchor);

function bandOf(score: number, features: readonly Feature[], a: ComparedTelling, b: ComparedTelling): Band {
  if (score < DOUBTFUL) return 'apart';
  if (score < CLEAR) return 'doubtful';
  if (features.some((one) => one.name !== 'type' && one.score < AGAINST)) return 'doubtful';
  return exact(features, a, b) || supported(features) ? 'clear' : 'doubtful';
}

const byWeight = (features: readonly Feature[]): Feature[] =>
  [...features].sort((x, y) => y.weight - x.weight);

const inWords = (features: readonly Feature[]): string =>
  byWeight(features)
    .map(({ reason, score }) => `${reasonInEnglish(reason)} (${score.toFixed(2)})`)
    .join('; ');

const respectsOf = (features: readonly Feature[]): PairScore['respects'] =>
  byWeight(features).map(({ name, score, reason }) => ({ name, score, reason }));

/** Scores two tellings; `a` and `b` may be given in either order. */
export function scorePair(x: ComparedTelling, y: ComparedTelling, classOf: ClassOf): PairScore {
  const [a, b] = x.key < y.key ? [x, y] : [y, x];
  const features = featuresOf(a, b, classOf);
  const pair = { a: a.key, b: b.key, respects: respectsOf(features) };
  const veto = features.filter((one) => one.veto);
  if (a.family !== b.family && veto.length === 0)
    return {
      ...{ ...pair, score: 0, band: 'apart', veto: true, because: 'other-family' },
      why: `${a.family} and ${b.family}`,
    };
  if (veto.length > 0) return { ...pair, score: 0, band: 'apart', veto: true, why: inWords(veto) };
  if (retold(a, b))
    return {
      ...{ ...pair, score: 1, band: 'clear', veto: false, because: 'retold' },
      why: 'the report tells it again',
    };
  const weight = features.reduce((sum, one) => sum + one.weight, 0);
  const score = round(features.reduce((sum, one) => sum + one.weight * one.score, 0) / weight);
  if (toldApart(a, b)) {
    const why = `one report places them apart; ${inWords(features)}`;
    const band = score >= DOUBTFUL ? 'doubtful' : 'apart';
    return { ...pair, score, band, veto: true, because: 'placed-apart', why };
  }
  return { ...pair, score, band: bandOf(score, features, a, b), veto: false, why: inWords(features) };
}
