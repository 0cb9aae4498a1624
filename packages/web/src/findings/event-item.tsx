/** An event as a row of a list: what, where, when, who, how many dead by the rule, and how well it is told. */
import type { EventRow, Named } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { edtfWords } from '../language/date-words.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import type { KnownParams } from '../shell/finding-params.js';
import { rangeWords } from './number-range.js';
import { Opens } from './sentences-context.js';

/** Names that open their dossiers. */
export function Names({ all }: { readonly all: readonly Named[] }) {
  const { t } = useLanguage();
  return all.map(({ ref, name }, index) => (
    <Fragment key={ref}>
      {index > 0 && t('network.comma')}
      <Link to="/actors/$ref" params={{ ref }} search={{}}>
        <bdi>{name}</bdi>
      </Link>
    </Fragment>
  ));
}

/** "Attack, Bamako, Mali". */
export function useEventName(): (row: EventRow) => string {
  const { t } = useLanguage();
  return ({ typeName, place, country }) =>
    [typeName, place, country].filter((part) => part !== null && part !== '').join(t('network.comma'));
}

function Dead({ row }: { readonly row: EventRow }) {
  const { t, language } = useLanguage();
  const { killed } = row;
  if (killed === null) return <span className="dead none" />;
  const range = rangeWords(killed, t);
  return (
    <span className="dead">
      <Opens assertions={killed.assertions} title={t('event.toll')}>
        <strong>{numberWords(killed.best, language)}</strong> {t('events.killed')}
      </Opens>
      {range !== '' && <span className="quiet">{range}</span>}
    </span>
  );
}

function Parties({ row }: { readonly row: EventRow }) {
  const { t } = useLanguage();
  return (
    <p className="dotted parties">
      {row.agents.length > 0 && (
        <span>
          <span className="quiet">{t('event.agents')}</span> <Names all={row.agents} />
        </span>
      )}
      {row.targets.length > 0 && (
        <span>
          <span className="quiet">{t('event.targets')}</span> <Names all={row.targets} />
        </span>
      )}
    </p>
  );
}

function Facts({ row }: { readonly row: EventRow }) {
  const { t } = useLanguage();
  return (
    <p className="quiet dotted">
      <span>{t('count.reports', { count: row.reports })}</span>
      <span>{t('count.origins', { count: row.independent })}</span>
      {row.otherDays > 0 && <span>{t('count.days', { count: row.otherDays })}</span>}
      {row.claimedBy.map(({ ref, name }) => (
        <span key={ref}>{t('events.claimedBy', { name: `\u2068${name}\u2069` })}</span>
      ))}
      {row.disputes.length > 0 && (
        <span className="disputed">
          {t('findings.contradictions')}:{' '}
          {row.disputes.map((kind) => t(`dispute.${kind}`)).join(t('network.comma'))}
        </span>
      )}
      {row.vague && <span>{t('events.vague')}</span>}
      {row.review > 0 && <span>{t('events.whichReview')}</span>}
    </p>
  );
}

interface EventItemProps {
  readonly row: EventRow;
  readonly params: KnownParams;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** One row, which can be chosen to be linked with another. */
export function EventItem({ row, params, chosen, onChoose }: EventItemProps) {
  const { t, language } = useLanguage();
  const name = useEventName()(row);
  const { publishedBy, recordedBy } = params;
  return (
    <article className="event-item">
      <label className="choose">
        <input
          type="checkbox"
          aria-label={t('events.choose', { name })}
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </label>
      <div>
        <h3>
          <Link to="/events/$id" params={{ id: row.id }} search={{ publishedBy, recordedBy }}>
            <bdi>{name}</bdi>
          </Link>
        </h3>
        <p className="day">{row.day === null ? t('common.undated') : edtfWords(row.day, language)}</p>
        <Parties row={row} />
        <Facts row={row} />
      </div>
      <Dead row={row} />
    </article>
  );
}
