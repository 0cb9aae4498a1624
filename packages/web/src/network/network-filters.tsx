/** What the network is narrowed to, besides the months and the kinds of ties. */
import { ActorPicker } from '../actors/actor-picker.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import type { NetworkParams } from '../shell/search-params.js';
import { SelectField } from '../shell/select-field.js';
import { usePatch } from '../shell/use-patch.js';

const LEAST = [2, 3, 5, 10, 20] as const;

/** Around whom, how often told, and whether general actors count. */
export function NetworkFilters({ params }: { readonly params: NetworkParams }) {
  const { t, language } = useLanguage();
  const patch = usePatch<NetworkParams>();
  const { min } = params;
  const choices = [...new Set([...LEAST, ...(min === undefined ? [] : [min])])].sort((x, y) => x - y);
  return (
    <search className="filters network-filters" aria-label={t('common.filters')}>
      <ActorPicker
        label={t('network.around')}
        value={params.actor}
        onChoose={(actor) => patch({ actor, node: undefined, edge: undefined })}
      />
      <SelectField
        label={t('network.minimumLabel')}
        any={numberWords(1, language)}
        value={min === undefined ? undefined : String(min)}
        options={choices.map((least) => ({ value: String(least), label: numberWords(least, language) }))}
        onChoose={(least) => patch({ min: least === undefined ? undefined : Number(least) })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={params.generic === true}
          onChange={(event) => patch({ generic: event.target.checked || undefined })}
        />
        <span>{t('network.generic')}</span>
      </label>
    </search>
  );
}
