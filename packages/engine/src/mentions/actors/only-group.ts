/**
 * "The rebels" of a report that names one armed group alone are that group. Refused where the words give them a country,
 * a number or a clause of their own, where the report names another band, listed or not, or where the group is not
 * active in the country told of.
 */
import type { ReportContext } from '../../cascade/6-document/report-context.js';
import type { Atom, Party, SentenceState } from '../../cascade/state.js';
import type { Actor, Lexicon } from '../../lexicon/lexicon.js';
import { atomAt } from '../atom-at.js';

const ARMED = new Set(['armed-group', 'coalition']);
/** Names at which a report looks at most; one that names more tells of many. */
const MOST = 400;

const isWhole = (one: Actor, all: readonly Actor[]): boolean =>
  all.some((other) => other !== one && other.parents.some((p) => p.ref === one.ref));

/** The one armed group that a report names, by the words before it settled; null where it names none or several. */
export function onlyGroup(
  sentences: readonly SentenceState[],
  context: ReportContext,
  lexicon: Lexicon,
): Actor | null {
  const found = new Set<Actor>();
  let looked = 0;
  for (const { atoms, index } of sentences) {
    for (const atom of atoms) {
      if (atom.proper?.kind === 'group') return null;
      // A name that stays in doubt may be any band's.
      if (atom.senses.some((s) => s.actor.kind === 'group')) looked += 1;
    }
    for (const { actor } of context.namedIn(index)) {
      looked -= actor.kind === 'group' ? 1 : 0;
      if (actor.kind === 'group' && ARMED.has(actor.type)) found.add(actor);
    }
    if (found.size > 3 || looked > MOST) return null;
  }
  if (looked > 0) return null;
  const all = [...found];
  // What it is a part of is told to say whose it is.
  const own = all.filter((one) => !isWhole(one, all));
  const [only] = own;
  return own.length === 1 && only && lexicon.actors.has(only.ref) ? only : null;
}

const isTied = (atom: Atom | undefined): boolean =>
  atom !== undefined &&
  (atom.category === 'participle' || atom.category === 'adjective' || atom.category === 'verb') &&
  atom.analyses.some((a) =>
    a.lemma.predicates.some((p) => p.type === 'affiliated-with' || p.type === 'allied-with'),
  );

/** May "the rebels" be that group? */
export function isOfGroup(
  { phrase, template, word }: Party,
  group: Actor,
  state: SentenceState | undefined,
  country: string | null,
): boolean {
  if (template?.actor !== 'unidentified-armed-group' || template.country !== null) return false;
  if (!phrase.definite || !phrase.plural || phrase.count !== null || phrase.possessive) return false;
  if (phrase.of.length > 0 || phrase.beside.length > 0 || word?.class !== 'person' || !word.takes)
    return false;
  if (word.takes !== 'any' && (word.takes === 'rebel') !== (group.family === undefined)) return false;
  if (country !== null && group.countries.length > 0 && !group.countries.includes(country)) return false;
  if (phrase.atoms.some((a) => /^(?:other|autre|certain)/u.test(a.low))) return false;
  const next = state?.atoms[atomAt(state.atoms, phrase.end)];
  // "militants linked to X" only have to do with it.
  return next?.category !== 'relative' && !isTied(next);
}
