export { type Cardinal, readCardinal } from './cardinal.js';
export type { Quantity, QuantityKind } from './quantity.js';
export { readQuantities, type Taken } from './read-quantities.js';
