/** What narrows the list of reports; all of it stands in the address. */
import { useQuery } from '@tanstack/react-query';
import { ActorPicker } from '../actors/actor-picker.js';
import { statusQuery } from '../api/queries.js';
import { LANGUAGES } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { DayField } from '../shell/day-field.js';
import type { ReportParams } from '../shell/search-params.js';
import { SelectField } from '../shell/select-field.js';
import { TypeField } from '../shell/type-field.js';
import { usePatch } from '../shell/use-patch.js';
import { WordsField } from '../shell/words-field.js';

function SourceFields({ params }: { readonly params: ReportParams }) {
  const { t, language } = useLanguage();
  const patch = usePatch<ReportParams>();
  const { data } = useQuery(statusQuery(language));
  const outlets =
    data?.outlets.map(({ ref, name, count }) => ({ value: ref, label: `${name} (${count})` })) ?? [];
  const languages = LANGUAGES.map((value) => ({ value, label: t(`common.languageName.${value}`) }));
  return (
    <>
      <SelectField
        label={t('reports.language')}
        any={t('common.any')}
        value={params.language}
        options={languages}
        onChoose={(choice) => patch({ language: choice })}
      />
      <SelectField
        label={t('reports.outlet')}
        any={t('common.any')}
        value={params.outlet}
        options={outlets}
        onChoose={(outlet) => patch({ outlet })}
      />
    </>
  );
}

/** The row of fields above the list. */
export function ReportFilters({ params }: { readonly params: ReportParams }) {
  const { t } = useLanguage();
  const patch = usePatch<ReportParams>();
  return (
    <search className="filters" aria-label={t('common.filters')}>
      <WordsField label={t('reports.words')} value={params.q} onWords={(q) => patch({ q }, true)} />
      <ActorPicker label={t('reports.actor')} value={params.actor} onChoose={(actor) => patch({ actor })} />
      <TypeField type={params.type} family={params.family} onChoose={patch} />
      <SourceFields params={params} />
      <DayField label={t('reports.from')} value={params.from} onDay={(from) => patch({ from }, true)} />
      <DayField label={t('reports.to')} value={params.to} onDay={(to) => patch({ to }, true)} />
      <SelectField
        label={t('reports.order')}
        any={t('reports.byPublished')}
        value={params.order === 'taken-in' ? params.order : undefined}
        options={[{ value: 'taken-in', label: t('reports.byTakenIn') }]}
        onChoose={(order) => patch({ order })}
      />
    </search>
  );
}

const NO_FILTERS: ReportParams = {
  q: undefined,
  language: undefined,
  outlet: undefined,
  type: undefined,
  family: undefined,
  actor: undefined,
  from: undefined,
  to: undefined,
};

/** Takes all filters away; the order stays. */
export function ClearFilters() {
  const { t } = useLanguage();
  const patch = usePatch<ReportParams>();
  return (
    <button type="button" className="plain" onClick={() => patch(NO_FILTERS)}>
      {t('common.clear')}
    </button>
  );
}
