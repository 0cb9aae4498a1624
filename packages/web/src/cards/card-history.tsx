/** All that persons decided of an assertion, also what was taken back; what stands is taken back with one click. */
import type { HistoryRow } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/finding-queries.js';
import { instantWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { Failure } from '../shell/failure.js';
import { Skeleton } from '../shell/skeleton.js';
import { useJudging } from './judgement-context.js';

function Row({ row }: { readonly row: HistoryRow }) {
  const { t, language } = useLanguage();
  const { undo } = useJudging();
  const { undone } = row;
  const what = (
    <>
      {t(`decide.what.${row.what}`)} <bdi dir={row.what === 'note' ? 'auto' : 'ltr'}>{row.words}</bdi>
    </>
  );
  return (
    <li>
      <p>{undone === null ? what : <s>{what}</s>}</p>
      <p className="quiet dotted">
        <span>
          <bdi>{row.author}</bdi>
        </span>
        <span>{instantWords(row.at, language)}</span>
        {row.reason !== undefined && (
          <span>
            <bdi>{row.reason}</bdi>
          </span>
        )}
        {undone !== null && (
          <span>
            {t('decide.takenBack', {
              name: `\u2068${undone.author}\u2069`,
              when: instantWords(undone.at, language),
            })}
          </span>
        )}
        {undone === null && (
          <button type="button" className="plain" onClick={() => undo(row.n, `/api/${row.path}/undo`)}>
            {t('card.undo')}
          </button>
        )}
      </p>
    </li>
  );
}

/** The list, the last first. */
export function CardHistory({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(historyQuery(id));
  if (data === undefined)
    return error === null ? <Skeleton rows={3} /> : <Failure error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <p className="quiet">{t('decide.noHistory')}</p>;
  return (
    <ol className="said-list">
      {data.toReversed().map((row) => (
        <Row key={row.n} row={row} />
      ))}
    </ol>
  );
}
