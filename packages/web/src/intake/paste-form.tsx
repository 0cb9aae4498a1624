/** One report, pasted, with what is known of it. */
import { type IntakeItem, isEdtf, type Language } from '@marsad/model';
import { type FormEvent, useId, useState } from 'react';
import { LANGUAGES } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';

type Problem = 'intake.empty' | 'intake.publishedWrong' | null;

function readForm(form: HTMLFormElement, name: string): { item: IntakeItem; problem: Problem } {
  const data = new FormData(form);
  const field = (key: string): string => String(data.get(key) ?? '').trim();
  const text = String(data.get('text') ?? '');
  const published = field('published');
  const given = Object.entries({
    title: field('title'),
    outlet: field('outlet'),
    published,
    language: field('language') as Language | '',
  }).filter(([, value]) => value !== '');
  const item: IntakeItem = { name: field('title') || name, text, ...Object.fromEntries(given) };
  if (text.trim() === '') return { item, problem: 'intake.empty' };
  return { item, problem: published !== '' && !isEdtf(published) ? 'intake.publishedWrong' : null };
}

function Known({ id, wrong }: { readonly id: string; readonly wrong: boolean }) {
  const { t } = useLanguage();
  return (
    <div className="fields">
      <label className="field grow">
        <span>{t('intake.reportTitle')}</span>
        <input name="title" dir="auto" placeholder=" " maxLength={300} />
      </label>
      <label className="field">
        <span>{t('intake.outlet')}</span>
        <input name="outlet" dir="auto" placeholder=" " maxLength={200} />
      </label>
      <label className="field">
        <span>{t('intake.published')}</span>
        <input
          name="published"
          dir="ltr"
          placeholder="2017-11-24"
          aria-invalid={wrong}
          aria-describedby={`${id}-published`}
        />
      </label>
      <label className="field">
        <span>{t('intake.language')}</span>
        <select name="language">
          <option value="">{t('intake.auto')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`common.languageName.${language}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet hint" id={`${id}-published`}>
        {t('intake.publishedHint')}
      </p>
    </div>
  );
}

/** Gives the report once it has a text and its date can be read. */
export function PasteForm({ onItem }: { readonly onItem: (item: IntakeItem) => void }) {
  const { t } = useLanguage();
  const id = useId();
  const [problem, setProblem] = useState<Problem>(null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const read = readForm(event.currentTarget, t('intake.pastedName'));
    setProblem(read.problem);
    if (read.problem === null) onItem(read.item);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <label className="field">
        <span>{t('intake.text')}</span>
        <textarea name="text" dir="auto" placeholder=" " rows={6} aria-invalid={problem === 'intake.empty'} />
      </label>
      <Known id={id} wrong={problem === 'intake.publishedWrong'} />
      <p className="problem" role="alert">
        {problem !== null && t(problem)}
      </p>
      <p className="row end">
        <button type="submit" className="primary">
          {t('intake.send')}
        </button>
      </p>
    </form>
  );
}
