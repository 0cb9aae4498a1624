export { loadLexicon } from '../lexicon/load.js';
export { findMentions, type ReportMeta } from './find-mentions.js';
