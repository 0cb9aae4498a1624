/** Chooses a place by typing its name in any script; what is typed counts too, as the gazetteer reads it. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { placesQuery } from '../api/queries.js';
import { useLanguage } from '../language/use-language.js';

interface PlacePickerProps {
  readonly label: string;
  /** As in an address: `Gao,ML`. */
  readonly value: string | undefined;
  readonly onChoose: (place: string | undefined) => void;
}

/** A combined field. It follows the address when that changes from elsewhere, and keeps the focus when it changes it. */
export function PlacePicker({ label, value, onChoose }: PlacePickerProps) {
  const { t, language } = useLanguage();
  const [words, setWords] = useState(value ?? '');
  const chosen = useRef(value ?? '');
  useEffect(() => {
    if ((value ?? '') === chosen.current) return;
    chosen.current = value ?? '';
    setWords(value ?? '');
  }, [value]);
  const asked = useDeferredValue(words.trim());
  const { data = [], isFetching } = useQuery(placesQuery(asked === value ? '' : asked, language));
  const items = data.map((row) => ({ ...row, id: row.place }));
  const choose = (place: string): void => {
    if (place === chosen.current) return;
    chosen.current = place;
    onChoose(place === '' ? undefined : place);
  };
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={words}
      allowsCustomValue
      allowsEmptyCollection={words.trim() !== ''}
      onInputChange={(next) => {
        setWords(next);
        if (next.trim() === '') choose('');
      }}
      onSelectionChange={(key) => {
        if (key === null) return;
        setWords(String(key));
        choose(String(key));
      }}
      onBlur={() => choose(words.trim())}
      defaultFilter={() => true}
    >
      <Label>{label}</Label>
      <Input
        dir="auto"
        placeholder=" "
        onKeyDown={(event) => {
          const listed = event.currentTarget.hasAttribute('aria-activedescendant');
          if (event.key === 'Enter' && !listed) choose(words.trim());
        }}
      />
      <Popover className="choices" offset={4}>
        <ListBox<(typeof items)[number]>
          renderEmptyState={() => (
            <p className="choice quiet">{t(isFetching ? 'common.loading' : 'search.noPlace')}</p>
          )}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.place} className="choice">
              <bdi>{item.name}</bdi>{' '}
              <span className="quiet">
                {item.country === null ? t(`search.kind.${item.kind}`) : <bdi>{item.country}</bdi>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
