/** The links between tellings that persons made and nobody took back, as the page of an event lists them. */
import { type SayingRow, tellingKey } from '@marsad/fusion';
import type { EventLinkView } from '@marsad/model';

type Place = Extract<SayingRow, { kind: 'event-link' }>['a'];

/** Those of the standing rows that touch one of these tellings, the last first. `idsOf` gives assertions by telling. */
export async function eventLinks(
  standing: readonly SayingRow[],
  keys: ReadonlySet<string>,
  idsOf: (places: readonly Place[]) => Promise<ReadonlyMap<string, string>>,
): Promise<readonly EventLinkView[]> {
  const keyOf = ({ report, anchor }: Place): string => tellingKey(report, anchor);
  const touching = standing.flatMap((row) =>
    row.kind === 'event-link' && [row.a, row.b].some((place) => keys.has(keyOf(place))) ? [row] : [],
  );
  if (touching.length === 0) return [];
  const ids = await idsOf(touching.flatMap(({ a, b }) => [a, b]));
  return touching
    .map(({ n, verdict, author, at, reason, a, b }) => ({
      ...{ n, verdict, author, at, ...(reason !== undefined && { reason }) },
      ...{ a: ids.get(keyOf(a)) ?? '', b: ids.get(keyOf(b)) ?? '' },
    }))
    .reverse();
}
