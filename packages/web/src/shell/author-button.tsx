/** The name that is sent with judgements, and the small dialog in which it is set. */
import { type FormEvent, useId, useState } from 'react';
import { recall, remember } from '../language/remembered.js';
import { useLanguage } from '../language/use-language.js';
import { Dialog } from './dialog.js';

const LONGEST = 100;

function AuthorForm({ onSaved }: { readonly onSaved: (name: string) => void }) {
  const { t } = useLanguage();
  const id = useId();
  const [name, setName] = useState(recall('author') ?? '');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    remember('author', name.trim());
    onSaved(name.trim());
  };
  return (
    <form className="stack" onSubmit={save}>
      <p className="quiet" id={`${id}-explain`}>
        {t('author.explain')}
      </p>
      <label className="field">
        <span>{t('author.label')}</span>
        <input
          dir="auto"
          placeholder=" "
          maxLength={LONGEST}
          value={name}
          aria-describedby={`${id}-explain`}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <p className="row end">
        <button type="submit" className="primary">
          {t('author.save')}
        </button>
      </p>
    </form>
  );
}

/** Shows the name; opens the dialog that changes it. */
export function AuthorButton() {
  const { t } = useLanguage();
  const [name, setName] = useState(recall('author') ?? '');
  const [open, setOpen] = useState(false);
  const done = (saved: string): void => {
    setName(saved);
    setOpen(false);
  };
  return (
    <>
      <button type="button" className="plain author" onClick={() => setOpen(true)}>
        <bdi>{name === '' ? t('author.none') : name}</bdi>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('author.label')}>
        <AuthorForm onSaved={done} />
      </Dialog>
    </>
  );
}
