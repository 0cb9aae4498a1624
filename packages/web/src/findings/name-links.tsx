/** What persons said of actors and names, each with its undoing; and the way to say that a name says nothing by itself. */
import type { NamesView } from '@marsad/model';
import { type FormEvent, useState } from 'react';
import { useJudging } from '../cards/judgement-context.js';
import { instantWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';

/** A ref by its name, a name by its words. */
export function nodeWords(node: string, { names, rows }: Pick<NamesView, 'names' | 'rows'>): string {
  if (!node.startsWith('name:')) return names[node] ?? node;
  return rows.find((row) => row.node === node)?.name ?? node.slice('name:'.length);
}

/** Sends that a name is never matched by itself. */
export function useNeverAlone(): (name: string) => Promise<boolean> {
  const { t } = useLanguage();
  const { decide } = useJudging();
  return (name) => {
    const said = t('names.saidNever', { a: `\u2068${name}\u2069` });
    const body = { kind: 'never-alone', name };
    return decide({ path: '/api/links', undo: '/api/links/undo', body, said });
  };
}

/** A field for the name. */
export function NeverAlone() {
  const { t } = useLanguage();
  const never = useNeverAlone();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== '' && (await never(name.trim()))) setName('');
  };
  return (
    <section aria-labelledby="never-heading">
      <h2 id="never-heading">{t('names.neverTitle')}</h2>
      <p className="quiet">{t('names.neverLead')}</p>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span>{t('names.neverField')}</span>
          <input
            dir="auto"
            placeholder=" "
            maxLength={190}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p>
          <button type="submit">{t('names.never')}</button>
        </p>
      </form>
    </section>
  );
}

/** The list, the last first. */
export function NameLinks({ view }: { readonly view: NamesView }) {
  const { t, language } = useLanguage();
  const { undo } = useJudging();
  if (view.links.length === 0) return null;
  return (
    <section aria-labelledby="links-heading">
      <h2 id="links-heading">{t('names.decided')}</h2>
      <ul className="said-list">
        {view.links.map(({ n, verdict, author, at, reason, a, b }) => (
          <li key={n}>
            <p>
              {t(`names.link.${verdict}`, {
                a: `\u2068${nodeWords(a, view)}\u2069`,
                b: `\u2068${b === null ? '' : nodeWords(b, view)}\u2069`,
              })}
            </p>
            <p className="quiet dotted">
              <span>
                <bdi>{author}</bdi>
              </span>
              <span>{instantWords(at, language)}</span>
              {reason !== undefined && (
                <span>
                  <bdi>{reason}</bdi>
                </span>
              )}
              <button type="button" className="plain" onClick={() => undo(n, '/api/links/undo')}>
                {t('card.undo')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
