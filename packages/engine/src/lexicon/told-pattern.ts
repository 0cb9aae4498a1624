/**
 * The notation of the sentences in which a type is told (`told_*` and `named_*` of lexicon/types). It takes a pattern
 * apart; it fills nothing and knows no grammar beyond the notation, which lexicon/README.md describes.
 */

/** `{by agent}`: a role, what stands before it, and whether it needs two fillers (`{party+}`). */
export interface ToldSlot {
  readonly kind: 'slot';
  readonly role: string;
  readonly before: string;
  readonly several: boolean;
}

export type ToldPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** `[a|ont]`: singular and plural; in Arabic masculine and feminine. The first slot of the pattern decides. */
  | { readonly kind: 'either'; readonly forms: readonly [first: string, second: string] }
  | ToldSlot;

/** Roles as Arabic patterns name them (the last is whoever speaks, in the host's own patterns), so that no line mixes scripts of both directions. */
const ARABIC_ROLES: Readonly<Record<string, string>> = {
  فاعل: 'agent',
  هدف: 'target',
  طرف: 'party',
  صاحب: 'subject',
  متعلق: 'object',
  قيمة: 'value',
  موضوع: 'topic',
  مكان: 'place',
  صوت: 'voice',
};

const PIECE = /\{([^{}]*)\}|\[([^[\]|]*)\|([^[\]|]*)\]|[^{}[\]]+/g;

function slot(inner: string): ToldSlot {
  const words = inner.trim().split(' ');
  const last = words.at(-1) ?? '';
  const several = last.endsWith('+');
  const name = several ? last.slice(0, -1) : last;
  const role = ARABIC_ROLES[name] ?? name;
  return { kind: 'slot', role, before: words.slice(0, -1).join(' '), several };
}

/** The pieces of a pattern in their order. Brackets that do not close are left out, and `isPattern` is false for it. */
export function parsePattern(pattern: string): ToldPiece[] {
  return [...pattern.matchAll(PIECE)].map(([whole, inner, first, second]): ToldPiece => {
    if (inner !== undefined) return slot(inner);
    if (first !== undefined && second !== undefined) return { kind: 'either', forms: [first, second] };
    return { kind: 'text', text: whole };
  });
}

/** Whether every bracket of a pattern closes and holds what the notation allows. */
export function isPattern(pattern: string): boolean {
  return pattern.replace(PIECE, '') === '';
}

/** The slots of a pattern in their order. */
export function slotsOf(pattern: string): ToldSlot[] {
  return parsePattern(pattern).filter((piece): piece is ToldSlot => piece.kind === 'slot');
}
