/**
 * The figures of one line by the day on which they were published: a bar from low to high and a dot at the number. It is
 * drawn only where there is a course to see, on two days at least; else a sentence says from what to what they go. The
 * table beside it holds the same.
 */
import { dayOf, type EventView, type TollLine } from '@marsad/model';
import { dayWords } from '../language/date-words.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';

const WIDTH = 640;
const HEIGHT = 120;
const LEFT = 34;
const FOOT = 20;
const HEAD = 10;

interface TollCurveProps {
  readonly line: TollLine;
  readonly name: string;
  readonly view: EventView;
}

/** A sentence where all figures are of one day, and nothing for a single one. */
export function TollCurve({ line, name, view }: TollCurveProps) {
  const { t, language } = useLanguage();
  const points = line.statements.flatMap(({ published, low, best, high, origin }) =>
    published === null
      ? []
      : [{ day: published, low: low ?? best ?? 0, best: best ?? low ?? 0, high, origin }],
  );
  const days = points.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (points.length < 2) return null;
  const most = Math.max(...points.map(({ best, high }) => Math.max(best, high ?? 0)), 1);
  const x = (day: number): number => LEFT + 14 + ((day - first) / (last - first)) * (WIDTH - LEFT - 28);
  const y = (value: number): number => HEAD + (1 - value / most) * (HEIGHT - HEAD - FOOT);
  const words = (day: number): string => `\u2068${dayWords(dayOf(day), language, 'short')}\u2069`;
  const lows = points.map(({ low }) => low);
  const label = t('event.curveText', {
    ...{ first: words(first), last: words(last), low: Math.min(...lows), high: most },
  });
  if (first === last)
    return (
      <p className="quiet">
        {t('event.curveOneDay', { what: name, day: words(first), low: Math.min(...lows), high: most })}
      </p>
    );
  return (
    <figure className="curve" dir="ltr">
      <figcaption lang={language} dir="auto">
        {t('event.curve', { what: name })}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {[0, most].map((value) => (
          <g key={value}>
            <line className="grid" x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {numberWords(value, language)}
            </text>
          </g>
        ))}
        {points.map(({ day, low, best, high, origin }) => (
          <g key={`${day} ${origin.key} ${best}`} className="figure" data-open={high === null || undefined}>
            <title>{`${view.origins[origin.key] ?? ''} · ${numberWords(best, language)} · ${words(day)}`}</title>
            <line x1={x(day)} x2={x(day)} y1={y(low)} y2={y(high ?? most)} />
            <circle cx={x(day)} cy={y(best)} r="4.5" />
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 4}>
          {words(first)}
        </text>
        <text x={WIDTH} y={HEIGHT - 4} textAnchor="end">
          {words(last)}
        </text>
      </svg>
    </figure>
  );
}
