/** What all reports on an actor amount to: its names, ties, places, who tells of it, and the gaps. */
import type { ActorFindingsView, DossierRelation } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { actorFindingsQuery } from '../api/finding-queries.js';
import { dayWords } from '../language/date-words.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { useNeverAlone } from './name-links.js';
import { Opens } from './sentences-context.js';

interface PartProps {
  readonly view: ActorFindingsView;
}

function useSpan(): (first: string | null, last: string | null) => string {
  const { t, language } = useLanguage();
  return (first, last) => {
    const [from, to] = [first, last].map((day) =>
      day === null ? null : dayWords(day.slice(0, 4), language),
    );
    if (from == null || to == null || from === to) return from ?? to ?? t('common.undated');
    return t('findings.period', { from, to });
  };
}

function NamesTold({ view }: PartProps) {
  const { t } = useLanguage();
  const span = useSpan();
  const never = useNeverAlone();
  return (
    <details>
      <summary>{t('actorFindings.names')}</summary>
      <ul className="said-list">
        {view.dossier.names.map(({ text, language, mentions, first, last }) => (
          <li key={`${language} ${text}`}>
            <bdi lang={language}>{text}</bdi>{' '}
            <span className="quiet">
              {mentions} · <bdi>{span(first, last)}</bdi>
            </span>{' '}
            <button
              type="button"
              className="plain"
              aria-label={`${t('names.never')}: ${text}`}
              onClick={() => void never(text)}
            >
              {t('names.never')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Relation({ one, view }: PartProps & { readonly one: DossierRelation }) {
  const { t } = useLanguage();
  const span = useSpan();
  const type = view.types[one.type] ?? one.type;
  return (
    <li>
      <Opens assertions={one.evidence.map(({ assertion }) => assertion)} title={type}>
        {type}
      </Opens>{' '}
      {one.others.map((ref, index) => (
        <span key={ref}>
          {index > 0 && t('network.comma')}
          <Link to="/actors/$ref" params={{ ref }} search={{}}>
            <bdi>{view.names[ref] ?? ref}</bdi>
          </Link>
        </span>
      ))}{' '}
      <span className="quiet">
        {one.denied && `${t('actorFindings.denied')} · `}
        {one.disputed && `${t('actorFindings.disputed')} · `}
        {one.ended && `${t('pair.ended')} · `}
        <bdi>{span(one.first, one.last)}</bdi> · {t('count.voices', { count: one.origins.length })}
      </span>
    </li>
  );
}

function Tellers({ view }: PartProps) {
  const { t, language } = useLanguage();
  const { voices } = view;
  if (voices === null) return null;
  const told = Object.entries(voices.by).filter(([, count]) => count > 0) as [
    keyof typeof voices.by,
    number,
  ][];
  return (
    <div>
      <h3>{t('actorFindings.voices')}</h3>
      <ul className="respects">
        {told.map(([teller, count]) => (
          <li key={teller}>
            <span>{t(`actorFindings.teller.${teller}`)}</span>
            <span className="number">{numberWords(count, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Areas({ view }: PartProps) {
  const { t, language } = useLanguage();
  if (view.dossier.areas.length === 0) return null;
  return (
    <div>
      <h3>{t('actorFindings.areas')}</h3>
      <p className="dotted">
        {view.dossier.areas.map(({ country, evidence }) => (
          <span key={country}>
            <bdi>{view.countries[country] ?? country}</bdi>{' '}
            <Opens
              assertions={evidence.map(({ assertion }) => assertion)}
              title={view.countries[country] ?? country}
            >
              {numberWords(evidence.length, language)}
            </Opens>
          </span>
        ))}
      </p>
    </div>
  );
}

function Pairs({ view, actor }: PartProps & { readonly actor: string }) {
  const { t } = useLanguage();
  if (view.pairs.length === 0) return null;
  return (
    <div>
      <h3>{t('actorFindings.pairs')}</h3>
      <p className="dotted">
        {view.pairs.map(({ a, b }) => {
          const other = a.ref === actor ? b : a;
          return (
            <Link key={other.ref} to="/pairs/$a/$b" params={{ a: a.ref, b: b.ref }} search={{}}>
              <bdi>{other.name}</bdi>
            </Link>
          );
        })}
      </p>
    </div>
  );
}

/** The section on a dossier; nothing until it is computed. */
export function ActorFindings({ actor }: { readonly actor: string }) {
  const { t, language } = useLanguage();
  const { data } = useQuery(actorFindingsQuery(actor, language));
  if (data === undefined) return null;
  const { dossier } = data;
  return (
    <section className="actor-findings" aria-labelledby="amount-heading">
      <h2 id="amount-heading">{t('actorFindings.title')}</h2>
      <p className="quiet">{t('actorFindings.note')}</p>
      <p className="dotted">
        <Link to="/events" search={{ actor, which: 'vague' }}>
          {t('actorFindings.events')} ({numberWords(data.events, language)})
        </Link>
        <Link to="/contradictions" search={{ actor }}>
          {t('actorFindings.disputes')} ({numberWords(data.disputes, language)})
        </Link>
        <Link to="/leads" search={{ actor }}>
          {t('actorFindings.leads')} ({numberWords(data.leads, language)})
        </Link>
      </p>
      <Pairs view={data} actor={actor} />
      {dossier.relations.length > 0 && (
        <div>
          <h3>{t('actorFindings.relations')}</h3>
          <ul className="said-list">
            {dossier.relations.map((one) => (
              <Relation
                key={`${one.type} ${one.as} ${one.others.join()} ${one.denied}`}
                one={one}
                view={data}
              />
            ))}
          </ul>
        </div>
      )}
      <Areas view={data} />
      <Tellers view={data} />
      {dossier.gaps.length > 0 && (
        <div>
          <h3>{t('actorFindings.gaps')}</h3>
          <ul>
            {dossier.gaps.map(({ from, to, reports }) => (
              <li key={from}>
                {t('actorFindings.gap', {
                  from: `${from}`,
                  to: `${to}`,
                  reports: t('count.reports', { count: reports }),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <NamesTold view={data} />
    </section>
  );
}
