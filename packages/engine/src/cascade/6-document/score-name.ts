/** Scores how well one sense of a name fits the report. */
import type { NameSense } from '../../lexicon/lexicon.js';
import type { ReportContext } from './report-context.js';

const STRENGTH: Readonly<Record<NameSense['strength'], number>> = {
  strong: 1,
  pejorative: 0.9,
  weak: 0.4,
  misnomer: 0,
};

/** The more the countries, families and dates of the report suit an actor, the higher. */
export function scoreOf(sense: NameSense, context: ReportContext): number {
  const { actor } = sense;
  let score = STRENGTH[sense.strength];
  const total = [...context.countries.values()].reduce((a, b) => a + b, 0) || 1;
  for (const country of actor.countries) score += (2 * (context.countries.get(country) ?? 0)) / total;
  if (actor.countries.length > 0 && !actor.countries.some((c) => context.countries.has(c))) score -= 0.6;
  if (context.hinted.has(actor.ref)) score += 0.8;
  if (actor.family) score += Math.min(0.5, 0.25 * (context.families.get(actor.family) ?? 0));
  if (actor.parents.some((p) => context.named.has(p.ref))) score += 0.3;
  if (context.year !== null) {
    if (actor.founded && Number(actor.founded.slice(0, 4)) > context.year) score -= 2;
    if (actor.ended && Number(actor.ended.slice(0, 4)) < context.year - 1) score -= 0.5;
    if (sense.from && Number(sense.from.slice(0, 4)) > context.year) score -= 1;
    if (sense.to && Number(sense.to.slice(0, 4)) < context.year) score -= 1;
  }
  return score;
}
