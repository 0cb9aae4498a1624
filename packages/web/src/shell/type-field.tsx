/** Chooses a type of assertion, or a whole family of types. */
import { useQuery } from '@tanstack/react-query';
import { vocabularyQuery } from '../api/queries.js';
import { useLanguage } from '../language/use-language.js';
import { SelectField } from './select-field.js';

const FAMILY = 'family:';

interface Typed {
  readonly type: string | undefined;
  readonly family: string | undefined;
}

interface TypeFieldProps extends Typed {
  readonly onChoose: (chosen: Typed) => void;
}

/** Types in groups by family, each group led by the family itself. */
export function TypeField({ type, family, onChoose }: TypeFieldProps) {
  const { t, language } = useLanguage();
  const { data } = useQuery(vocabularyQuery(language));
  const value = type ?? (family === undefined ? undefined : `${FAMILY}${family}`);
  const choose = (chosen: string | undefined): void => {
    const whole = chosen?.startsWith(FAMILY) === true ? chosen.slice(FAMILY.length) : undefined;
    onChoose({ family: whole, type: whole === undefined ? chosen : undefined });
  };
  return (
    <SelectField label={t('reports.type')} any={t('common.any')} value={value} options={[]} onChoose={choose}>
      {data?.families.map((group) => (
        <optgroup key={group.family} label={group.name}>
          <option value={`${FAMILY}${group.family}`}>
            {t('reports.wholeFamily', { family: group.name })}
          </option>
          {data.types
            .filter((one) => one.family === group.family)
            .map((one) => (
              <option key={one.type} value={one.type}>
                {one.name}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
