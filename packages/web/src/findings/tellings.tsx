/** Every telling of an event, report by report, each with its sentence; those that are not of it are chosen and parted at once. */
import type { EventView } from '@marsad/model';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { cardQuery } from '../api/finding-queries.js';
import { type Decision, useJudging } from '../cards/judgement-context.js';
import { ListedCard } from '../cards/listed-card.js';
import { edtfWords } from '../language/date-words.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { Skeleton } from '../shell/skeleton.js';

type Telling = EventView['event']['tellings'][number];

/** Reports shown before one asks for more. */
const SHOWN = 12;

interface Choosing {
  readonly chosen: readonly string[];
  readonly onChoose: (assertion: string, on: boolean) => void;
}

function OneTelling({
  telling,
  view,
  chosen,
  onChoose,
}: { readonly telling: Telling; readonly view: EventView } & Choosing) {
  const { t, language } = useLanguage();
  const [{ data }] = useQueries({ queries: [cardQuery(telling.assertion, language)] });
  if (data === undefined) return <Skeleton rows={1} />;
  return (
    <li className="telling">
      <ListedCard card={data} />
      <p className="quiet dotted">
        {telling.by !== null && <span>{t(`event.tellingBy.${telling.by}`)}</span>}
        {telling.lent !== null && <span>{t('event.lent')}</span>}
        {view.event.tellings.length > 1 && (
          <label className="check">
            <input
              type="checkbox"
              checked={chosen.includes(telling.assertion)}
              onChange={(event) => onChoose(telling.assertion, event.target.checked)}
            />
            <span>{t('event.split')}</span>
          </label>
        )}
      </p>
    </li>
  );
}

/** Says of all chosen tellings at once that they are not of this event. */
function Split({
  view,
  chosen,
  onDone,
}: {
  readonly view: EventView;
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const { decideAll } = useJudging();
  if (chosen.length === 0) return null;
  // Each is parted from every precise telling that stays, since any of them could draw it, or be drawn away by it.
  const stay = view.event.tellings.filter(({ assertion }) => !chosen.includes(assertion));
  const precise = stay.filter(({ by }) => by === null);
  const others = (precise.length > 0 ? precise : stay.slice(0, 1)).map(({ assertion }) => assertion);
  const part = async (): Promise<void> => {
    const said = t('event.splitDone');
    const decisions = chosen.flatMap((a) =>
      others.map(
        (b): Decision => ({
          ...{ path: '/api/links', undo: '/api/links/undo', said },
          body: { kind: 'events', a, b, verdict: 'not-same' },
        }),
      ),
    );
    if (await decideAll(decisions, said)) onDone();
  };
  return (
    <p className="chosen-events row" role="status">
      <span>{t('count.chosenTellings', { count: chosen.length })}</span>
      {others.length === 0 ? (
        <span className="quiet">{t('event.splitNone')}</span>
      ) : (
        <button type="button" className="primary" onClick={() => void part()}>
          {t('event.splitChosen')}
        </button>
      )}
      <button type="button" onClick={onDone}>
        {t('common.close')}
      </button>
    </p>
  );
}

/** The tellings under the heads of their reports. */
export function Tellings({ view }: { readonly view: EventView }) {
  const { t, language } = useLanguage();
  const [shown, setShown] = useState(SHOWN);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (assertion: string, on: boolean): void =>
    setChosen((before) => [...before.filter((one) => one !== assertion), ...(on ? [assertion] : [])]);
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
                <OneTelling
                  key={telling.key}
                  telling={telling}
                  view={view}
                  chosen={chosen}
                  onChoose={choose}
                />
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
      <Split view={view} chosen={chosen} onDone={() => setChosen([])} />
    </section>
  );
}
