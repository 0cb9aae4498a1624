/** The same ties as a table: each row opens what its line would open, each name what its node would. */
import { dayWords } from '../language/date-words.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { type NetworkParams, TABLE_COLUMNS, type TableColumn } from '../shell/search-params.js';
import { usePatch } from '../shell/use-patch.js';
import { type Choice, choiceId } from './choice.js';
import { FIRST_SORT, nextSort, readSort, sortTies } from './sort-ties.js';
import type { Tie } from './tie.js';
import { TieSample } from './tie-sample.js';
import { kindName, type NetworkWords } from './tie-words.js';

interface TiesTableProps {
  readonly ties: readonly Tie[];
  readonly words: NetworkWords;
  readonly params: NetworkParams;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

const HEADINGS = {
  a: 'network.colA',
  b: 'network.colB',
  tie: 'network.colTie',
  count: 'network.colCount',
  first: 'network.colFirst',
  last: 'network.colLast',
} as const;

function Heading({ column, params }: { readonly column: TableColumn; readonly params: NetworkParams }) {
  const { t } = useLanguage();
  const patch = usePatch<NetworkParams>();
  const now = readSort(params.sort, params.down);
  const mine = now.column === column;
  const choose = (): void => {
    const next = nextSort(now, column);
    const plain = next.column === FIRST_SORT.column && next.down === FIRST_SORT.down;
    patch({ sort: plain ? undefined : next.column, down: (!plain && next.down) || undefined }, true);
  };
  return (
    <th
      scope="col"
      className={column === 'count' ? 'number' : undefined}
      aria-sort={mine ? (now.down ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="sorter" onClick={choose}>
        {t(HEADINGS[column])}
        <span aria-hidden="true">{mine ? (now.down ? '▾' : '▴') : ''}</span>
      </button>
    </th>
  );
}

function Row({
  tie,
  words,
  chosen,
  onChoose,
}: Omit<TiesTableProps, 'ties' | 'params'> & { readonly tie: Tie }) {
  const { t, language } = useLanguage();
  // Bounds: a day would sound more exact than what was said.
  const month = (value: string | null): string =>
    value === null ? t('common.undated') : dayWords(value.slice(0, 7), language, 'short');
  const name = (ref: string) => (
    <button type="button" className="plain name" onClick={() => onChoose({ node: ref })}>
      <bdi>{words.nameOf(ref)}</bdi>
    </button>
  );
  return (
    <tr data-chosen={chosen?.edge === tie.key || undefined}>
      <td>{name(tie.a)}</td>
      <td>
        <span className="other-end">
          <span className="quiet">{t(tie.way === 'forward' ? 'network.toward' : 'network.between')}</span>{' '}
          {name(tie.b)}
        </span>
      </td>
      <td>
        <button
          type="button"
          className="plain tie-opener"
          data-id={choiceId({ edge: tie.key })}
          aria-label={words.tieWords(tie)}
          aria-pressed={chosen?.edge === tie.key}
          onClick={() => onChoose({ edge: tie.key })}
        >
          <TieSample kind={tie.kind} /> <span>{kindName(tie.kind, t)}</span>
        </button>
      </td>
      <td className="number">{numberWords(tie.count, language)}</td>
      <td className="day">{month(tie.first)}</td>
      <td className="day">{month(tie.last)}</td>
      <td className="told-as">{tie.parts.map((part) => part.name).join(t('network.comma'))}</td>
    </tr>
  );
}

/** All shown ties. */
export function TiesTable({ ties, words, params, chosen, onChoose }: TiesTableProps) {
  const { t, language } = useLanguage();
  const rows = sortTies(ties, readSort(params.sort, params.down), words.nameOf, language);
  return (
    <div className="ties-scroll">
      <table className="ties">
        <thead>
          <tr>
            {TABLE_COLUMNS.map((column) => (
              <Heading key={column} column={column} params={params} />
            ))}
            <th scope="col">{t('network.colTypes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((tie) => (
            <Row key={tie.key} tie={tie} words={words} chosen={chosen} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
