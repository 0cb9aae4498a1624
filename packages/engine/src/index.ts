/** The engine: text in, record out. Pure; it is given its lexicon and touches nothing else. */
export { CODER } from './cascade/6-document/assemble.js';
export { createEngine, type Engine, type EngineOptions, type Stage } from './engine.js';
export type { Explanation, ExplanationNode } from './explain.js';
export * from './lexicon/lexicon.js';
export { loadLexicon } from './lexicon/load.js';
