/**
 * What an armed group, its leader, an army or a government is told to say, and nothing in it has been read as a deed, a
 * claim or a tie, is a statement all the same: "the M23 said it was not bound by the truce". Drafts one for each act of
 * speech, and leaves it to the document stage to drop those in which something is told. Refuses those who speak for
 * nobody, papers, and what states say of other things than war and peace.
 */
import type { Language, Span } from '@marsad/model';
import type { NameSense, Predicate } from '../../lexicon/lexicon.js';
import { bareDraft } from '../../mentions/bare-draft.js';
import { holdsPost } from '../../mentions/holds-post.js';
import { isMark } from '../../mentions/marks.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import { servedGroup } from '../../mentions/served-group.js';
import type { Draft, Frame, Party, SentenceState, VoiceScope } from '../state.js';

const STATEMENT: Predicate = {
  id: 'statement.speech',
  type: 'statement',
  roles: { agent: { from: ['subject'], kind: ['actor', 'person'] } },
  needs: [['agent']],
};

/** A quotation that goes on: what it tells may be an accusation, a threat or a denial, but is no statement anew. */
const QUOTED: Predicate = { ...STATEMENT, id: 'statement.quoted' };

/** Is a draft one of what somebody was told to say? */
export const isSpoken = ({ predicate }: Draft): boolean => predicate === STATEMENT || predicate === QUOTED;

const SAYS: ReadonlySet<string> = new Set(['say', 'claim', 'confirm', 'deny']);
/** Letters of the fewest words that say anything. */
const FEWEST = 18;
const FEWEST_ARABIC = 12;
const MAX_EVIDENCE = 400;

/** The statements of a sentence; the document stage keeps those in which it found nothing told. */
export function spokenStatements(
  state: SentenceState,
  scopes: readonly VoiceScope[],
  language: Language,
): Draft[] {
  return scopes.flatMap((scope): Draft[] => {
    const { source, span, trigger } = scope;
    if (
      !source ||
      !isSpeaker(scope) ||
      span[1] - span[0] < (language === 'ar' ? FEWEST_ARABIC : FEWEST) ||
      isInside(scope, scopes)
    )
      return [];
    if (isCarried(scope, state)) {
      const told = firstVerb(span, state);
      return told ? [statementOf(told, QUOTED, source, span, [told.head.start, told.head.end], state)] : [];
    }
    const frame = state.frames.find((f) => f.item.kind === 'verb' && f.head.start === trigger[0]);
    if (!frame || !isTold(frame) || isCalled(frame, state) || isPaperOfNobody(frame, source)) return [];
    if (isBacking(frame, state) && scopes.some((o) => o !== scope && speaksBefore(o, frame))) return [];
    const clause =
      isClause(span, state, language) || (language === 'ar' && opensWithThat(span, trigger, state));
    if (!clause && !ANNOUNCES.has(frame.lemma.name) && !(scope.act === 'confirm' && isOfOwn(frame)))
      return [];
    if (scope.role !== 'armed-group' && (isBody(source) || holdsPost(source)) && !isOfTheField(span, state))
      return [];
    return [statementOf(frame, STATEMENT, source, span, trigger, state)];
  });
}

/** Does a voice go on in this sentence that no word of it names? */
const isCarried = ({ span, trigger }: VoiceScope, { sentence }: SentenceState): boolean =>
  (span[0] === trigger[0] && span[1] === trigger[1]) ||
  trigger[0] < sentence.start ||
  trigger[1] > sentence.end;

const firstVerb = ([from, to]: Span, { frames }: SentenceState): Frame | undefined =>
  frames.find((f) => f.standing === 'verb' && f.head.start >= from && f.head.end <= to);

const statementOf = (
  frame: Frame,
  predicate: Predicate,
  source: Party,
  span: Span,
  trigger: Span,
  state: SentenceState,
): Draft =>
  bareDraft({
    sentence: state.index,
    frame,
    predicate,
    roles: new Map([['agent', [source]]]),
    time: frame.times[0] ?? null,
    evidence: evidenceOf(span, trigger, state),
    trigger: [trigger[0], trigger[1]],
  });

/** A verb of a clause of its own, which says that something was said. */
const isTold = ({ standing, antecedent, negated, mood }: Frame): boolean =>
  standing === 'verb' && antecedent === null && !negated && mood === 'real';

/** "X said it had not been defeated, as the president claims": what is set beside another's words. */
const isBacking = ({ slots, head }: Frame, { atoms }: SentenceState): boolean => {
  const from = slots.get('subject')?.[0]?.phrase.start ?? head.start;
  const before = atoms.findLast((a) => a.end <= from);
  return before !== undefined && AS.has(before.low);
};
const AS: ReadonlySet<string> = new Set(['as', 'comme', 'كما', 'مثلما']);
const speaksBefore = ({ role, trigger }: VoiceScope, { head }: Frame): boolean =>
  trigger[1] < head.start && (role === null || !PASSES_ON.has(role));

/** "L'enregistrement annonce": who speaks in a recording is not whoever spoke last. */
const isPaperOfNobody = ({ slots }: Frame, { phrase }: Party): boolean =>
  (slots.get('subject') ?? []).some(
    (a) =>
      RECORDINGS.test(a.phrase.head.low) &&
      a.phrase.possessive === null &&
      (phrase.end <= a.phrase.start || phrase.start > a.phrase.end),
  );

const RECORDINGS =
  /^(?:enregistrement|vidéo|audio|recording|video|footage|(?:ال)?(?:تسجيل|شريط|فيديو|مقطع))$/u;

/** Verbs whose bare object is news: "announced the departure of its delegates". */
const ANNOUNCES: ReadonlySet<string> = new Set(['announce', 'annoncer', 'أعلن']);

/** "Confirmed its part in the talks", أكدت على التزامها: whoever confirms what is his own takes a stance. */
const isOfOwn = ({ slots }: Frame): boolean =>
  (['object', 'on'] as const).some((slot) =>
    (slots.get(slot) ?? []).some((a) => a.phrase.possessive !== null),
  );

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

/** أوضح أن الحوار مؤجل: behind أن something is said of something without a verb. */
const opensWithThat = ([from]: Span, [, end]: Span, { items }: SentenceState): boolean =>
  items.some(
    (x) => isMark(x, 'subordinator') && THAT.test(x.atom.low) && x.start >= end && x.end <= from + 4,
  );
const THAT = /^ان(?:ه|ها|هم|هما|نا|ني)?$/u;

/** An armed group, whoever leads it, or one who holds an office and is named. */
const isSpeaker = ({ act, role, source }: VoiceScope): boolean =>
  SAYS.has(act) &&
  source !== null &&
  (role === 'armed-group' ||
    (source.kind === 'person' && source.candidates.length > 0) ||
    isBody(source) ||
    servedGroup(source) !== null ||
    holdsPost(source));

/** "The army said that prices would fall": what bodies of a state say is kept where it is of war, peace or the armed. */
const isOfTheField = ([from, to]: Span, { atoms, frames }: SentenceState): boolean =>
  frames.some(
    (f) =>
      f.head.start >= from &&
      f.head.end <= to &&
      f.lemma.predicates.length > 0 &&
      (f.item.kind === 'phrase' || [...f.slots.values()].some((args) => args.some((a) => partyOf(a.phrase)))),
  ) ||
  atoms.some(
    (a) =>
      a.start >= from &&
      a.end <= to &&
      (a.category === 'name'
        ? a.senses.some((s) => isArmedActor(s.actor))
        : a.lemma?.words.some((w) => OF_ARMS.has(w.class)) === true),
  );
const OF_ARMS: ReadonlySet<string> = new Set(['means', 'materiel', 'force']);
const isArmedActor = ({ kind, leads }: NameSense['actor']): boolean =>
  kind === 'group' || kind === 'force' || kind === 'mission' || leads.length > 0;

/** A government, an army or an organisation of states; papers and agencies tell and do not state. */
const isBody = ({ kind, candidates, template, phrase, word }: Party): boolean =>
  kind === 'actor' &&
  // "a soldier said", ضابط بالجيش: one of its men is not the army.
  (word === null || word.class !== 'person') &&
  wordOf(phrase.head, 'person') === undefined &&
  wordOf(phrase.head, 'title')?.rank === undefined &&
  (candidates.length > 0
    ? candidates.every((c) => c.actor.kind !== 'outlet')
    : template !== null && BODIES.has(template.actor));
const BODIES: ReadonlySet<string> = new Set(['armed-forces', 'government']);

/** Does somebody else's speech hold this one? Papers and agencies only pass it on. */
const isInside = (one: VoiceScope, all: readonly VoiceScope[]): boolean =>
  all.some(
    (other) =>
      other !== one &&
      other.span[0] <= one.trigger[0] &&
      other.span[1] >= one.trigger[1] &&
      !isWithin(other.trigger, one.span) &&
      (other.role === null || !PASSES_ON.has(other.role)),
  );
const isWithin = ([from, to]: Span, [start, end]: Span): boolean => from >= start && to <= end;
const PASSES_ON: ReadonlySet<string> = new Set(['outlet', 'agency', 'monitor', 'document']);

function evidenceOf(span: Span, verb: Span, { sentence }: SentenceState): Span {
  const from = Math.max(sentence.start, Math.min(span[0], verb[0]));
  const to = Math.min(sentence.end, Math.max(span[1], verb[1]));
  if (to - from <= MAX_EVIDENCE) return [from, to];
  return verb[0] <= span[0] ? [verb[0], verb[0] + MAX_EVIDENCE] : [verb[1] - MAX_EVIDENCE, verb[1]];
}
