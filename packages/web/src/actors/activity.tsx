/** Assertions a month as bars, in words for those who do not see them, and as a table for those who want the numbers. */
import type { MonthCount } from '@marsad/model';
import { dayWords } from '../language/date-words.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { busiest, fillMonths } from './months.js';

const HEIGHT = 48;

function Bars({ months, peak }: { readonly months: readonly MonthCount[]; readonly peak: MonthCount }) {
  const { t, language } = useLanguage();
  const first = dayWords(months[0]!.month, language);
  const last = dayWords(months.at(-1)!.month, language);
  const words = t('dossier.activityText', {
    first,
    last,
    peak: dayWords(peak.month, language),
    count: peak.count,
  });
  return (
    <div className="activity-drawing">
      <div className="bars" role="img" aria-label={words}>
        {months.map(({ month, count }) => (
          <span
            key={month}
            title={`${dayWords(month, language)}: ${numberWords(count, language)}`}
            style={{ blockSize: count === 0 ? 1 : Math.max(3, (count / peak.count) * HEIGHT) }}
            data-none={count === 0 || undefined}
          />
        ))}
      </div>
      <p className="quiet ends" aria-hidden="true">
        <span>{first}</span>
        {first !== last && <span>{last}</span>}
      </p>
    </div>
  );
}

/** Nothing when no month has any. */
export function Activity({ months }: { readonly months: readonly MonthCount[] }) {
  const { t, language } = useLanguage();
  const peak = busiest(months);
  if (peak === null) return null;
  return (
    <section className="activity" aria-labelledby="activity-heading">
      <h2 id="activity-heading">{t('dossier.activity')}</h2>
      <Bars months={fillMonths(months)} peak={peak} />
      <details>
        <summary>{t('dossier.activityTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dossier.month')}</th>
              <th scope="col" className="number">
                {t('dossier.number')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, count }) => (
              <tr key={month}>
                <th scope="row">{dayWords(month, language)}</th>
                <td className="number">{numberWords(count, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
