/** What the reports say of an actor, in order of time, a heading a year. */
import type { ActorView, Card } from '@marsad/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { cardsQuery } from '../api/queries.js';
import { ListedCard } from '../cards/listed-card.js';
import { useLanguage } from '../language/use-language.js';
import { PagedList } from '../shell/paged-list.js';
import type { DossierParams } from '../shell/search-params.js';
import { SelectField } from '../shell/select-field.js';
import { usePatch } from '../shell/use-patch.js';
import { byYear } from './by-year.js';

interface DossierCardsProps {
  readonly view: ActorView;
  readonly params: DossierParams;
}

function CardFilters({ view, params }: DossierCardsProps) {
  const { t } = useLanguage();
  const patch = usePatch<DossierParams>();
  const families = view.byFamily.map(({ family, name, count }) => ({
    value: family,
    label: `${name} (${count})`,
  }));
  return (
    <search className="filters" aria-label={t('common.filters')}>
      <SelectField
        label={t('dossier.family')}
        any={t('common.any')}
        value={params.family}
        options={families}
        onChoose={(family) => patch({ family })}
      />
      <SelectField
        label={t('reports.order')}
        any={t('dossier.oldest')}
        value={params.order === 'newest' ? params.order : undefined}
        options={[{ value: 'newest', label: t('dossier.newest') }]}
        onChoose={(order) => patch({ order })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={params.rejected === true}
          onChange={(event) => patch({ rejected: event.target.checked || undefined })}
        />
        <span>{t('dossier.showRejected')}</span>
      </label>
    </search>
  );
}

function Years({ view, params }: DossierCardsProps) {
  const { t, language } = useLanguage();
  const { family, order, rejected } = params;
  const list = useInfiniteQuery(cardsQuery({ actor: view.actor.ref, family, order, rejected }, language));
  // A judgement shows at once; the list that is asked anew then says the same.
  const isShown = (card: Card): boolean => rejected === true || card.judgement?.verdict !== 'reject';
  return (
    <PagedList list={list} waiting={6}>
      {({ rows, busy }) =>
        !rows.some(isShown) ? (
          <p className="quiet">{t(family === undefined ? 'dossier.noCards' : 'dossier.noCardsFilter')}</p>
        ) : (
          <div aria-busy={busy}>
            {byYear(rows.filter(isShown)).map(({ year, cards: own }) => (
              <section key={`${year}${own[0]?.id}`} className="year">
                <h3>{year ?? t('dossier.noYear')}</h3>
                <ol className="cards">
                  {own.map((card) => (
                    <li key={card.id}>
                      <ListedCard card={card} />
                    </li>
                  ))}
                </ol>
              </section>
            ))}
          </div>
        )
      }
    </PagedList>
  );
}

/** The larger part of a dossier. */
export function DossierCards(props: DossierCardsProps) {
  const { t } = useLanguage();
  return (
    <section className="said" aria-labelledby="said-heading">
      <h2 id="said-heading">{t('dossier.said')}</h2>
      <CardFilters {...props} />
      <Years {...props} />
    </section>
  );
}
