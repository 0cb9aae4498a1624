/**
 * What is current in the reader: the card one is at, the cards under the pointer, and the marks in the text that
 * follow from both; and the keys that move among cards and judge them.
 */
import type { Card, ReportView } from '@marsad/model';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDeciding } from '../cards/decide-context.js';
import { useJudging } from '../cards/judgement-context.js';
import { useKeys } from '../shell/use-keys.js';
import type { Mark } from '../text/highlights.js';
import { stepFrom } from './cards-at.js';
import { revealEvidence } from './reveal-evidence.js';

export interface Reader {
  readonly pane: RefObject<HTMLElement | null>;
  /** The element of the text, once it is there. */
  readonly textPane: () => HTMLElement | null;
  readonly marks: readonly Mark[];
  readonly current: string | null;
  readonly lit: ReadonlySet<string>;
  readonly setCurrent: (id: string) => void;
  readonly hoverCard: (id: string | null) => void;
  readonly hoverText: (ids: readonly string[]) => void;
  readonly goTo: (id: string | null) => void;
  readonly openInText: (id: string | null) => void;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function useMarks(cards: readonly Card[], active: readonly string[]): readonly Mark[] {
  return useMemo(() => {
    const standing = cards.filter((card) => card.judgement?.verdict !== 'reject');
    const evidence = standing.flatMap((card) => card.evidence);
    const lit = cards.filter((card) => active.includes(card.id)).flatMap((card) => card.evidence);
    return [
      { name: 'evidence', spans: evidence },
      { name: 'active', spans: lit },
    ];
  }, [cards, active]);
}

/** `shown` are the cards in the list, in their order; `start` is the card that the address names. */
export function useReader(view: ReportView, shown: readonly Card[], start: string | undefined): Reader {
  const pane = useRef<HTMLElement>(null);
  const { judge } = useJudging();
  const decide = useDeciding();
  const [current, setCurrent] = useState<string | null>(null);
  const [hovered, setHovered] = useState<readonly string[]>([]);
  const [fromText, setFromText] = useState(false);
  const active = useMemo(
    () => (hovered.length > 0 ? hovered : current === null ? [] : [current]),
    [hovered, current],
  );
  const marks = useMarks(view.cards, fromText ? hovered.slice(0, 1) : active);

  const reveal = useCallback(
    (id: string | null, always: boolean): void => {
      const card = view.cards.find((one) => one.id === id);
      if (card !== undefined && pane.current !== null) revealEvidence(pane.current, card.evidence, always);
    },
    [view.cards],
  );
  const goTo = useCallback((id: string | null): void => {
    if (id !== null) document.getElementById(`card-${id}`)?.focus();
  }, []);
  const take = useCallback(
    (id: string): void => {
      setCurrent(id);
      setFromText(false);
      setHovered([]);
      reveal(id, false);
    },
    [reveal],
  );
  const hoverCard = useCallback(
    (id: string | null): void => {
      setFromText(false);
      setHovered(id === null ? [] : [id]);
      reveal(id, false);
    },
    [reveal],
  );
  const hoverText = useCallback((ids: readonly string[]): void => {
    setFromText(ids.length > 0);
    setHovered((before) => (sameIds(before, ids) ? before : ids));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once a report and a card of the address.
  useEffect(() => {
    if (start !== undefined) goTo(start);
  }, [start, view.report.id]);

  const ids = shown.map((card) => card.id);
  const at = shown.find((card) => card.id === current);
  useKeys({
    j: () => goTo(stepFrom(ids, current, 1)),
    k: () => goTo(stepFrom(ids, current, -1)),
    a: at && (() => void judge(at, 'accept')),
    r: at && (() => void judge(at, 'reject')),
    o: at && (() => reveal(at.id, true)),
    c: at && (() => decide(at, 'correct')),
    n: at && (() => decide(at, 'note')),
    g: at && (() => decide(at, 'grade')),
    h: at && (() => decide(at, 'history')),
    v: at && (() => decide(at, 'verdict')),
  });
  return {
    pane,
    textPane: useCallback(() => pane.current, []),
    marks,
    current,
    lit: useMemo(() => new Set(hovered), [hovered]),
    setCurrent: take,
    hoverCard,
    hoverText,
    goTo,
    openInText: (id) => reveal(id, true),
  };
}
