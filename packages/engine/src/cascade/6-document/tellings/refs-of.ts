/** The actors who fill a role of an assertion, as far as they are known. It settles none. */
import type { Unsigned } from '../assembly.js';

/** Crowds and gunmen of a country: no one in particular. */
export const GENERIC = /^(?:unidentified-armed-group|civilians|protesters|prisoners)-/u;

/** Refs of the fillers of a role; those that are open are left out. */
export const refsOf = (item: Unsigned, role: string): string[] =>
  (item.roles[role] ?? []).flatMap((f) => (f.ref === null ? [] : [f.ref]));
