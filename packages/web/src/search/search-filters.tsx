/** What narrows a search by what is said; all of it stands in the address, and one sentence must fit all. */
import type { Certainty, Judged } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { ActorPicker } from '../actors/actor-picker.js';
import { vocabularyQuery } from '../api/queries.js';
import { useLanguage } from '../language/use-language.js';
import { DayField } from '../shell/day-field.js';
import { type SearchParams, searchFilter } from '../shell/search-params.js';
import { SelectField } from '../shell/select-field.js';
import { TypeField } from '../shell/type-field.js';
import { usePatch } from '../shell/use-patch.js';
import { PlacePicker } from './place-picker.js';

const CERTAINTIES: readonly Certainty[] = ['certain', 'probable', 'possible', 'uncommitted'];
const JUDGED: readonly Judged[] = ['unjudged', 'accepted', 'rejected', 'corrected'];
const DISTANCES = [10, 25, 50, 100, 200, 500];

interface FieldsProps {
  readonly params: SearchParams;
}

function WhereFields({ params }: FieldsProps) {
  const { t, language } = useLanguage();
  const patch = usePatch<SearchParams>();
  const { data } = useQuery(vocabularyQuery(language));
  const countries = Object.entries(data?.countries ?? {})
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const own = params.within === undefined || DISTANCES.includes(params.within) ? [] : [params.within];
  const distances = [...DISTANCES, ...own].sort((a, b) => a - b);
  return (
    <>
      <PlacePicker
        label={t('search.place')}
        value={params.place}
        onChoose={(place) => patch({ place, ...(place === undefined && { within: undefined }) })}
      />
      {params.place !== undefined && (
        <SelectField
          label={t('search.within')}
          any={t('search.placeItself')}
          value={params.within?.toString()}
          options={distances.map((km) => ({ value: String(km), label: t('search.km', { km }) }))}
          onChoose={(km) => patch({ within: km === undefined ? undefined : Number(km) })}
        />
      )}
      <SelectField
        label={t('search.country')}
        any={t('common.any')}
        value={params.country}
        options={countries}
        onChoose={(country) => patch({ country })}
      />
    </>
  );
}

function HowFields({ params }: FieldsProps) {
  const { t, language } = useLanguage();
  const patch = usePatch<SearchParams>();
  const { data } = useQuery(vocabularyQuery(language));
  const roles = Object.entries(data?.voices ?? {}).map(([value, label]) => ({ value, label }));
  const { voice } = params;
  // A link may name one voice by its ref.
  const named = voice === undefined || roles.some(({ value }) => value === voice) ? [] : [voice];
  return (
    <>
      <SelectField
        label={t('search.voice')}
        any={t('common.any')}
        value={voice}
        options={[...roles, ...named.map((value) => ({ value, label: value }))]}
        onChoose={(chosen) => patch({ voice: chosen })}
      />
      <SelectField
        label={t('search.certainty')}
        any={t('common.any')}
        value={params.certainty}
        options={CERTAINTIES.map((value) => ({ value, label: t(`search.certainties.${value}`) }))}
        onChoose={(certainty) => patch({ certainty })}
      />
      <SelectField
        label={t('search.judged')}
        any={t('common.any')}
        value={params.judged}
        options={JUDGED.map((value) => ({ value, label: t(`search.judgements.${value}`) }))}
        onChoose={(judged) => patch({ judged })}
      />
    </>
  );
}

/** The fields above what was found. */
export function SearchFilters({ params }: FieldsProps) {
  const { t } = useLanguage();
  const patch = usePatch<SearchParams>();
  return (
    <search className="filters" aria-label={t('common.filters')}>
      <ActorPicker label={t('reports.actor')} value={params.actor} onChoose={(actor) => patch({ actor })} />
      <TypeField type={params.type} family={params.family} onChoose={patch} />
      <WhereFields params={params} />
      <DayField label={t('search.from')} value={params.from} onDay={(from) => patch({ from }, true)} />
      <DayField label={t('search.to')} value={params.to} onDay={(to) => patch({ to }, true)} />
      <HowFields params={params} />
      {isNarrowed(params) && (
        <button type="button" className="plain" onClick={() => patch(NO_FILTERS)}>
          {t('common.clear')}
        </button>
      )}
    </search>
  );
}

/** All but the words. */
const NO_FILTERS: Readonly<Record<Exclude<keyof SearchParams, 'q'>, undefined>> = {
  ...{ type: undefined, family: undefined, actor: undefined, place: undefined, within: undefined },
  ...{ country: undefined, from: undefined, to: undefined },
  ...{ voice: undefined, certainty: undefined, judged: undefined },
};

/** Whether anything but words is asked. */
export function isNarrowed(params: SearchParams): boolean {
  const { q: _, ...said } = searchFilter(params);
  return Object.values(said).some((value) => value !== undefined);
}
