/** A day, chosen or typed; it goes into the address once it is whole. */
interface DayFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

/** The browser's own date field. */
export function DayField({ label, value, onDay }: DayFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="date"
        min="1900-01-01"
        max="2100-12-31"
        defaultValue={value ?? ''}
        key={value ?? ''}
        onChange={(event) => {
          const { value: day, validity } = event.target;
          if (validity.valid && (day === '' || day >= '1900')) onDay(day === '' ? undefined : day);
        }}
      />
    </label>
  );
}
