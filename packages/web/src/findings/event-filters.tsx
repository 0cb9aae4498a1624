/** What narrows the list of events; all of it stands in the address. */
import { type EventsView, TOLL_RULES } from '@marsad/model';
import { ActorPicker } from '../actors/actor-picker.js';
import { useLanguage } from '../language/use-language.js';
import { DayField } from '../shell/day-field.js';
import { type EventsParams, type KnownParams, WHICH_EVENTS } from '../shell/finding-params.js';
import { SelectField } from '../shell/select-field.js';
import { usePatch } from '../shell/use-patch.js';

const WHICH_WORDS = {
  vague: 'events.whichVague',
  disputed: 'events.whichDisputed',
  unclaimed: 'events.whichUnclaimed',
  review: 'events.whichReview',
} as const;

/** Two days: what the press had said by then, and what this project had taken in and decided by then. */
export function KnownFields({ params }: { readonly params: KnownParams }) {
  const { t } = useLanguage();
  const patch = usePatch<KnownParams>();
  const { publishedBy, recordedBy } = params;
  return (
    <details className="as-of" open={publishedBy !== undefined || recordedBy !== undefined}>
      <summary>{t('findings.asOf')}</summary>
      <div className="filters">
        <DayField
          label={t('findings.publishedBy')}
          value={publishedBy}
          onDay={(day) => patch({ publishedBy: day }, true)}
        />
        <DayField
          label={t('findings.recordedBy')}
          value={recordedBy}
          onDay={(day) => patch({ recordedBy: day }, true)}
        />
      </div>
    </details>
  );
}

function KindFields({ params, view }: EventFiltersProps) {
  const { t } = useLanguage();
  const patch = usePatch<EventsParams>();
  return (
    <>
      <SelectField
        label={t('events.type')}
        any={t('common.any')}
        value={params.type}
        options={view.types.map(({ type, name, count }) => ({ value: type, label: `${name} (${count})` }))}
        onChoose={(type) => patch({ type })}
      />
      <SelectField
        label={t('events.country')}
        any={t('common.any')}
        value={params.country}
        options={view.countries.map(({ country, name, count }) => ({
          ...{ value: country, label: `${name} (${count})` },
        }))}
        onChoose={(country) => patch({ country })}
      />
    </>
  );
}

interface EventFiltersProps {
  readonly params: EventsParams;
  readonly view: EventsView;
}

/** The fields above the list. */
export function EventFilters({ params, view }: EventFiltersProps) {
  const { t } = useLanguage();
  const patch = usePatch<EventsParams>();
  return (
    <>
      <search className="filters" aria-label={t('common.filters')}>
        <ActorPicker label={t('reports.actor')} value={params.actor} onChoose={(actor) => patch({ actor })} />
        <KindFields params={params} view={view} />
        <SelectField
          label={t('events.which')}
          any={t('events.whichAll')}
          value={params.which}
          options={WHICH_EVENTS.map((value) => ({ value, label: t(WHICH_WORDS[value]) }))}
          onChoose={(which) => patch({ which })}
        />
        <DayField label={t('events.from')} value={params.from} onDay={(from) => patch({ from }, true)} />
        <DayField label={t('events.to')} value={params.to} onDay={(to) => patch({ to }, true)} />
        <SelectField
          label={t('events.rule')}
          any={t('rule.conservative')}
          value={params.rule === 'conservative' ? undefined : params.rule}
          options={TOLL_RULES.slice(1).map((value) => ({ value, label: t(`rule.${value}`) }))}
          onChoose={(rule) => patch({ rule })}
        />
        <SelectField
          label={t('events.order')}
          any={t('events.newest')}
          value={params.order}
          options={[{ value: 'oldest', label: t('events.oldest') }]}
          onChoose={(order) => patch({ order })}
        />
      </search>
      <KnownFields params={params} />
    </>
  );
}

const NO_FILTERS: EventsParams = {
  ...{ actor: undefined, type: undefined, country: undefined, which: undefined },
  ...{ from: undefined, to: undefined, publishedBy: undefined, recordedBy: undefined },
};

/** Takes all filters away; the rule and the order stay. */
export function ClearEventFilters() {
  const { t } = useLanguage();
  const patch = usePatch<EventsParams>();
  return (
    <button type="button" className="plain" onClick={() => patch(NO_FILTERS)}>
      {t('common.clear')}
    </button>
  );
}
