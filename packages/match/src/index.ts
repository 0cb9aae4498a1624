export * from './fold.js';
export * from './phonemes.js';
export * from './search-marks.js';
export * from './search-query.js';
export * from './search-tokens.js';
export * from './skeleton.js';
export * from './sound-distance.js';
