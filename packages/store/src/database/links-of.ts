/**
 * The links that one assertion makes between actors, for the network. Only what is told as so counts: not denied, not
 * planned, not supposed; and only types on a ladder, or violence.
 */
import type { Assertion, Mode, Warmth } from '@marsad/model';

export interface AssertedLink {
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
}

/** Where an assertion puts its sides. */
export interface Footing {
  readonly warmth: Warmth;
  readonly mode: Mode;
  readonly step: number;
}

const TOLD_AS_SO: ReadonlySet<string> = new Set(['occurred', 'ongoing', 'general']);

/** Warmth, mode and step; null when the assertion is denied, unreal, or on no ladder. Violence is hostility, step 4. */
export function footingOf(assertion: Assertion, family: string): Footing | null {
  const { polarity, status } = assertion.factuality;
  if (polarity !== 'affirmed' || !TOLD_AS_SO.has(status)) return null;
  const rung = assertion.rung ?? (family === 'violence' ? { ladder: 'hostility', step: 4 } : null);
  if (rung === null || rung.step < 1) return null;
  return {
    warmth: rung.ladder === 'cooperation' ? 'warm' : 'cold',
    mode: rung.step >= 4 ? 'material' : 'verbal',
    step: rung.step,
  };
}

function* pairs(roles: Readonly<Record<string, readonly string[]>>): Generator<AssertedLink> {
  for (const [from, to] of [['agent', 'target'] as const, ['subject', 'object'] as const]) {
    for (const a of roles[from] ?? []) for (const b of roles[to] ?? []) yield { a, b, directed: true };
  }
  const sides = [...(roles.party ?? [])].sort();
  for (const [i, a] of sides.entries()) for (const b of sides.slice(i + 1)) yield { a, b, directed: false };
}

/** Each pair once, none with itself; `roles` holds refs of actors only. */
export function linksOf(roles: Readonly<Record<string, readonly string[]>>): AssertedLink[] {
  const found = new Map<string, AssertedLink>();
  for (const link of pairs(roles))
    if (link.a !== link.b) found.set(`${link.a} ${link.b} ${link.directed}`, link);
  return [...found.values()];
}
