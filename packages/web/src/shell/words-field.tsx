/** A text field whose words go into the address a moment after the last key. */
import { useEffect, useRef, useState } from 'react';

const WAIT = 300;

interface WordsFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onWords: (words: string | undefined) => void;
}

/** It follows the address when that changes from elsewhere. */
export function WordsField({ label, value, onWords }: WordsFieldProps) {
  const [words, setWords] = useState(value ?? '');
  const sent = useRef(value ?? '');
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    if ((value ?? '') === sent.current) return;
    sent.current = value ?? '';
    setWords(value ?? '');
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const change = (next: string): void => {
    setWords(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      sent.current = next.trim();
      onWords(sent.current === '' ? undefined : sent.current);
    }, WAIT);
  };
  return (
    <label className="field grow">
      <span>{label}</span>
      <input
        type="search"
        dir="auto"
        placeholder=" "
        autoComplete="off"
        value={words}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
