/**
 * Deciding from any view: sends a judgement, a correction, a note, a grade or a link, puts its result on every card
 * that is on the screen, and keeps what was last done so that it can be said aloud and taken back.
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
import { useLanguage } from '../language/use-language.js';
import { useKeys } from '../shell/use-keys.js';

/** How long what was last done stays in sight, in milliseconds; the key that takes it back works for ever. */
const SHOWN_FOR = 20_000;

/** Where a row of the journal is taken back. */
export type UndoPath = `/api/${'judgements' | 'decisions' | 'links' | 'withdrawals'}/undo`;

/** Something to be decided. */
export interface Decision {
  readonly path: '/api/judgements' | '/api/decisions' | '/api/links';
  readonly undo: UndoPath;
  readonly body: object;
  /** What is said when it is done. */
  readonly said: string;
}

/** What was last done, or why it failed. */
export interface LastDone {
  readonly said: string;
  /** What it was about, for when it is taken back. */
  readonly told: string;
  readonly undo: {
    readonly path: UndoPath;
    readonly n: number;
    /** All rows that were written by one click, and are taken back by one. */
    readonly all?: readonly number[];
  } | null;
  readonly error: unknown;
}

interface Judging {
  readonly last: LastDone | null;
  readonly judge: (card: Card, verdict: Verdict, reason?: string) => Promise<boolean>;
  /** Resolves to whether it was done; what went wrong is said at the foot of the page, and thrown to nobody. */
  readonly decide: (decision: Decision) => Promise<boolean>;
  /** Several decisions as one, which one undoing takes back; stops at the first that fails. */
  readonly decideAll: (decisions: readonly Decision[], said: string) => Promise<boolean>;
  /** Takes back this row of the journal, or the author's last judgement. */
  readonly undo: (n?: number, path?: UndoPath) => void;
  readonly dismiss: () => void;
}

const JudgingContext = createContext<Judging | null>(null);

/** The judging of the nearest provider. */
export function useJudging(): Judging {
  const judging = useContext(JudgingContext);
  if (judging === null) throw new Error('useJudging needs a JudgementProvider around it.');
  return judging;
}

/** A card's sentence as plain words. */
export function toldText(card: Card): string {
  return card.told.map((part) => part.text).join('');
}

const isolated = (words: string): string => `\u2068${words}\u2069`;

function withJudgement(card: Card, id: string, judgement: JudgementView | null): Card {
  return card.id === id ? { ...card, judgement } : card;
}

/** Puts a verdict on the cards that are kept, so that the screen need not wait for what is asked anew. */
function spread(client: QueryClient, { assertion, judgement }: JudgementResult): void {
  client.setQueriesData<ReportView>(
    { queryKey: ['report'] },
    (view) => view && { ...view, cards: view.cards.map((card) => withJudgement(card, assertion, judgement)) },
  );
  client.setQueriesData<Card>(
    { queryKey: ['card', assertion] },
    (card) => card && withJudgement(card, assertion, judgement),
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
}

function toldOf(client: QueryClient, id: string): string {
  const views = client.getQueriesData<ReportView>({ queryKey: ['report'] });
  const lists = client.getQueriesData<InfiniteData<Page<Card>>>({ queryKey: ['cards'] });
  const alone = client.getQueriesData<Card>({ queryKey: ['card', id] });
  const cards = [
    ...views.flatMap(([, view]) => view?.cards ?? []),
    ...lists.flatMap(([, data]) => data?.pages.flatMap((page) => page.rows) ?? []),
    ...alone.flatMap(([, card]) => card ?? []),
  ];
  const card = cards.find((one) => one.id === id);
  return card === undefined ? '' : toldText(card);
}

type Answer = { readonly n?: number } & Partial<JudgementResult>;

const isJudged = (answer: Answer): answer is JudgementResult => answer.did !== undefined;

/** Takes rows back, the last first; what the last one says stands for all. */
async function takeBack(all: readonly (number | undefined)[], path: UndoPath): Promise<Answer> {
  let answer: Answer = {};
  for (const n of all.toReversed()) answer = await tell<Answer>(path, n === undefined ? {} : { n });
  return answer;
}

function useSending() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [last, setLast] = useState<LastDone | null>(null);
  const before = useRef(last);
  useEffect(() => {
    before.current = last;
  });
  const decide = useCallback(
    async ({ path, undo, body, said }: Decision, told = said): Promise<boolean> => {
      try {
        const answer = await tell<Answer>(path, body);
        const n = answer.did?.n ?? answer.n ?? null;
        setLast({ said, told, undo: n === null ? null : { path: undo, n }, error: null });
        if (isJudged(answer)) spread(client, answer);
        void client.invalidateQueries();
        return true;
      } catch (error) {
        setLast({ said, told, undo: null, error });
        return false;
      }
    },
    [client],
  );
  const decideAll = useCallback(
    async (decisions: readonly Decision[], said: string): Promise<boolean> => {
      const all: number[] = [];
      let error: unknown = null;
      for (const { path, body } of decisions) {
        try {
          const { n } = await tell<Answer>(path, body);
          if (n !== undefined) all.push(n);
        } catch (cause) {
          error = cause;
          break;
        }
      }
      const [n] = all;
      const path = decisions[0]?.undo;
      setLast({
        said,
        told: said,
        undo: n === undefined || path === undefined ? null : { path, n, all },
        error,
      });
      void client.invalidateQueries();
      return error === null;
    },
    [client],
  );
  const undo = useCallback(
    (n?: number, path: UndoPath = '/api/judgements/undo'): void => {
      const known = n !== undefined && before.current?.undo?.n === n ? before.current.told : '';
      const all = (known === '' ? undefined : before.current?.undo?.all) ?? [n];
      takeBack(all, path).then(
        (answer) => {
          // A rejected card may have left every list, but not our memory.
          const told = known || (answer.assertion == null ? '' : toldOf(client, answer.assertion));
          setLast({ said: t('card.saidUndone', { told: isolated(told) }), told, undo: null, error: null });
          if (isJudged(answer)) spread(client, answer);
          void client.invalidateQueries();
        },
        (error: unknown) => setLast({ said: '', told: known, undo: null, error }),
      );
    },
    [client, t],
  );
  return { last, setLast, decide, decideAll, undo };
}

/** Holds what was last done; `u` takes it back, or the last judgement if nothing was done since the page was opened. */
export function JudgementProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
  const { last, setLast, decide, decideAll, undo } = useSending();
  const judge = useCallback(
    async (card: Card, verdict: Verdict, reason?: string): Promise<boolean> => {
      if (card.judgement?.verdict === verdict && reason === undefined) return true;
      const told = toldText(card);
      const said = t(verdict === 'accept' ? 'card.saidAccepted' : 'card.saidRejected', {
        told: isolated(told),
      });
      const body = { assertion: card.id, verdict, ...(reason !== undefined && { reason }) };
      return decide({ path: '/api/judgements', undo: '/api/judgements/undo', body, said }, told);
    },
    [decide, t],
  );
  useEffect(() => {
    if (last === null) return undefined;
    const timer = window.setTimeout(() => setLast(null), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [last, setLast]);
  const done = last?.undo ?? null;
  useKeys({ u: () => (done === null ? undo() : undo(done.n, done.path)) });
  const judging = useMemo(
    () => ({ last, judge, decide, decideAll, undo, dismiss: () => setLast(null) }),
    [last, judge, decide, decideAll, undo, setLast],
  );
  return <JudgingContext.Provider value={judging}>{children}</JudgingContext.Provider>;
}
