/**
 * Two ladders over the years: cooperation rises above the line, hostility sinks below it. What independent origins
 * report is filled, what is only claimed is hollow, what is only suspected is dotted. A year without a report is empty.
 */
import type { DyadView, DyadYear, Ladder, Standing } from '@marsad/model';
import { useLanguage } from '../language/use-language.js';

const RUNG = 13;
const TOP = { cooperation: 6, hostility: 4 } as const;
const HEAD = 12;
const MIDDLE = HEAD + TOP.cooperation * RUNG + 4;
const YEAR = 56;
const LEFT = 30;
const STANDINGS: readonly Standing[] = ['suspected', 'claimed', 'independent'];

interface BarProps {
  readonly year: DyadYear;
  readonly at: number;
  readonly ladder: Ladder;
}

function Bar({ year, at, ladder }: BarProps) {
  return STANDINGS.map((standing, index) => {
    const step = year[ladder][standing];
    if (step === undefined) return null;
    const height = step * RUNG;
    const y = ladder === 'cooperation' ? MIDDLE - height : MIDDLE + 1;
    // Side by side, so that what is claimed never hides what is reported.
    const x = LEFT + at * YEAR + 7 + index * 14;
    return (
      <rect
        key={standing}
        className="rung-bar"
        data-ladder={ladder}
        data-standing={standing}
        {...{ x, y, height }}
        width="12"
      />
    );
  });
}

function Legend() {
  const { t } = useLanguage();
  return (
    <ul className="ladder-legend">
      {STANDINGS.toReversed().map((standing) => (
        <li key={standing}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect
              className="rung-bar"
              data-ladder="hostility"
              data-standing={standing}
              x="1"
              y="1"
              width="10"
              height="10"
            />
          </svg>{' '}
          {t(`pair.standing.${standing}`)}
        </li>
      ))}
    </ul>
  );
}

/** The drawing with its legend; the table of steps beside it holds the same. */
export function Ladders({ view }: { readonly view: DyadView }) {
  const { t, language } = useLanguage();
  const { years } = view.dyad;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return null;
  const count = last - first + 1;
  const width = Math.max(LEFT + count * YEAR, 240);
  const height = MIDDLE + TOP.hostility * RUNG + 22;
  return (
    <figure className="ladders" dir="ltr">
      <div className="table-scroll">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={t('pair.laddersText', { first: `${first}`, last: `${last}` })}
        >
          {[...Array.from({ length: 7 }, (_, i) => -i), 1, 2, 3, 4].map((step) => (
            <line
              key={step}
              className={step === 0 ? 'axis' : 'grid'}
              x1={LEFT}
              x2={width}
              y1={MIDDLE + step * RUNG}
              y2={MIDDLE + step * RUNG}
            />
          ))}
          {[6, 3].map((step) => (
            <text key={step} x={LEFT - 6} y={MIDDLE - step * RUNG + 4} textAnchor="end">
              {step}
            </text>
          ))}
          <text x={LEFT - 6} y={MIDDLE + 4 * RUNG + 4} textAnchor="end">
            4
          </text>
          {Array.from({ length: count }, (_, at) => first + at).map((year, at) => (
            <text key={year} x={LEFT + at * YEAR + YEAR / 2} y={height - 4} textAnchor="middle">
              {year}
            </text>
          ))}
          {years.map((year) => (
            <g key={year.year}>
              <Bar year={year} at={year.year - first} ladder="cooperation" />
              <Bar year={year} at={year.year - first} ladder="hostility" />
            </g>
          ))}
        </svg>
      </div>
      <figcaption lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        <span className="rung" data-ladder="cooperation">
          ↑ {t('pairs.cooperation')}:{' '}
          {view.rungs.cooperation.map((words, i) => `${i + 1} ${words}`).join(' · ')}
        </span>
        <span className="rung" data-ladder="hostility">
          ↓ {t('pairs.hostility')}: {view.rungs.hostility.map((words, i) => `${i + 1} ${words}`).join(' · ')}
        </span>
        <Legend />
      </figcaption>
    </figure>
  );
}
