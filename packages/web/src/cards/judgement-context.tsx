/**
 * Judging from any view: sends the judgement, puts its result on every card that is on the screen, and keeps what was
 * last done so that it can be said aloud and taken back.
 */
import type { Card, JudgementResult, JudgementView, Page, ReportView, Verdict } from '@marsad/model';
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { tell } from '../api/request.js';
import { useKeys } from '../shell/use-keys.js';

/** How long what was last done stays in sight, in milliseconds; the key that takes it back works for ever. */
const SHOWN_FOR = 20_000;

/** What was last done, or why it failed. */
export interface LastJudgement {
  readonly verdict: Verdict;
  readonly undone: boolean;
  readonly told: string;
  /** Number of the judgement that can be taken back. */
  readonly n: number | null;
  readonly error: unknown;
}

interface Judging {
  readonly last: LastJudgement | null;
  readonly judge: (card: Card, verdict: Verdict) => void;
  /** Takes back this judgement, or the author's last. */
  readonly undo: (n?: number) => void;
  readonly dismiss: () => void;
}

const JudgingContext = createContext<Judging | null>(null);

/** The judgement of the nearest provider. */
export function useJudging(): Judging {
  const judging = useContext(JudgingContext);
  if (judging === null) throw new Error('useJudging needs a JudgementProvider around it.');
  return judging;
}

/** A card's sentence as plain words. */
export function toldText(card: Card): string {
  return card.told.map((part) => part.text).join('');
}

function withJudgement(card: Card, id: string, judgement: JudgementView | null): Card {
  return card.id === id ? { ...card, judgement } : card;
}

/** Puts a result on the cards that are kept, so that the screen need not wait; then asks anew for what depends on it. */
function spread(client: QueryClient, result: JudgementResult): void {
  const { assertion, judgement } = result;
  client.setQueriesData<ReportView>(
    { queryKey: ['report'] },
    (view) => view && { ...view, cards: view.cards.map((card) => withJudgement(card, assertion, judgement)) },
  );
  client.setQueriesData<InfiniteData<Page<Card>>>(
    { queryKey: ['cards'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          rows: page.rows.map((card) => withJudgement(card, assertion, judgement)),
        })),
      },
  );
  void client.invalidateQueries();
}

function toldOf(client: QueryClient, id: string): string {
  const views = client.getQueriesData<ReportView>({ queryKey: ['report'] });
  const lists = client.getQueriesData<InfiniteData<Page<Card>>>({ queryKey: ['cards'] });
  const cards = [
    ...views.flatMap(([, view]) => view?.cards ?? []),
    ...lists.flatMap(([, data]) => data?.pages.flatMap((page) => page.rows) ?? []),
  ];
  const card = cards.find((one) => one.id === id);
  return card === undefined ? '' : toldText(card);
}

/** Holds what was last done; `u` takes back the last judgement anywhere. */
export function JudgementProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [last, setLast] = useState<LastJudgement | null>(null);
  const before = useRef(last);
  useEffect(() => {
    before.current = last;
  });

  const settle = useCallback(
    (sent: Promise<JudgementResult>, verdict: Verdict, undone: boolean, told: string): void => {
      sent.then(
        (result) => {
          // A rejected card may have left every list, but not our memory.
          const same = before.current !== null && result.did.undid === before.current.n;
          const known = same ? (before.current?.told ?? '') : told;
          const words = known === '' ? toldOf(client, result.assertion) : known;
          const n = undone ? null : result.did.n;
          setLast({ verdict: result.did.verdict, undone, told: words, n, error: null });
          spread(client, result);
        },
        (error: unknown) => setLast({ verdict, undone, told, n: null, error }),
      );
    },
    [client],
  );
  const judge = useCallback(
    (card: Card, verdict: Verdict): void => {
      if (card.judgement?.verdict === verdict) return;
      const body = { assertion: card.id, verdict };
      settle(tell<JudgementResult>('/api/judgements', body), verdict, false, toldText(card));
    },
    [settle],
  );
  const undo = useCallback(
    (n?: number): void => {
      const body = n === undefined ? {} : { n };
      settle(tell<JudgementResult>('/api/judgements/undo', body), 'reject', true, '');
    },
    [settle],
  );
  useEffect(() => {
    if (last === null) return undefined;
    const timer = window.setTimeout(() => setLast(null), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [last]);
  useKeys({ u: () => undo() });
  const judging = useMemo(() => ({ last, judge, undo, dismiss: () => setLast(null) }), [last, judge, undo]);
  return <JudgingContext.Provider value={judging}>{children}</JudgingContext.Provider>;
}
