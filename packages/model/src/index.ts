export * from './edtf.js';
export * from './generated/types.js';
export * from './ids.js';
export * from './record.js';
export * from './sha256.js';
export * from './validate.js';
export * from './views.js';
export * from './vocabulary.js';
