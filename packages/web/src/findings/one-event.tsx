/** Whether these tellings are one event: what is up for review, and what persons decided, each with its undoing. */
import type { EventLinkView, EventView, PairScore } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { useJudging } from '../cards/judgement-context.js';
import { edtfWords, instantWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { useEventName } from './event-item.js';
import { LinkEvents } from './link-events.js';
import { Opens } from './sentences-context.js';

function Respects({ pair }: { readonly pair: PairScore }) {
  const { t } = useLanguage();
  return (
    <ul className="respects">
      {pair.respects.map(({ name, score }) => (
        <li key={name}>
          <span>{t(`event.respect.${name}`)}</span>
          <meter min="0" max="1" value={score} title={score.toFixed(2)}>
            {score.toFixed(2)}
          </meter>
        </li>
      ))}
    </ul>
  );
}

function ReviewItem({ pair, view }: { readonly pair: PairScore; readonly view: EventView }) {
  const { t, language } = useLanguage();
  const eventName = useEventName();
  const [a, b] = [view.tellings[pair.a], view.tellings[pair.b]];
  if (a === undefined || b === undefined) return null;
  const other = view.others.find(({ id }) => id === a.event || id === b.event);
  const name = other === undefined ? '' : eventName(other);
  return (
    <li className="review-item">
      {other !== undefined && (
        <p>
          <Link to="/events/$id" params={{ id: other.id }} search={{}}>
            <bdi>{name}</bdi>
          </Link>{' '}
          <span className="quiet">{other.day === null ? '' : edtfWords(other.day, language)}</span>
        </p>
      )}
      <p className="quiet">
        <Opens assertions={[a.assertion, b.assertion]} title={t('event.oneEvent')}>
          {t('event.alike', { score: Math.round(pair.score * 100) })}
        </Opens>
      </p>
      <Respects pair={pair} />
      <p className="quiet">
        <bdi>{pair.why}</bdi>
      </p>
      <LinkEvents a={a.assertion} b={b.assertion} name={name} />
    </li>
  );
}

function Decided({ link, view }: { readonly link: EventLinkView; readonly view: EventView }) {
  const { t, language } = useLanguage();
  const { undo } = useJudging();
  const own = new Set(view.event.tellings.map(({ assertion }) => assertion));
  return (
    <li data-own={own.has(link.a) || undefined}>
      <Opens assertions={[link.a, link.b].filter((id) => id !== '')} title={t('event.oneEvent')}>
        {t(`event.link.${link.verdict}`, { name: `\u2068${link.author}\u2069` })}
      </Opens>{' '}
      <span className="quiet">{instantWords(link.at, language)}</span>
      {link.reason !== undefined && (
        <p>
          <bdi>{link.reason}</bdi>
        </p>
      )}
      <button type="button" className="plain" onClick={() => undo(link.n, '/api/links/undo')}>
        {t('card.undo')}
      </button>
    </li>
  );
}

/** What is open, and what was decided. */
export function OneEvent({ view }: { readonly view: EventView }) {
  const { t } = useLanguage();
  const open = view.event.review.filter(({ judged }) => judged === undefined);
  return (
    <section aria-labelledby="one-event-heading">
      <h2 id="one-event-heading">{t('event.oneEvent')}</h2>
      <p className="quiet">{t(open.length === 0 ? 'event.noReview' : 'event.reviewLead')}</p>
      <ul className="review-list">
        {open.slice(0, 8).map((pair) => (
          <ReviewItem key={`${pair.a} ${pair.b}`} pair={pair} view={view} />
        ))}
      </ul>
      {view.links.length > 0 && (
        <>
          <h3>{t('event.decided')}</h3>
          <ul className="said-list">
            {view.links.map((link) => (
              <Decided key={link.n} link={link} view={view} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
