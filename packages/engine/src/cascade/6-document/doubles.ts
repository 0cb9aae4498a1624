/** Tells when one assertion says again what another has said. */
import type { Unsigned } from './assembly.js';
import { named } from './is-told.js';

/** Do two assertions of one sentence tell the same thing? */
export function isDouble(a: Unsigned, b: Unsigned): boolean {
  if (a.type !== b.type) return false;
  if (a.trigger[0] === b.trigger[0] && a.trigger[1] === b.trigger[1]) return true;
  return (
    a.key.sentence === b.key.sentence &&
    JSON.stringify(refs(a)) === JSON.stringify(refs(b)) &&
    (a.figures === undefined ||
      b.figures === undefined ||
      JSON.stringify(a.figures) === JSON.stringify(b.figures)) &&
    Object.keys(a.roles).length > 0 &&
    named(Object.values(a.roles).flat()) &&
    samePlaceAndTime(a, b)
  );
}

const samePlaceAndTime = (a: Unsigned, b: Unsigned): boolean =>
  (a.time?.edtf ?? b.time?.edtf) === (b.time?.edtf ?? a.time?.edtf) &&
  (a.place?.name ?? b.place?.name) === (b.place?.name ?? a.place?.name);
const refs = (a: Unsigned): Record<string, (string | null)[]> =>
  Object.fromEntries(Object.entries(a.roles).map(([role, fillers]) => [role, fillers.map((f) => f.ref)]));
