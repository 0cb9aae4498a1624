/** The dossier of one actor or person of the register. */
import type { ActorView } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { actorQuery } from '../api/queries.js';
import { ActorFindings } from '../findings/actor-findings.js';
import { useLanguage } from '../language/use-language.js';
import { PageHeading } from '../shell/page-heading.js';
import { PageInWaiting } from '../shell/page-in-waiting.js';
import { Activity } from './activity.js';
import { useCited } from './actor-item.js';
import { DossierCards } from './dossier-cards.js';
import { KindMark } from './kind-mark.js';
import { NamesLine } from './names-line.js';
import { Register } from './register.js';

const route = getRouteApi('/actors/$ref');

function DossierHead({ view }: { readonly view: ActorView }) {
  const { t } = useLanguage();
  const { actor } = view;
  const cited = useCited(actor);
  return (
    <header className="dossier-head">
      <PageHeading title={actor.name}>
        <KindMark kind={actor.kind} /> <bdi>{actor.name}</bdi>
      </PageHeading>
      <NamesLine actor={actor} />
      <p className="quiet dotted">
        <span>{actor.kindName}</span>
        <span>{t('count.events', { count: actor.events })}</span>
        <span>{t('count.ties', { count: actor.ties })}</span>
        <span>{t('count.reports', { count: actor.reports })}</span>
        {cited !== '' && <span>{cited}</span>}
      </p>
      <p className="dotted">
        <Link to="/network" search={{ actor: actor.ref }}>
          {t('dossier.inNetwork')}
        </Link>
        <Link to="/reports" search={{ actor: actor.ref }}>
          {t('dossier.inReports')}
        </Link>
      </p>
    </header>
  );
}

function Company({ view }: { readonly view: ActorView }) {
  const { t } = useLanguage();
  if (view.with.length === 0) return null;
  return (
    <section className="company" aria-labelledby="company-heading">
      <h2 id="company-heading">{t('dossier.with')}</h2>
      <ul>
        {view.with.map(({ ref, name, count }) => (
          <li key={ref}>
            <Link to="/actors/$ref" params={{ ref }} search={{}}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span className="quiet">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The view of one actor. */
export function DossierPage() {
  const { language } = useLanguage();
  const { ref } = route.useParams();
  const params = route.useSearch();
  const { data, error, refetch } = useQuery(actorQuery(ref, language));
  if (data === undefined) return <PageInWaiting error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page dossier" key={data.actor.ref}>
      <DossierHead view={data} />
      <div className="dossier-columns">
        <DossierCards view={data} params={params} />
        <aside>
          <ActorFindings actor={data.actor.ref} />
          <Activity months={data.months} />
          <Register view={data} />
          <Company view={data} />
        </aside>
      </div>
    </div>
  );
}
