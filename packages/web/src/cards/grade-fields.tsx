/** A grade of the Admiralty code: who says it and what is said, on two axes that are never made one number. */
import { useLanguage } from '../language/use-language.js';

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const DIGITS = ['1', '2', '3', '4', '5', '6'] as const;

interface GradeFieldsProps {
  /** As it is written, `B2`. */
  readonly code: string;
  readonly onChange: (code: string) => void;
}

/** Two selects. */
export function GradeFields({ code, onChange }: GradeFieldsProps) {
  const { t } = useLanguage();
  const [letter = 'F', digit = '6'] = code;
  return (
    <div className="fields">
      <label className="field">
        <span>{t('decide.reliability')}</span>
        <select value={letter} onChange={(event) => onChange(`${event.target.value}${digit}`)}>
          {LETTERS.map((one) => (
            <option key={one} value={one}>
              {one} – {t(`grade.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('decide.credibility')}</span>
        <select value={digit} onChange={(event) => onChange(`${letter}${event.target.value}`)}>
          {DIGITS.map((one) => (
            <option key={one} value={one}>
              {one} – {t(`grade.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
