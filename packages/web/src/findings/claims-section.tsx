/** Who claimed an event, after how long, who denied it, and until when nobody had. */
import { type Claim, dayOf, type EventView } from '@marsad/model';
import { dayWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { Opens } from './sentences-context.js';

function ClaimRow({
  claim,
  said,
  view,
}: {
  readonly claim: Claim;
  readonly said: 'claimed' | 'denied';
  readonly view: EventView;
}) {
  const { t, language } = useLanguage();
  const name = claim.by === null ? t('event.somebody') : (view.names[claim.by] ?? claim.by);
  const [first, last] = claim.days.map((day) => (day === null ? null : dayWords(dayOf(day), language)));
  const when =
    first == null && last == null
      ? null
      : first == null
        ? t('event.by', { day: last })
        : first === last || last == null
          ? first
          : t('findings.period', { from: first, to: last });
  const title = t(said === 'claimed' ? 'event.claimed' : 'event.denied', { name: `\u2068${name}\u2069` });
  return (
    <li>
      <Opens assertions={claim.assertions.map(({ assertion }) => assertion)} title={title}>
        {title}
      </Opens>{' '}
      <span className="quiet dotted">
        {when !== null && <span>{when}</span>}
        <span>
          {claim.delay === null
            ? t('event.delayUnknown')
            : t('event.delay', { least: claim.delay[0], most: claim.delay[1] })}
        </span>
      </span>
    </li>
  );
}

/** A list, or the word that nothing is told. */
export function ClaimsSection({ view }: { readonly view: EventView }) {
  const { t, language } = useLanguage();
  const { claims, denials, silence, rival } = view.event.claims;
  const byDay = new Map<string, string[]>();
  for (const { assertion, until } of silence) {
    const day = until === null ? t('findings.unknownDay') : dayWords(dayOf(until), language);
    byDay.set(day, [...(byDay.get(day) ?? []), assertion]);
  }
  const none = claims.length + denials.length + silence.length === 0;
  return (
    <section aria-labelledby="claims-heading">
      <h2 id="claims-heading">{t('event.claims')}</h2>
      {none && <p className="quiet">{t('event.noClaims')}</p>}
      <ul className="said-list">
        {claims.map((claim) => (
          <ClaimRow key={`c${claim.by}`} claim={claim} said="claimed" view={view} />
        ))}
        {denials.map((claim) => (
          <ClaimRow key={`d${claim.by}`} claim={claim} said="denied" view={view} />
        ))}
        {[...byDay].map(([day, assertions]) => {
          const words = t('event.silence', { day });
          return (
            <li key={day}>
              <Opens assertions={assertions} title={words}>
                {words}
              </Opens>
            </li>
          );
        })}
      </ul>
      {rival && <p className="quiet">{t('event.rival')}</p>}
    </section>
  );
}
