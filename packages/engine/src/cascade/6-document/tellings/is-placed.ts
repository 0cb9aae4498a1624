/** Tells whether an assertion says itself when or where it was. What others say of it is not looked at. */
import type { Unsigned } from '../assembly.js';

/** Has it a day or a place of its own? */
export const isPlaced = ({ key }: Unsigned): boolean => key.places.length > 0 || key.time !== null;
