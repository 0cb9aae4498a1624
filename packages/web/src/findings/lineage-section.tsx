/** Who took an event from whom: copies, which can be laid beside one another, named sources, and rings. */
import type { EventView } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language.js';

function useReportName(view: EventView): (id: string) => string {
  return (id) => {
    const report = view.reports[id];
    const name = report?.outlet ?? report?.title ?? id.slice(0, 8);
    return `\u2068${name.length > 60 ? `${name.slice(0, 58)}…` : name}\u2069`;
  };
}

function Compare({ a, b }: { readonly a: string; readonly b: string }) {
  const { t } = useLanguage();
  return (
    <Link to="/compare/$a/$b" params={{ a, b }} search={{}}>
      {t('event.compare')}
    </Link>
  );
}

/** A list of steps. */
export function LineageSection({ view }: { readonly view: EventView }) {
  const { t } = useLanguage();
  const nameOf = useReportName(view);
  const { steps, rings } = view.event.lineage;
  const told = new Set(steps.map(({ report, from }) => [report, from].sort().join(' ')));
  const undated = view.copies.filter(({ a, b }) => !told.has([a, b].sort().join(' ')));
  const none = steps.length + rings.length + undated.length === 0;
  return (
    <section aria-labelledby="lineage-heading">
      <h2 id="lineage-heading">{t('event.lineage')}</h2>
      {none && <p className="quiet">{t('event.noLineage')}</p>}
      <ul className="said-list">
        {steps.map(({ report, from, outlet, how }) => {
          const b = outlet === null ? nameOf(from ?? '') : `\u2068${view.names[outlet] ?? outlet}\u2069`;
          const words = t(how === 'copied' ? 'event.copied' : 'event.names', { a: nameOf(report), b });
          return (
            <li key={`${report} ${from} ${outlet}`}>
              {words} {from !== null && <Compare a={from} b={report} />}
            </li>
          );
        })}
        {undated.map(({ a, b }) => (
          <li key={`${a} ${b}`}>
            {t('event.sameWords', { a: nameOf(a), b: nameOf(b) })} <Compare a={a} b={b} />
          </li>
        ))}
        {rings.map((ring) => (
          <li key={ring.join()}>
            {t('event.ring', {
              names: ring.map((ref) => `\u2068${view.names[ref] ?? ref}\u2069`).join(t('network.comma')),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
