/** The reader: a report and, beside it, what it says. */
import type { Card, ReportView } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { reportQuery } from '../api/queries.js';
import { useLanguage } from '../language/use-language.js';
import { WithdrawnNotice } from '../reports/withdrawn.js';
import { useKeysDialog } from '../shell/keys-dialog.js';
import { PageInWaiting } from '../shell/page-in-waiting.js';
import { AddAssertion } from './add-assertion.js';
import { stepFrom } from './cards-at.js';
import { ReaderCard } from './reader-card.js';
import { ReportHead } from './report-head.js';
import { ReportText } from './report-text.js';
import { type Reader, useReader } from './use-reader.js';

const route = getRouteApi('/reports/$id');

interface CardListProps {
  readonly cards: readonly Card[];
  readonly reader: Reader;
}

function CardList({ cards, reader }: CardListProps) {
  const ids = cards.map((card) => card.id);
  const first = reader.current ?? ids[0];
  const arrows = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    reader.goTo(stepFrom(ids, reader.current, by));
  };
  return (
    <ol className="cards" onKeyDown={arrows}>
      {cards.map((card) => (
        <li key={card.id}>
          <ReaderCard
            card={card}
            current={card.id === first}
            lit={reader.lit.has(card.id) || card.id === reader.current}
            onFocus={reader.setCurrent}
            onHover={reader.hoverCard}
            onOpen={reader.openInText}
          />
        </li>
      ))}
    </ol>
  );
}

interface PanelHeadProps {
  readonly count: number;
  readonly mainOnly: boolean;
  readonly onMainOnly: (on: boolean) => void;
}

function PanelHead({ count, mainOnly, onMainOnly }: PanelHeadProps) {
  const { t } = useLanguage();
  const openKeys = useKeysDialog();
  return (
    <div className="panel-head">
      <h2 id="cards-heading">{t('reader.cards')}</h2>
      <span className="quiet">{t('count.assertions', { count })}</span>
      <label className="check">
        <input type="checkbox" checked={mainOnly} onChange={(event) => onMainOnly(event.target.checked)} />
        <span>{t('reader.filterMain')}</span>
      </label>
      <button type="button" className="plain" onClick={openKeys}>
        {t('nav.keys')}{' '}
        <span className="key" aria-hidden="true">
          ?
        </span>
      </button>
    </div>
  );
}

function ReaderView({ view, start }: { readonly view: ReportView; readonly start: string | undefined }) {
  const { t } = useLanguage();
  const [mainOnly, setMainOnly] = useState(false);
  const shown = mainOnly ? view.cards.filter((card) => card.salience === 'main') : view.cards;
  const reader = useReader(view, shown, start);
  const missing = start !== undefined && !view.cards.some((card) => card.id === start);
  return (
    <div className="page reader">
      <ReportHead report={view.report} />
      <WithdrawnNotice report={view.report} />
      {missing && <p role="status">{t('reader.missingCard')}</p>}
      <AddAssertion report={view.report} pane={reader.textPane} />
      <div className="reader-columns">
        <ReportText
          view={view}
          marks={reader.marks}
          pane={reader.pane}
          onHover={reader.hoverText}
          onPick={reader.goTo}
        />
        <section className="reader-cards" aria-labelledby="cards-heading">
          <PanelHead count={shown.length} mainOnly={mainOnly} onMainOnly={setMainOnly} />
          {view.cards.length === 0 && <p className="quiet">{t('reader.noCards')}</p>}
          <CardList cards={shown} reader={reader} />
        </section>
      </div>
    </div>
  );
}

/** The view of one report. */
export function ReaderPage() {
  const { language } = useLanguage();
  const { id } = route.useParams();
  const { card } = route.useSearch();
  const { data, error, refetch } = useQuery(reportQuery(id, language));
  if (data !== undefined) return <ReaderView key={data.report.id} view={data} start={card} />;
  return <PageInWaiting error={error} onRetry={() => void refetch()} />;
}
