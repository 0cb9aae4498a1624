/** Chooses one actor or person by typing a name in any script. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { actorQuery, actorsQuery } from '../api/queries.js';
import { useLanguage } from '../language/use-language.js';

const SHOWN = 12;

interface ActorPickerProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (ref: string | undefined) => void;
}

function Picker({ label, value, onChoose, name }: ActorPickerProps & { readonly name: string }) {
  const { language } = useLanguage();
  const [words, setWords] = useState(name);
  const asked = words.trim() === name ? undefined : words.trim();
  const { data } = useInfiniteQuery(actorsQuery({ q: asked || undefined, limit: SHOWN }, language));
  const items = (data?.pages[0]?.rows ?? []).map((row) => ({
    id: row.ref,
    name: row.name,
    kind: row.kindName,
  }));
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={words}
      selectedKey={value ?? null}
      allowsEmptyCollection={false}
      menuTrigger="focus"
      onInputChange={(next) => {
        setWords(next);
        if (next.trim() === '' && value !== undefined) onChoose(undefined);
      }}
      onSelectionChange={(key) => {
        if (key === null) return;
        setWords(items.find((item) => item.id === key)?.name ?? words);
        onChoose(String(key));
      }}
    >
      <Label>{label}</Label>
      <Input dir="auto" placeholder=" " />
      <Popover className="choices" offset={4}>
        <ListBox<(typeof items)[number]>>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className="choice">
              <bdi>{item.name}</bdi> <span className="quiet">{item.kind}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function NamedPicker(props: ActorPickerProps & { readonly value: string }) {
  const { language } = useLanguage();
  const { data, isError } = useQuery(actorQuery(props.value, language));
  const name = data?.actor.name ?? (isError ? props.value : '');
  return <Picker key={`${props.value}:${name}`} {...props} name={name} />;
}

/** A combined field: typing narrows the list, emptying it chooses nobody. */
export function ActorPicker(props: ActorPickerProps) {
  if (props.value === undefined) return <Picker key="none" {...props} name="" />;
  return <NamedPicker {...props} value={props.value} />;
}
