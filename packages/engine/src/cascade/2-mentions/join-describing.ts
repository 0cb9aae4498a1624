/**
 * "X-linked", "X-backed", "an al-Qaeda linked group": what is joined to a participle only describes; it names nobody who
 * acts, and stays at hand for the tie that it tells.
 */
import type { Lemma } from '../../lexicon/lexicon.js';
import { atomLike } from '../../mentions/atom-like.js';
import type { Token } from '../../text/token.js';
import type { Atom } from '../state.js';
import { type AtomDraft, BLANK } from './blank-atom.js';

const LINKED = new Set(['linked', 'affiliated', 'aligned', 'allied', 'backed', 'inspired']);
const DESCRIBING = /(?:ed|led|held|hit|torn|ridden|prone|stricken|run|style|wide|born|made)$/u;

/** The lemma by which a word says something of a noun, if it has one. */
function meaningOf(token: Token): Lemma | null {
  const lemmas = token.readings.flatMap((r) => r.analyses).map((a) => a.lemma);
  const says = (pos: Lemma['pos']): Lemma | undefined =>
    lemmas.find((l) => l.predicates.length > 0 && l.pos === pos);
  return says('adjective') ?? says('verb') ?? null;
}

/** Without its hyphen it only describes before a word for those who are linked. */
const describesGroup = (token: Token | undefined, { senses }: Atom): boolean =>
  token !== undefined &&
  senses.some((s) => s.actor.kind === 'group') &&
  token.readings.some((r) =>
    r.analyses.some((a) => a.lemma.words.some((w) => w.class === 'group-head' || w.class === 'person')),
  );

/** Makes an adjective of an English atom and the participle at `next` that is joined to it; false where none is. */
export function joinDescribing(atom: AtomDraft, tokens: readonly Token[], next: number): boolean {
  const joined = tokens[next];
  if (
    !joined ||
    !(joined.joined || (LINKED.has(joined.low) && describesGroup(tokens[next + 1], atom))) ||
    joined.start !== atom.end + 1 ||
    !(DESCRIBING.test(joined.low) || (joined.low === 'be' && atom.low === 'would'))
  )
    return false;
  const name = atomLike(atom, {});
  Object.assign(atom, {
    ...BLANK,
    inside: name.senses.length > 0 || name.proper !== null ? name : null,
    ...(name.category === 'name' || name.category === 'place'
      ? { joins: { name, lemma: meaningOf(joined) } }
      : {}),
    category: 'adjective',
    last: next,
    end: joined.end,
    low: `${atom.low}-${joined.low}`,
  });
  return true;
}
