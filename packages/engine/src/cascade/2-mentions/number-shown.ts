/**
 * The number that an Arabic noun or adjective shows. مسلحين is written alike for two and for many: it counts as both,
 * so that what agrees with either may follow. It refuses to choose; a number or a verb beside it does.
 */
import { type Analysis, Feature } from '../../lexicon/lexicon.js';

/** The features of the first analysis, with the plural that its dual is spelt like, if there is one. */
export function numberShown(analyses: readonly Analysis[]): number {
  const [lead] = analyses;
  if (!lead) return 0;
  const { lemma, features } = lead;
  if ((features & Feature.dual) === 0 || lemma.pos === 'verb') return features;
  for (const other of analyses)
    if (other.lemma === lemma && (other.features & Feature.plural) !== 0) return features | Feature.plural;
  return features;
}
