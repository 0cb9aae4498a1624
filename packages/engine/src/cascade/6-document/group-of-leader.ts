/**
 * "The coalition is led by X", قائده فلان: a group that is only described, where the register knows what X leads and the
 * report has named just one of it. Refuses a part of a group, any of several, and what the report has not named before.
 */
import type { Filler } from '@marsad/model';
import type { Draft, Party } from '../state.js';
import type { AssemblyContext } from './assembly.js';

/** Sentences back in which the group may have been named. */
const BACK = 16;

const PARTS: ReadonlySet<string> = new Set(
  'faction branch cell unit wing arm aile branche cellule section unité فصيل فرع خلية جناح وحدة كتيبة'.split(
    ' ',
  ),
);

/** Is it "the group", "the coalition" or a pronoun, and not one of several? */
const isDescribed = ({ phrase, pronoun, group, candidates }: Party): boolean =>
  candidates.length === 0 &&
  (pronoun !== null ||
    (group !== null &&
      phrase.definite &&
      phrase.of.length === 0 &&
      !phrase.plural &&
      phrase.count === null &&
      !PARTS.has(phrase.head.lemma?.name ?? phrase.head.low)));

/** The group that a described subject of "led by" means, or null. */
export function groupOfLeader(
  draft: Draft,
  leader: Filler | undefined,
  { lexicon, resolver, mentions }: AssemblyContext,
): Filler | null {
  const [party] = draft.roles.get('subject') ?? [];
  const leads = lexicon.actors.get(leader?.ref ?? '')?.leads.filter((l) => l.post === 'leader') ?? [];
  if (!party || leads.length === 0 || !isDescribed(party)) return null;
  const named = new Set<string>();
  for (let at = draft.sentence; at >= Math.max(0, draft.sentence - BACK); at -= 1)
    for (const { ref, start } of resolver.context.namedIn(at))
      if (start < party.phrase.start && leads.some((l) => l.ref === ref)) named.add(ref);
  const [ref, other] = named;
  if (ref === undefined || other !== undefined) return null;
  const mention = mentions.add({
    kind: 'actor',
    span: party.span,
    ref,
    match: party.pronoun ? 'pronoun' : 'description',
    why: `Whom the words name at its head leads ${ref}, which the report has named.`,
  });
  return { ref, mention };
}
