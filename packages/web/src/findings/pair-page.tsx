/** Two parties over time: two ladders, and every step with its evidence, claimed apart from reported. */
import type { DyadView, ToldStep } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dyadQuery } from '../api/finding-queries.js';
import { dayWords, spanWords } from '../language/date-words.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import type { KnownParams } from '../shell/finding-params.js';
import { PageHeading } from '../shell/page-heading.js';
import { PageInWaiting } from '../shell/page-in-waiting.js';
import { KnownFields } from './event-filters.js';
import { CoverageLine, FindingsNav } from './findings-head.js';
import { Ladders } from './ladders.js';
import { LeadItem } from './lead-item.js';
import { Opens } from './sentences-context.js';

const route = getRouteApi('/pairs/$a/$b');

function PairHead({ view, params }: { readonly view: DyadView; readonly params: KnownParams }) {
  const { t } = useLanguage();
  const [a, b] = view.dyad.pair;
  const name = (ref: string): string => view.names[ref] ?? ref;
  const link = (ref: string) => (
    <Link to="/actors/$ref" params={{ ref }} search={{}}>
      <bdi>{name(ref)}</bdi>
    </Link>
  );
  return (
    <header className="event-head">
      <FindingsNav />
      <PageHeading title={t('pair.title', { a: name(a), b: name(b) })}>
        {link(a)} <span className="quiet">{t('findings.and')}</span> {link(b)}
      </PageHeading>
      <p className="dotted">
        <span className="quiet">{t('count.steps', { count: view.dyad.steps.length })}</span>
        <Link to="/network" search={{ actor: a }}>
          {t('pair.openNetwork')}
        </Link>
      </p>
      <CoverageLine coverage={view.coverage} />
      <KnownFields params={params} />
    </header>
  );
}

function useDays(): (step: ToldStep) => string {
  const { t, language } = useLanguage();
  return ({ first, last }) => {
    if (first === null)
      return last === null ? t('common.undated') : t('pair.before', { day: dayWords(last, language) });
    return spanWords(first, last ?? first, language);
  };
}

function StepRow({ step, view }: { readonly step: ToldStep; readonly view: DyadView }) {
  const { t, language } = useLanguage();
  const days = useDays();
  const type = view.types[step.type] ?? step.type;
  return (
    <tr data-standing={step.standing}>
      <td className="day">{days(step)}</td>
      <td>
        <span className="rung" data-ladder={step.ladder}>
          {step.rungWords}
        </span>
      </td>
      <td>
        {type} {step.ended && <span className="quiet">{t('pair.ended')}</span>}
      </td>
      <td>
        {t(`pair.standing.${step.standing}`)}{' '}
        <span className="quiet">
          <bdi>{step.origins.map((key) => view.origins[key] || key).join(t('network.comma'))}</bdi>
        </span>
      </td>
      <td className="number">
        <Opens assertions={step.evidence.map(({ assertion }) => assertion)} title={step.rungWords}>
          {numberWords(new Set(step.evidence.map(({ assertion }) => assertion)).size, language)}
        </Opens>
      </td>
    </tr>
  );
}

function Steps({ view }: { readonly view: DyadView }) {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="steps-heading">
      <h2 id="steps-heading">{t('pair.steps')}</h2>
      <div className="table-scroll">
        <table className="steps">
          <thead>
            <tr>
              <th scope="col">{t('pair.day')}</th>
              <th scope="col">{t('pair.step')}</th>
              <th scope="col">{t('pair.type')}</th>
              <th scope="col">{t('pair.ground')}</th>
              <th scope="col" className="number">
                {t('pair.evidence')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.dyad.steps.map((step) => (
              <StepRow
                key={`${step.ladder} ${step.step} ${step.type} ${step.first} ${step.last} ${step.standing} ${step.evidence[0]?.assertion}`}
                step={step}
                view={view}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Changes({ view }: { readonly view: DyadView }) {
  const { t } = useLanguage();
  const { changes, steps } = view.dyad;
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">{t('pair.changes')}</h2>
      <ul className="said-list">
        {changes.map(({ ladder, from, to, fromYear, toYear }) => {
          const title = `${t(`pairs.${ladder}`)}: ${t(to > from ? 'pair.up' : 'pair.down')}`;
          const own = steps.filter(
            (one) =>
              one.ladder === ladder &&
              [`${fromYear}`, `${toYear}`].includes((one.first ?? one.last ?? '').slice(0, 4)),
          );
          return (
            <li key={`${ladder} ${fromYear}`}>
              <Opens
                assertions={own.flatMap(({ evidence }) => evidence.map(({ assertion }) => assertion))}
                title={title}
              >
                {title}
              </Opens>{' '}
              <bdi className="quiet">
                {from} ({fromYear}) → {to} ({toYear})
              </bdi>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The view of one pair. */
export function PairPage() {
  const { t, language } = useLanguage();
  const { a, b } = route.useParams();
  const params = route.useSearch();
  const { publishedBy, recordedBy } = params;
  const { data, error, refetch } = useQuery(dyadQuery(a, b, { publishedBy, recordedBy }, language));
  if (data === undefined) return <PageInWaiting error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page finding" key={data.dyad.pair.join()}>
      <PairHead view={data} params={params} />
      <section aria-labelledby="ladders-heading">
        <h2 id="ladders-heading">{t('pair.ladders')}</h2>
        <Ladders view={data} />
        <p className="quiet">{t('pair.note')}</p>
      </section>
      {data.leads.length > 0 && (
        <section aria-labelledby="pair-leads-heading">
          <h2 id="pair-leads-heading">{t('findings.leads')}</h2>
          <ul className="leads">
            {data.leads.map((lead) => (
              <LeadItem key={`${lead.kind} ${lead.day}`} lead={lead} words={data} />
            ))}
          </ul>
        </section>
      )}
      <Changes view={data} />
      <Steps view={data} />
    </div>
  );
}
