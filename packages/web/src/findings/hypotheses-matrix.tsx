/** Competing hypotheses on who did it: evidence in rows, hypotheses in columns, and how each bears on each. */
import type { Bearing, EventView, Evidence } from '@marsad/model';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { Opens } from './sentences-context.js';

const SIGNS: Readonly<Record<Bearing, string>> = { for: '+', against: '−', neither: '·' };

function useNames(view: EventView): (refs: readonly string[]) => string {
  const { t } = useLanguage();
  return (refs) =>
    refs.map((ref) => `\u2068${view.names[ref] ?? ref}\u2069`).join(` ${t('findings.together')} `);
}

function EvidenceCell({ one, view }: { readonly one: Evidence; readonly view: EventView }) {
  const { t } = useLanguage();
  const title = t(`event.kind.${one.kind}`, { name: useNames(view)(one.refs) });
  return (
    <th scope="row">
      <Opens assertions={one.assertions.map(({ assertion }) => assertion)} title={title}>
        {title}
      </Opens>
      <span className="quiet">
        {' '}
        <bdi>{one.origins.map(({ key }) => view.origins[key] ?? key).join(t('network.comma'))}</bdi>
        {one.strength === 'weak' && ` (${t('event.weak')})`}
      </span>
    </th>
  );
}

/** The matrix, in a box of its own that scrolls. */
export function HypothesesMatrix({ view }: { readonly view: EventView }) {
  const { t, language } = useLanguage();
  const names = useNames(view);
  const { evidence, hypotheses } = view.event.hypotheses;
  return (
    <section aria-labelledby="hypotheses-heading">
      <h2 id="hypotheses-heading">{t('event.hypotheses')}</h2>
      {hypotheses.length === 0 ? (
        <p className="quiet">{t('event.noHypotheses')}</p>
      ) : (
        <>
          <p className="quiet">{t('event.hypothesesNote')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <section className="table-scroll" tabIndex={0} aria-labelledby="hypotheses-heading">
            <table className="matrix">
              <thead>
                <tr>
                  <th scope="col">{t('event.evidence')}</th>
                  {hypotheses.map(({ refs }) => (
                    <th key={refs.join()} scope="col">
                      {names(refs)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {evidence.map((one, row) => (
                  <tr
                    key={`${one.kind} ${one.refs.join()} ${one.strength} ${one.origins.map(({ key }) => key).join()}`}
                  >
                    <EvidenceCell one={one} view={view} />
                    {hypotheses.map(({ refs, bearings }) => {
                      const bearing = bearings[row] ?? 'neither';
                      return (
                        <td key={refs.join()} data-bearing={bearing}>
                          <span aria-hidden="true">{SIGNS[bearing]}</span>
                          <span className="unseen">{t(`event.bearing.${bearing}`)}</span>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('event.weighs')}</th>
                  {hypotheses.map(({ refs, for: speaksFor, against }) => (
                    <td key={refs.join()}>
                      +{numberWords(speaksFor, language)} −{numberWords(against, language)}
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </section>
        </>
      )}
    </section>
  );
}
