/** The toll: the dead by every named rule, then every figure with who gave it and when, and its curve. */
import {
  dayOf,
  type Estimates,
  type EventView,
  TOLL_RULES,
  type TollLine,
  type TollStatement,
} from '@marsad/model';
import { dayWords } from '../language/date-words.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { figureWords, rangeWords } from './number-range.js';
import { Opens } from './sentences-context.js';
import { TollCurve } from './toll-curve.js';

/** "Killed, attacked side, forces". */
export function useLineName(
  names: EventView['names'],
): (line: Pick<TollLine, 'measure' | 'side' | 'kind' | 'whose'>) => string {
  const { t } = useLanguage();
  return ({ measure, side, kind, whose }) =>
    [
      t(`measure.${measure}`),
      ...(whose === null ? [t(`side.${side}`)] : []),
      ...(kind === 'all' ? [] : [t(`people.${kind}`)]),
      ...(whose === null ? [] : [names[whose] ?? whose]),
    ].join(t('network.comma'));
}

const placesOf = (statements: readonly TollStatement[]): string[] =>
  statements.flatMap(({ places }) => places.map(({ assertion }) => assertion));

interface RulesProps {
  readonly view: EventView;
  readonly estimates: Estimates;
  readonly statements: readonly TollStatement[];
  readonly caption: string;
}

function Rules({ view, estimates, statements, caption }: RulesProps) {
  const { t, language } = useLanguage();
  const rules = TOLL_RULES.filter((rule) => estimates[rule] !== undefined);
  if (rules.length === 0) return null;
  return (
    <table className="rules">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('event.rule')}</th>
          <th scope="col" className="number">
            {t('event.best')}
          </th>
          <th scope="col">{t('event.range')}</th>
          <th scope="col">{t('event.who')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => {
          const estimate = estimates[rule]!;
          const own = statements.filter(({ origin }) => estimate.from.includes(origin.key));
          return (
            <tr key={rule}>
              <th scope="row">{t(`rule.${rule}`)}</th>
              <td className="number">
                <Opens assertions={placesOf(own)} title={caption}>
                  {numberWords(estimate.best, language)}
                </Opens>
              </td>
              <td>{rangeWords(estimate, t)}</td>
              <td>
                <bdi>{estimate.from.map((key) => view.origins[key] ?? key).join(t('network.comma'))}</bdi>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface LineRowsProps {
  readonly line: TollLine;
  readonly name: string;
  readonly view: EventView;
}

function StatementCells({ one, name, view }: Omit<LineRowsProps, 'line'> & { readonly one: TollStatement }) {
  const { t, language } = useLanguage();
  const marks = [
    ...(one.interest === 'none' ? [] : [t(`event.interest.${one.interest}`)]),
    ...(one.official ? [t('event.official')] : []),
    ...(one.partial ? [t('event.partial')] : []),
  ];
  return (
    <>
      <td className="number">
        <Opens assertions={placesOf([one])} title={name}>
          {figureWords(one, t, language)}
        </Opens>
      </td>
      <td>
        <bdi>{view.origins[one.origin.key] ?? one.origin.key}</bdi>
        {marks.length > 0 && <span className="quiet"> ({marks.join(t('network.comma'))})</span>}
      </td>
      <td className="day">
        {one.published === null
          ? t('findings.unknownDay')
          : dayWords(dayOf(one.published), language, 'short')}
      </td>
    </>
  );
}

function LineRows({ line, name, view }: LineRowsProps) {
  return (
    <tbody>
      {line.statements.map((one, row) => (
        <tr key={`${one.origin.key} ${one.low} ${one.best} ${one.high} ${one.partial}`}>
          {row === 0 && (
            <th scope="rowgroup" rowSpan={line.statements.length}>
              {name}
            </th>
          )}
          <StatementCells one={one} name={name} view={view} />
        </tr>
      ))}
    </tbody>
  );
}

function Figures({
  view,
  lines,
  caption,
}: Pick<LineRowsProps, 'view'> & { readonly lines: readonly TollLine[]; readonly caption: string }) {
  const { t } = useLanguage();
  const nameOf = useLineName(view.names);
  return (
    <div className="table-scroll">
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('event.counted')}</th>
            <th scope="col" className="number">
              {t('event.figure')}
            </th>
            <th scope="col">{t('event.who')}</th>
            <th scope="col">{t('event.published')}</th>
          </tr>
        </thead>
        {lines.map((line) => (
          <LineRows key={nameOf(line)} line={line} name={nameOf(line)} view={view} />
        ))}
      </table>
    </div>
  );
}

function AllFigures({ view }: Pick<LineRowsProps, 'view'>) {
  const { t } = useLanguage();
  const { lines } = view.event.toll;
  const whole = lines.filter(({ kind, whose }) => kind === 'all' && whose === null);
  const narrower = lines.filter((line) => !whole.includes(line));
  return (
    <>
      {whole.length > 0 && <Figures view={view} lines={whole} caption={t('event.figures')} />}
      {narrower.length > 0 && (
        <details open={whole.length === 0}>
          <summary>{t('event.narrower')}</summary>
          <Figures view={view} lines={narrower} caption={t('event.narrower')} />
        </details>
      )}
    </>
  );
}

/** Nothing but a word where no report gives a figure. */
export function TollSection({ view }: { readonly view: EventView }) {
  const { t } = useLanguage();
  const nameOf = useLineName(view.names);
  const { lines, killed } = view.event.toll;
  const dead = lines.filter(
    ({ measure, kind, whose }) => measure === 'killed' && kind === 'all' && whose === null,
  );
  return (
    <section aria-labelledby="toll-heading">
      <h2 id="toll-heading">{t('event.toll')}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t('event.noToll')}</p>
      ) : (
        <>
          <div className="table-scroll">
            <Rules
              view={view}
              estimates={killed}
              statements={dead.flatMap(({ statements }) => statements)}
              caption={t('event.allSides')}
            />
          </div>
          <p className="quiet">{t('event.ruleNote')}</p>
          {dead.map((line) => (
            <TollCurve key={line.side} line={line} name={nameOf(line)} view={view} />
          ))}
          <AllFigures view={view} />
        </>
      )}
    </section>
  );
}
