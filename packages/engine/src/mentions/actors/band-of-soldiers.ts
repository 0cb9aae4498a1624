/**
 * Whose soldiers a report means that names a force of no state and no army: "nine soldiers" of the belt of the south.
 * It refuses a report that tells an army as well, and says so where it names two such forces.
 */
import type { ReportContext } from '../../cascade/6-document/report-context.js';
import type { SentenceState } from '../../cascade/state.js';
import type { Actor } from '../../lexicon/lexicon.js';
import { wordOf } from '../party.js';

const TROOPS = /^(?:ال)?(?:وحد|دوري|تعزيزات|رتل|مفرز|قافل|قوه|قوات|حرس|فرق|فوج|فيلق|كتيب)/u;
/** "soldiers of the forces of X": how far behind a name may stand, in UTF-16 code units. */
const NEAR_BEHIND = 40;

/** Does the report tell an army, by its word or by its name? */
export function tellsArmy(sentences: readonly SentenceState[]): boolean {
  return sentences.some(({ atoms }) =>
    atoms.some(
      (atom) =>
        atom.senses.some((s) => s.actor.ref.startsWith('armed-forces-')) ||
        (wordOf(atom, 'force')?.actor === 'armed-forces' && !TROOPS.test(atom.low)),
    ),
  );
}

/** A group that is called forces and has soldiers: no jihadist group has. */
const hasSoldiers = ({ kind, type, family, label }: Actor): boolean =>
  kind === 'group' &&
  family === undefined &&
  (type === 'militia' || type === 'coalition') &&
  /^(?:قوات|ألوية|لواء) /u.test(label.ar);

/** The refs of such forces that the report has named up to an offset of a sentence, or right behind it. */
export function bandsOfSoldiers(context: ReportContext, sentence: number, offset: number): string[] {
  const named = new Set<string>();
  for (let i = 0; i <= sentence; i += 1)
    for (const { actor, start } of context.namedIn(i))
      if ((i < sentence || start < offset + NEAR_BEHIND) && hasSoldiers(actor)) named.add(actor.ref);
  return [...named];
}
