/**
 * Fields of an assertion as a person fills them: rows of a field and its value, each with the control that fits it. What
 * comes out are words such as `killed=4`, which the server reads strictly.
 */
import { CERTAINTIES, MEANS, MEASURES, type Means, type Measure, POLARITIES, STATUSES } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { ActorPicker } from '../actors/actor-picker.js';
import { vocabularyQuery } from '../api/queries.js';
import { useLanguage } from '../language/use-language.js';
import { PlacePicker } from '../search/place-picker.js';
import { SelectField } from '../shell/select-field.js';

export interface FieldValue {
  readonly field: string;
  readonly value: string;
}

/** `field=value`, one a row; a row without a value says that nothing is told. */
export function fieldsOf(values: readonly FieldValue[]): readonly string[] {
  return values.map(({ field, value }) => `${field}=${value.trim() === '' ? 'none' : value.trim()}`);
}

const ROLES = ['agent', 'target', 'party', 'subject', 'object', 'topic', 'value'] as const;
type Role = (typeof ROLES)[number];
const isRole = (field: string): field is Role => (ROLES as readonly string[]).includes(field);
const PLAIN = ['polarity', 'certainty', 'status', 'ended'] as const;
const VALUES = {
  polarity: [...POLARITIES],
  certainty: [...CERTAINTIES],
  status: [...STATUSES],
  ended: ['yes', 'no'],
} as const;

function fieldName(field: string, t: TFunction): string {
  if (isRole(field)) return t(`role.${field}`);
  if (MEASURES.has(field)) return t(`measure.${field as Measure}`);
  if (field === 'means') return t('event.means');
  return t(`field.${field as 'type' | 'time' | 'place' | (typeof PLAIN)[number]}`);
}

interface RowProps {
  readonly row: FieldValue;
  readonly onValue: (value: string) => void;
}

function ValueField({ row: { field, value }, onValue }: RowProps) {
  const { t, language } = useLanguage();
  const { data } = useQuery(vocabularyQuery(language));
  const label = fieldName(field, t);
  const none = t('decide.none');
  const choose = (chosen: string | undefined): void => onValue(chosen ?? '');
  if (field === 'type') {
    const options = (data?.types ?? []).map(({ type, name }) => ({ value: type, label: name }));
    return <SelectField {...{ label, value, options, any: '–', onChoose: choose }} />;
  }
  if (isRole(field)) {
    const refs = value === '' ? [] : value.split(',');
    return (
      <div className="role-refs">
        {refs.map((ref, index) => (
          <ActorPicker
            key={ref}
            label={label}
            value={ref}
            onChoose={(chosen) =>
              onValue(refs.flatMap((one, i) => (i === index ? (chosen ?? []) : one)).join(','))
            }
          />
        ))}
        <ActorPicker
          key={`new ${refs.length}`}
          label={refs.length === 0 ? label : t('decide.another', { what: label })}
          value={undefined}
          onChoose={(chosen) => chosen !== undefined && onValue([...new Set([...refs, chosen])].join(','))}
        />
      </div>
    );
  }
  if (field === 'place') return <PlacePicker label={label} value={value || undefined} onChoose={choose} />;
  if (field === 'means') {
    const options = [...MEANS].map((one) => ({ value: one as string, label: t(`means.${one as Means}`) }));
    return <SelectField {...{ label, value, options, any: none, onChoose: choose }} />;
  }
  const plain = PLAIN.find((one) => one === field);
  if (plain !== undefined) {
    const options = VALUES[plain].map((one) => ({
      value: one as string,
      label: t(`fieldValue.${one as 'yes'}`),
    }));
    return <SelectField {...{ label, value, options, any: '–', onChoose: choose }} />;
  }
  return (
    <label className="field">
      <span>
        {label}{' '}
        <span className="quiet">({t(field === 'time' ? 'decide.timeHint' : 'decide.numberHint')})</span>
      </span>
      <input
        dir="ltr"
        placeholder=" "
        value={value}
        pattern={field === 'time' ? undefined : '[0-9]{1,7}(-[0-9]{1,7})?'}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  );
}

interface FieldsEditorProps {
  /** The type whose fields may be filled, unless a row says another. */
  readonly type: string;
  readonly values: readonly FieldValue[];
  readonly onChange: (values: readonly FieldValue[]) => void;
}

/** Rows that can be added and taken away. */
export function FieldsEditor({ type, values, onChange }: FieldsEditorProps) {
  const { t, language } = useLanguage();
  const { data } = useQuery(vocabularyQuery(language));
  const named = values.find(({ field }) => field === 'type')?.value ?? type;
  const roles = data?.types.find((one) => one.type === named)?.roles ?? [];
  const all = ['type', 'time', 'place', ...roles.filter(isRole), ...MEASURES, ...PLAIN, 'means'];
  const left = all.filter((field) => !values.some((one) => one.field === field));
  return (
    <div className="field-rows">
      {values.map((row, index) => (
        <div key={row.field} className="field-row">
          <ValueField
            row={row}
            onValue={(value) => onChange(values.map((one, i) => (i === index ? { ...one, value } : one)))}
          />
          <button
            type="button"
            className="icon"
            aria-label={t('decide.removeField', { what: fieldName(row.field, t) })}
            onClick={() => onChange(values.filter((_, i) => i !== index))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <SelectField
        label={t('decide.addField')}
        any="–"
        value={undefined}
        options={left.map((field) => ({ value: field, label: fieldName(field, t) }))}
        onChoose={(field) => field !== undefined && onChange([...values, { field, value: '' }])}
      />
    </div>
  );
}
