/** The list of all keys, which opens on `?` from anywhere, and the switch that turns single keys off. */
import type { ParseKeys } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { recall, remember } from '../language/remembered.js';
import { useLanguage } from '../language/use-language.js';
import { Dialog } from './dialog.js';
import { useKeys } from './use-keys.js';

type KeyRow = readonly [keys: readonly string[], what: ParseKeys];

const GROUPS: readonly (readonly [title: ParseKeys, rows: readonly KeyRow[]])[] = [
  [
    'keys.everywhere',
    [
      [['/'], 'keys.search'],
      [['u'], 'keys.undo'],
      [['?'], 'keys.help'],
    ],
  ],
  [
    'keys.reader',
    [
      [['j', '↓'], 'keys.next'],
      [['k', '↑'], 'keys.previous'],
      [['a'], 'keys.accept'],
      [['r'], 'keys.reject'],
      [['v'], 'keys.reasoned'],
      [['c'], 'keys.correct'],
      [['n'], 'keys.note'],
      [['g'], 'keys.grade'],
      [['h'], 'keys.history'],
      [['m'], 'keys.add'],
      [['o'], 'keys.open'],
    ],
  ],
  [
    'keys.network',
    [
      [['← ↑ ↓ →'], 'keys.neighbours'],
      [['e'], 'keys.nextTie'],
      [['⏎'], 'keys.openNode'],
      [['+', '−', '0'], 'keys.zoom'],
      [['⇧ ← ↑ ↓ →'], 'keys.pan'],
    ],
  ],
];

const Opener = createContext<() => void>(() => undefined);

/** Opens the list of keys. */
export function useKeysDialog(): () => void {
  return useContext(Opener);
}

function KeyGroup({ title, rows }: { readonly title: ParseKeys; readonly rows: readonly KeyRow[] }) {
  const { t } = useLanguage();
  return (
    <section>
      <h3>{t(title)}</h3>
      <dl className="keys">
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function KeysList() {
  const { t } = useLanguage();
  const [on, setOn] = useState(recall('single-keys') !== 'off');
  return (
    <div className="stack">
      <p className="quiet">{t('keys.lead')}</p>
      {GROUPS.map(([title, rows]) => (
        <KeyGroup key={title} title={title} rows={rows} />
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.target.checked);
            remember('single-keys', event.target.checked ? '' : 'off');
          }}
        />
        <span>{t('keys.on')}</span>
      </label>
    </div>
  );
}

/** Lets any view open the list. */
export function KeysDialogProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const opener = useMemo(() => () => setOpen(true), []);
  useKeys({
    '?': opener,
    '/': () => document.getElementById('search-words')?.focus(),
  });
  return (
    <Opener.Provider value={opener}>
      {children}
      <Dialog open={open} onClose={() => setOpen(false)} title={t('keys.title')}>
        <KeysList />
      </Dialog>
    </Opener.Provider>
  );
}
