/** One actor or person as a row. */
import type { ActorRow } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { dayWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { KindMark } from './kind-mark.js';
import { NamesLine } from './names-line.js';

/** The years in which reports place it: "cited 2017 to 2021". */
export function useCited(actor: Pick<ActorRow, 'first' | 'last'>): string {
  const { t, language } = useLanguage();
  const first = actor.first === null ? null : dayWords(actor.first.slice(0, 4), language);
  const last = actor.last === null ? null : dayWords(actor.last.slice(0, 4), language);
  if (first === null || last === null) return '';
  return first === last ? t('actors.year', { first }) : t('actors.years', { first, last });
}

/** Its name, the names in the other languages, and how much is said of it. */
export function ActorItem({ actor }: { readonly actor: ActorRow }) {
  const { t } = useLanguage();
  const cited = useCited(actor);
  return (
    <article className="actor-item">
      <KindMark kind={actor.kind} />
      <div className="actor-words">
        <h3>
          <Link to="/actors/$ref" params={{ ref: actor.ref }} search={{}}>
            <bdi>{actor.name}</bdi>
          </Link>
        </h3>
        <NamesLine actor={actor} />
      </div>
      <p className="quiet dotted actor-counts">
        <span>{actor.kindName}</span>
        <span>{t('count.assertions', { count: actor.assertions })}</span>
        <span>{t('count.reports', { count: actor.reports })}</span>
        {cited !== '' && <span>{cited}</span>}
      </p>
    </article>
  );
}
