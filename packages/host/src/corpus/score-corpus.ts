/**
 * Reads all sample reports with an engine and matches them with what is expected of them.
 */
import { fileURLToPath } from 'node:url';
import type { StartedEngine } from '../start/start-engine.js';
import { sampleNames, sampleReport } from './documents.js';
import { matchDocument } from './match-document.js';
import type { ScoredReport } from './score.js';

/** Where the scores are kept. */
export const SCORES_FILE = fileURLToPath(new URL('../../../../corpus/scores.md', import.meta.url));

/** Scores every sample report, in order of its name. */
export function scoreCorpus({ engine, lexicon }: StartedEngine): ScoredReport[] {
  return sampleNames().map((slug) => {
    const { language, input, expected } = sampleReport(slug);
    return { slug, language, match: matchDocument(expected, engine.extract(input), lexicon) };
  });
}
