/**
 * The sentences behind a number: any number on the screens of findings is a button, and opens a dialog with the
 * assertions that it stands on, each with its sentence and the way into its report.
 */
import { useQueries } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { cardQuery } from '../api/finding-queries.js';
import { ListedCard } from '../cards/listed-card.js';
import { useLanguage } from '../language/use-language.js';
import { Dialog } from '../shell/dialog.js';
import { Skeleton } from '../shell/skeleton.js';

/** Sentences shown before one asks for more. */
const SHOWN = 12;

interface Asked {
  readonly title: string;
  readonly assertions: readonly string[];
}

const Opener = createContext<(asked: Asked) => void>(() => undefined);

/** Cards by their ids, in this order. What is no longer read is told as that. */
export function CardsById({ ids }: { readonly ids: readonly string[] }) {
  const { t, language } = useLanguage();
  const cards = useQueries({ queries: ids.map((id) => cardQuery(id, language)) });
  if (cards.some(({ isPending }) => isPending)) return <Skeleton rows={Math.min(ids.length, 4)} />;
  return (
    <ol className="cards">
      {cards.map(({ data }, index) => (
        <li key={ids[index]}>
          {data === undefined ? (
            <p className="quiet">{t('findings.sentenceGone')}</p>
          ) : (
            <ListedCard card={data} opened />
          )}
        </li>
      ))}
    </ol>
  );
}

function Sentences({ assertions }: { readonly assertions: readonly string[] }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <CardsById ids={assertions.slice(0, shown)} />
      {shown < assertions.length && (
        <p className="more">
          <button type="button" onClick={() => setShown(shown + SHOWN)}>
            {t('common.more')}
          </button>
          <span className="quiet">{t('common.of', { shown, total: assertions.length })}</span>
        </p>
      )}
    </>
  );
}

/** Lets any view open the sentences behind something. */
export function SentencesProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever goes to a report has left the dialog.
  useEffect(close, [path]);
  return (
    <Opener.Provider value={setAsked}>
      {children}
      <Dialog open={asked !== null} onClose={close} title={asked?.title ?? ''} wide>
        {asked !== null && <Sentences assertions={asked.assertions} />}
      </Dialog>
    </Opener.Provider>
  );
}

interface OpensProps {
  /** Ids; with none it is plain text. */
  readonly assertions: readonly string[];
  /** What the dialog is headed with. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A number or a name that opens its sentences. */
export function Opens({ assertions, title, children }: OpensProps) {
  const { t } = useLanguage();
  const open = useContext(Opener);
  const unique = [...new Set(assertions)];
  if (unique.length === 0) return <span>{children}</span>;
  return (
    <button
      type="button"
      className="opens"
      title={t('findings.opensHint')}
      onClick={() => open({ title, assertions: unique })}
    >
      {children}
    </button>
  );
}
