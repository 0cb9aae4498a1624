/** The links between tellings that persons made and nobody took back, as the page of an event lists them. */
import { standingRows, tellingKey } from '@marsad/fusion';
import type { EventLinkView } from '@marsad/model';
import type { JournalFindings } from '../findings-input.js';

/** Those that touch one of these tellings, the last first. */
export function eventLinks(
  { reports, judgements }: JournalFindings,
  keys: ReadonlySet<string>,
): readonly EventLinkView[] {
  const links = standingRows(judgements).flatMap((row) => (row.kind === 'event-link' ? [row] : []));
  const touching = links.filter(({ a, b }) =>
    [a, b].some(({ report, anchor }) => keys.has(tellingKey(report, anchor))),
  );
  const idOf = (place: { readonly report: string; readonly anchor: string }): string =>
    reports
      .find(({ id }) => id === place.report)
      ?.record.assertions.find(({ anchor }) => anchor === place.anchor)?.id ?? '';
  return touching
    .map(({ n, verdict, author, at, reason, a, b }) => ({
      ...{ n, verdict, author, at, ...(reason !== undefined && { reason }) },
      ...{ a: idOf(a), b: idOf(b) },
    }))
    .reverse();
}
