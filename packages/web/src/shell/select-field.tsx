/** A choice from a short list, with "any" as its first entry. */
import type { ReactNode } from 'react';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  /** Words of the first entry, which chooses nothing. */
  readonly any: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Entries in groups, in place of options. */
  readonly children?: ReactNode;
  readonly onChoose: (value: T | undefined) => void;
}

/** The browser's own select. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, any, options, children, onChoose } = props;
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? undefined : (event.target.value as T))}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </label>
  );
}
