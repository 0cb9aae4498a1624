/**
 * What an armed group or its leader is told to say, and nothing in it has been read as a deed, a claim or a tie, is a
 * statement all the same: "the M23 said it was not bound by the truce". Drafts one for each act of speech, and leaves it
 * to the document stage to drop those in which something is told. Refuses those who speak for nobody.
 */
import type { Language, Span } from '@marsad/model';
import type { Predicate } from '../../lexicon/lexicon.js';
import { servedGroup } from '../../mentions/served-group.js';
import type { Draft, Frame, Party, SentenceState, VoiceScope } from '../state.js';

/** The id of the meaning that such statements have. */
export const SPOKEN = 'statement.speech';

const STATEMENT: Predicate = {
  id: SPOKEN,
  type: 'statement',
  roles: { agent: { from: ['subject'], kind: ['actor', 'person'] } },
  needs: [['agent']],
};

const SAYS: ReadonlySet<string> = new Set(['say', 'claim']);
/** Letters of the fewest words that say anything. */
const FEWEST = 18;
const MAX_EVIDENCE = 400;

/** The statements of a sentence; the document stage keeps those in which it found nothing told. */
export function spokenStatements(
  state: SentenceState,
  scopes: readonly VoiceScope[],
  language: Language,
): Draft[] {
  if (language === 'ar') return [];
  return scopes.flatMap((scope): Draft[] => {
    const { source, span, trigger } = scope;
    if (!source || !isSpeaker(scope) || span[1] - span[0] < FEWEST || isInside(scope, scopes)) return [];
    const frame = state.frames.find((f) => f.item.kind === 'verb' && f.head.start === trigger[0]);
    if (!frame || !isTold(frame) || isCalled(frame, state)) return [];
    if (!isClause(span, state, language) && !ANNOUNCES.has(frame.lemma.name)) return [];
    return [statementOf(frame, source, span, trigger, state)];
  });
}

const statementOf = (
  frame: Frame,
  source: Party,
  span: Span,
  trigger: Span,
  state: SentenceState,
): Draft => ({
  sentence: state.index,
  frame,
  predicate: STATEMENT,
  roles: new Map([['agent', [source]]]),
  value: null,
  places: [],
  event: null,
  time: frame.times[0] ?? null,
  figures: [],
  struck: false,
  evidence: evidenceOf(span, trigger, state),
  trigger: [trigger[0], trigger[1]],
  about: null,
});

/** A verb of a clause of its own, which says that something was said. */
const isTold = ({ standing, antecedent, negated, mood }: Frame): boolean =>
  standing === 'verb' && antecedent === null && !negated && mood === 'real';

/** Verbs whose bare object is news: "announced the departure of its delegates". */
const ANNOUNCES: ReadonlySet<string> = new Set(['announce', 'annoncer']);

/** "Bakura Modu dit Sahaba": a name that somebody is called by, and nothing said. */
function isCalled({ item, head }: Frame, { items }: SentenceState): boolean {
  const next = items[items.indexOf(item) + 1];
  return head.low === 'dit' && next?.kind === 'phrase' && next.head.category === 'name' && !next.preposition;
}

/** Is something said of something, and not only named? */
const isClause = ([from, to]: Span, { items }: SentenceState, language: Language): boolean =>
  items.some(
    (x) =>
      x.kind === 'verb' &&
      (x.form === 'finite' || (x.form === 'infinitive' && language === 'fr')) &&
      x.start >= from &&
      x.end <= to,
  );

/** An armed group, whoever leads it, or one who holds an office and is named. */
const isSpeaker = ({ act, role, source }: VoiceScope): boolean =>
  SAYS.has(act) &&
  source !== null &&
  (role === 'armed-group' ||
    (source.kind === 'person' && source.candidates.length > 0) ||
    servedGroup(source) !== null);

const isInside = (one: VoiceScope, all: readonly VoiceScope[]): boolean =>
  all.some(
    (other) =>
      other !== one &&
      other.span[0] <= one.trigger[0] &&
      other.span[1] >= one.trigger[1] &&
      other.source !== null &&
      isSpeaker(other),
  );

function evidenceOf(span: Span, verb: Span, { sentence }: SentenceState): Span {
  const from = Math.max(sentence.start, Math.min(span[0], verb[0]));
  const to = Math.min(sentence.end, Math.max(span[1], verb[1]));
  if (to - from <= MAX_EVIDENCE) return [from, to];
  return verb[0] <= span[0] ? [verb[0], verb[0] + MAX_EVIDENCE] : [verb[1] - MAX_EVIDENCE, verb[1]];
}
