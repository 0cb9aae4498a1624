export { type DateInText, type ReadDatesOptions, readDates } from './read-dates.js';
export { readTimes } from './read-times.js';
export { resolveInOrder, type TimeInText } from './resolve-in-order.js';
export { type ResolvedTime, resolveTime, type TimeAnchors } from './resolve-time.js';
export { type PublicationBounds, solvePublished } from './solve-published.js';
export type * from './time-value.js';
