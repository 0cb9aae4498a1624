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
    (a.figures === undefined || b.figures === undefined) &&
    Object.keys(a.roles).length > 0 &&
    named(Object.values(a.roles).flat()) &&
    samePlaceAndTime(a, b)
  );
}

/** Does a sentence tell again, with nothing new, what the one before it told? */
export function isRetold(told: Unsigned, again: Unsigned): boolean {
  if (told.type !== again.type || told.kind !== 'event' || again.key.sentence - told.key.sentence !== 1)
    return false;
  const fillers = Object.values(again.roles).flat();
  if (
    fillers.length === 0 ||
    fillers.some((f) => f.ref === null) ||
    JSON.stringify(refs(told)) !== JSON.stringify(refs(again))
  )
    return false;
  const adds = (a: unknown, b: unknown): boolean => b !== undefined && a !== b;
  if (adds(told.time?.edtf, again.time?.edtf) || adds(told.place?.name, again.place?.name)) return false;
  return (
    told.factuality.polarity === again.factuality.polarity &&
    told.factuality.status === again.factuality.status &&
    (again.figures === undefined || tollOf(told) === tollOf(again))
  );
}

const tollOf = (a: Unsigned): string =>
  JSON.stringify((a.figures ?? []).map((f) => [f.measure, f.low, f.high]));

const samePlaceAndTime = (a: Unsigned, b: Unsigned): boolean =>
  (a.time?.edtf ?? b.time?.edtf) === (b.time?.edtf ?? a.time?.edtf) &&
  (a.place?.name ?? b.place?.name) === (b.place?.name ?? a.place?.name);
const refs = (a: Unsigned): Record<string, (string | null)[]> =>
  Object.fromEntries(Object.entries(a.roles).map(([role, fillers]) => [role, fillers.map((f) => f.ref)]));
