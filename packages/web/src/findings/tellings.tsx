/** Every telling of an event, report by report, each with its sentence and the way to say that it is not of this event. */
import type { EventView } from '@marsad/model';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { cardQuery } from '../api/finding-queries.js';
import { useJudging } from '../cards/judgement-context.js';
import { ListedCard } from '../cards/listed-card.js';
import { edtfWords } from '../language/date-words.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { Skeleton } from '../shell/skeleton.js';

type Telling = EventView['event']['tellings'][number];

/** Reports shown before one asks for more. */
const SHOWN = 12;

function OneTelling({ telling, view }: { readonly telling: Telling; readonly view: EventView }) {
  const { t, language } = useLanguage();
  const { decide } = useJudging();
  const [{ data }] = useQueries({ queries: [cardQuery(telling.assertion, language)] });
  const { tellings } = view.event;
  // A telling is parted from the one that names the event, or, if it is that one, from the next.
  const other = [view.row.assertion, ...tellings.map(({ assertion }) => assertion)].find(
    (assertion) => assertion !== telling.assertion,
  );
  const part = (): void => {
    const body = { kind: 'events', a: telling.assertion, b: other, verdict: 'not-same' };
    const said = t('event.splitDone');
    void decide({ path: '/api/links', undo: '/api/links/undo', body, said });
  };
  if (data === undefined) return <Skeleton rows={1} />;
  return (
    <li className="telling">
      <ListedCard card={data} />
      <p className="quiet dotted">
        {telling.by !== null && <span>{t(`event.tellingBy.${telling.by}`)}</span>}
        {telling.lent !== null && <span>{t('event.lent')}</span>}
        {other !== undefined && (
          <button type="button" className="plain" onClick={part}>
            {t('event.split')}
          </button>
        )}
      </p>
    </li>
  );
}

/** The tellings under the heads of their reports. */
export function Tellings({ view }: { readonly view: EventView }) {
  const { t, language } = useLanguage();
  const [shown, setShown] = useState(SHOWN);
  const ids = [...new Set(view.event.tellings.map(({ report }) => report))];
  return (
    <section aria-labelledby="tellings-heading">
      <h2 id="tellings-heading">{t('event.tellings')}</h2>
      {ids.slice(0, shown).map((id) => {
        const report = view.reports[id];
        const own = view.event.tellings.filter((telling) => telling.report === id);
        if (report === undefined) return null;
        return (
          <section key={id} className="telling-report">
            <h3 lang={report.language} dir={directionOf(report.language)}>
              <Link to="/reports/$id" params={{ id }} search={{ card: own[0]?.assertion }}>
                {report.title}
              </Link>
            </h3>
            <p className="quiet dotted">
              <span>
                <bdi>{report.outlet ?? t('common.noOutlet')}</bdi>
              </span>
              <span>
                {report.published === null ? t('reports.dateUnknown') : edtfWords(report.published, language)}
              </span>
              <span>{t(`common.languageName.${report.language}`)}</span>
            </p>
            <ol className="cards">
              {own.map((telling) => (
                <OneTelling key={telling.key} telling={telling} view={view} />
              ))}
            </ol>
          </section>
        );
      })}
      {shown < ids.length && (
        <p className="more">
          <button type="button" onClick={() => setShown(shown + SHOWN)}>
            {t('common.more')}
          </button>
          <span className="quiet">{t('common.of', { shown, total: ids.length })}</span>
        </p>
      )}
    </section>
  );
}
