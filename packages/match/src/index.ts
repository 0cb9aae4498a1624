export * from './fold.js';
export * from './phonemes.js';
export * from './skeleton.js';
export * from './sound-distance.js';
