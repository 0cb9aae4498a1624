/** What is chosen, pointed at or focused in the network: one actor, one tie, or nothing. */
import type { Tie } from './tie.js';

export type Choice =
  | { readonly node: string; readonly edge?: undefined }
  | { readonly edge: string; readonly node?: undefined };

/** True when both are the same actor or the same tie. */
export function isSame(one: Choice | null, other: Choice | null): boolean {
  return one?.node === other?.node && one?.edge === other?.edge;
}

/** The one string that tells a choice from all others, for keys and attributes. */
export function choiceId(choice: Choice): string {
  return choice.node === undefined ? `edge:${choice.edge}` : `node:${choice.node}`;
}

/** What belongs to a choice: an actor with its ties and their other ends, or a tie with its ends. */
export interface Lit {
  readonly refs: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** Null when nothing is chosen, or what is chosen is not there. */
export function litBy(choice: Choice | null, ties: readonly Tie[]): Lit | null {
  if (choice === null) return null;
  const own = ties.filter((tie) =>
    choice.node === undefined ? tie.key === choice.edge : tie.a === choice.node || tie.b === choice.node,
  );
  if (own.length === 0) return null;
  return {
    refs: new Set(own.flatMap((tie) => [tie.a, tie.b])),
    keys: new Set(own.map((tie) => tie.key)),
  };
}
