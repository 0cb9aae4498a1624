/**
 * Who vouches for what in a report: acts of speech with their stretches, the papers that carry them, quotations that
 * run over several sentences, and the source that goes on speaking. A voice's scope is a stretch of text; an assertion
 * whose trigger lies in it is told by that voice.
 */
import type { Act, Certainty, Language } from '@marsad/model';
import { partyOf } from '../../mentions/party.js';
import type { Frame, Phrase, SentenceState, VoiceScope } from '../state.js';
import { Conversation } from './conversation.js';
import { citedBehind, creditsOf, quotedIn } from './credits.js';
import {
  type Holder,
  holderOf,
  holderText,
  isArmedSource,
  isDocument,
  isOwnPaper,
  issuerOf,
  roleOf,
  strangerBehind,
  unknownHolder,
} from './holders.js';
import { quotedStretches, type Stretch } from './quoted-stretches.js';
import { type SpeechAct, speechActs } from './speech-acts.js';
import { cutsOf, stretchOf } from './told-stretches.js';
import { vouchesBefore } from './vouched-before.js';

/** Types whose agent speaks in them. */
export const ACTS_OF_STATEMENT: ReadonlySet<string> = new Set([
  'claim-responsibility',
  'deny-responsibility',
  'praise',
  'condemn',
  'threaten',
  'accuse',
  'warn',
  'call-for',
  'statement',
  'condole',
]);

export interface Voices {
  /** The scopes of each sentence, outermost first. */
  readonly scopes: readonly (readonly VoiceScope[])[];
  /** What stands in quotation marks, by each sentence that it runs over. */
  readonly quoted: ReadonlyMap<number, readonly Stretch[]>;
}

/** Reads the voices of a report, sentence by sentence. */
export function readVoices(states: readonly SentenceState[], text: string, language: Language): Voices {
  const conversation = new Conversation();
  const stretches = quotedStretches(states, text);
  const over = bySentence(stretches);
  const before: (Holder | null)[] = [];
  const scopes = states.map((state) => {
    before.push(conversation.last);
    return readSentence(state, text, language, conversation, over.get(state.index) ?? NONE);
  });
  const runningOn = new Map<number, Stretch[]>();
  for (const stretch of stretches)
    if (stretch.last > stretch.first)
      runningOn.set(stretch.first, [...(runningOn.get(stretch.first) ?? []), stretch]);
  for (const stretch of [...stretches].reverse()) carry(stretch, states, scopes, before, runningOn);
  if (language === 'fr') for (let i = 1; i < states.length; i += 1) vouch(i, states, scopes, text);
  for (const own of scopes)
    own.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0]);
  return { scopes, quoted: over };
}

const NONE: readonly Stretch[] = [];

/** The stretches over each sentence, so that a text full of quotation marks is still read in one pass. */
function bySentence(stretches: readonly Stretch[]): Map<number, Stretch[]> {
  const found = new Map<number, Stretch[]>();
  for (const stretch of stretches)
    for (let i = stretch.first; i <= stretch.last; i += 1) {
      const own = found.get(i);
      if (own) own.push(stretch);
      else found.set(i, [stretch]);
    }
  return found;
}

function readSentence(
  state: SentenceState,
  text: string,
  language: Language,
  conversation: Conversation,
  inside: readonly Stretch[],
): VoiceScope[] {
  // "They told us" inside a quotation: whom the speaker means is not told.
  const quotedPronoun = ({ speaker, trigger: [at] }: SpeechAct): boolean =>
    speaker?.head.category === 'pronoun' && inside.some((q) => q.span[0] <= at && q.span[1] > at);
  const acts = speechActs(state, language).filter((a) => !quotedPronoun(a));
  const scopes: VoiceScope[] = [];
  const cuts = cutsOf(state.items, acts, language);
  const stated = statedBy(state, text);
  let here: Holder | null = null;
  let first: Holder | null = null;
  let named: Phrase | null = null;
  for (const act of acts) {
    // "…, the agency reported, citing officials": the participle has been read with the verb before it.
    if (
      act.by === 'participle' &&
      act.act === 'quote' &&
      named &&
      act.frame?.slots.get('object')?.[0]?.phrase === named
    )
      continue;
    const holder = whoSpeaks(act, state, text, conversation, here ?? stated);
    const span = holder ? stretchOf(act, acts, state, cuts) : null;
    if (!holder || !span || span[1] <= span[0]) continue;
    const scope = { span, trigger: act.trigger };
    for (const credit of creditsOf(act, state))
      scopes.push(
        scopeOf(
          scope,
          { source: credit.party, text: holderText(text, credit.phrase), role: roleOf(credit.party) },
          credit.act,
          null,
          [credit.phrase.start, credit.phrase.end],
        ),
      );
    scopes.push(scopeOf(scope, holder, act.act, isRumour(act.speaker) ? 'uncommitted' : act.certainty));
    const behind = citedBehind(act, state);
    named = behind ?? named;
    // "citing a provisional toll": a number is nobody.
    const cites = quotedIn(act, state) ?? behind;
    const quoted = cites && isToll(cites) ? null : cites;
    const cited = quoted ? holderOf(quoted, state, text) : null;
    const inner = quoted
      ? (conversation.again(quoted, cited) ??
        cited ??
        unknownHolder(quoted, state.items[act.at]!, state, text))
      : null;
    if (inner && quoted) scopes.push(scopeOf(scope, inner, 'say', null, [quoted.start, quoted.end]));
    here = inner ?? holder;
    first ??= here;
    conversation.speaks(here, namesPaper(act, state));
  }
  conversation.passes(first !== null);
  // Whoever opens the sentence goes on speaking, not whom he quotes.
  if (first) conversation.last = first;
  else if (stated) conversation.speaks(stated, false);
  return scopes;
}

function scopeOf(
  at: { span: readonly [number, number]; trigger: readonly [number, number] },
  { source, text, role }: Holder,
  act: Act,
  certainty: Certainty | null,
  trigger: readonly [number, number] = at.trigger,
): VoiceScope {
  return {
    span: [at.span[0], at.span[1]],
    source,
    sourceText: text,
    role,
    act,
    certainty,
    trigger: [trigger[0], trigger[1]],
  };
}

/** Is something said "in a statement"? */
const namesPaper = (act: SpeechAct, { items }: SentenceState): boolean =>
  items.slice(act.zone[0], act.zone[1] + 1).some((i) => i.kind === 'phrase' && isDocument(i)) ||
  (act.speaker !== null && isDocument(act.speaker));

function whoSpeaks(
  act: SpeechAct,
  state: SentenceState,
  text: string,
  conversation: Conversation,
  here: Holder | null,
): Holder | null {
  const { speaker } = act;
  // "the army said, with sources telling AFP that": whom "with" names tells it.
  if (act.by === 'participle' && here && speaker?.preposition?.low !== 'with') return here;
  if (!speaker) {
    const verb = state.items[act.at]!;
    const stranger = act.by === 'verb' ? strangerBehind(state, verb, text) : null;
    return stranger ?? (isImpersonal(act) ? null : conversation.last);
  }
  if (isOwnPaper(speaker, state)) return here ?? conversation.last;
  // كما نقلت عن مصادر محلية قولها: the word for what is said does not say it.
  if (speaker.head.low === 'قول' && speaker.possessive) return here ?? conversation.last;
  // Whoever has just spoken goes on in a clause about him: "according to the army, which says".
  if (here && act.frame?.antecedent && act.by === 'verb') return here;
  if (NOBODY.has(speaker.head.low)) {
    const issuer = issuerOf(speaker, state, text);
    // تحدثت الحصيلة الرسمية عن: an official count is an official's, whoever made it.
    if (!issuer && speaker.modifiers.some((m) => m.lemma?.name === 'رسمي'))
      return { source: null, text: holderText(text, speaker), role: 'official' };
    if (issuer || speaker.of.length === 0) return issuer;
  }
  if (act.by === 'according' && !canBeSource(speaker)) return conversation.called(holderText(text, speaker));
  if (isEvent(state, speaker) || LIVES.has(speaker.head.low)) return null;
  if (act.by === 'according' && isOfSubject(act, state)) return null;
  const party = partyOf(speaker);
  if (party?.pronoun && !party.template && party.candidates.length === 0)
    return isIt(speaker) && act.certainty !== null
      ? null
      : (here ?? conversation.pronoun(speaker, party, holderText(text, speaker)));
  const holder =
    holderOf(speaker, state, text) ??
    (act.by === 'colon' ? null : unknownHolder(speaker, state.items[act.at]!, state, text));
  return conversation.again(speaker, holder) ?? holder;
}

/** "The attack claimed nine lives" */
const LIVES: ReadonlySet<string> = new Set(['life', 'lives', 'vie', 'vies']);

/** "une offensive destinée selon lui à éradiquer": in mid-phrase the pronoun is of whom the clause is about. */
function isOfSubject({ at, speaker }: SpeechAct, { items }: SentenceState): boolean {
  const [before, next] = [items[at - 1], items[at + 1]];
  return (
    speaker?.head.category === 'pronoun' &&
    before?.kind === 'verb' &&
    before.form === 'participle' &&
    next?.kind !== 'mark'
  );
}

/** Rumours, unconfirmed reports. */
const isRumour = (speaker: Phrase | null): boolean =>
  speaker !== null &&
  [speaker.head, ...speaker.modifiers].some((atom) =>
    atom.analyses.some(({ lemma }) =>
      lemma.words.some(
        (w) =>
          (w.class === 'modal' && w.certainty === 'uncommitted') ||
          (w.class === 'reporting' && w.certainty === 'possible'),
      ),
    ),
  );

/** يذكر أن, "it is believed": a present tense without a subject is nobody's. */
const isImpersonal = (act: SpeechAct): boolean =>
  act.frame !== null && act.frame.tense === 'present' && /[؀-ۿ]/u.test(act.frame.head.low);
const isIt = ({ head }: Phrase): boolean => head.low === 'il' || head.low === 'it';

/** "According to our information", "to a provisional toll" names nobody. */
function canBeSource(phrase: Phrase): boolean {
  if (NOBODY.has(phrase.head.low) && phrase.of.length === 0) return false;
  if (/\p{Script=Latin}/u.test(phrase.head.low))
    return phrase.head.category !== 'time' && phrase.head.category !== 'number';
  const party = partyOf(phrase);
  return party !== null && (party.kind !== 'place' || phrase.head.places.some((p) => p.feature === 'PCLI'));
}
const NOBODY: ReadonlySet<string> = new Set(
  'information informations assessment bilan bilans décompte count tally toll estimates chiffres figures data plan law agreement accord loi معلومات معلومه حصيله اتفاق قانون'.split(
    ' ',
  ),
);

const isToll = ({ head }: Phrase): boolean =>
  [...NOBODY].some((word) => head.low === word || head.lemma?.name.startsWith(`${word} `) === true);

/** Nouns of these name bodies that speak: a police command, a branch, a leadership. */
const OF_BODIES: ReadonlySet<string> = new Set(['led-by', 'part-of', 'member-of', 'role', 'affiliated-with']);

const isEvent = (state: SentenceState, phrase: Phrase): boolean =>
  state.frames.some(
    (f) =>
      f.item === phrase &&
      f.standing !== 'adjective' &&
      f.lemma.predicates.some((p) => !ACTS_OF_STATEMENT.has(p.type) && !OF_BODIES.has(p.type)) &&
      partyOf(phrase) === null,
  );

/** "X claimed the attack. It says …": who made the statement goes on speaking; told by its verb. */
function statedBy(state: SentenceState, text: string): Holder | null {
  const told = state.frames.find(
    (f) =>
      f.item.kind === 'verb' &&
      f.standing === 'verb' &&
      !f.antecedent &&
      (f.lemma.predicates.some((p) => ACTS_OF_STATEMENT.has(p.type)) || saysThis(f, state)),
  );
  const subject = told?.slots.get('subject')?.[0]?.phrase;
  if (told && subject && saysThis(told, state)) return holderOf(subject, state, text);
  const source = subject ? partyOf(subject) : null;
  return subject && source && !source.pronoun && source.kind !== 'place'
    ? { source, text: holderText(text, subject), role: roleOf(source) }
    : null;
}

/** "The spokesman stated this in a statement": what was said stands before, and whoever said it goes on. */
const saysThis = ({ lemma, item }: Frame, { items }: SentenceState): boolean => {
  const next = items[items.indexOf(item) + 1];
  return (
    lemma.words.some((w) => w.class === 'reporting' && w.act === 'say') &&
    next?.kind === 'mark' &&
    next.atom.category === 'determiner' &&
    next.atom.low === 'this'
  );
};

/** "C'est ce qu'a annoncé l'armée": the sentence before, where nobody was told to say it, is the army's. */
function vouch(
  at: number,
  states: readonly SentenceState[],
  scopes: readonly VoiceScope[][],
  text: string,
): void {
  const state = states[at]!;
  const told = scopes[at - 1]!;
  const vouching = told.length === 0 ? vouchesBefore(state) : null;
  const holder = vouching && holderOf(vouching.speaker, state, text);
  if (!vouching || !holder) return;
  const { start, end } = states[at - 1]!.sentence;
  const { head } = vouching.frame;
  const reporting = vouching.frame.lemma.words.find((w) => w.class === 'reporting');
  told.push(
    scopeOf({ span: [start, end], trigger: [head.start, head.end] }, holder, reporting?.act ?? 'say', null),
  );
}

/** Gives a quotation that runs on, or that no verb of speech governs, to whoever was told to speak it. */
function carry(
  stretch: Stretch,
  states: readonly SentenceState[],
  scopes: readonly VoiceScope[][],
  before: readonly (Holder | null)[],
  /** Stretches of several sentences, by the sentence in which they begin. */
  runningOn: ReadonlyMap<number, readonly Stretch[]>,
): void {
  const [from, to] = stretch.span;
  const covers = (at: number) => (s: VoiceScope) => s.span[0] <= at && s.span[1] >= at;
  const end = scopes[stretch.last]!.filter(covers(to - 1));
  const start = scopes[stretch.first]!.filter(covers(from + 1));
  const own = end.length > 0 ? end : start;
  // "« … », nos hommes, « … . … », a dit X": a quotation broken off within its sentence is spoken by whoever ends it.
  const broken =
    own.length === 0 ? runningOn.get(stretch.last)?.find((s) => s !== stretch && s.span[0] >= to) : undefined;
  const told = broken ? scopes[broken.last]!.filter(endsIn(broken)) : own;
  if (told.length === 0 && stretch.first === stretch.last && scopes[stretch.first]!.length > 0) return;
  if (told.length === 0 && !stretch.opens) return;
  const holder = before[stretch.first];
  for (let i = stretch.first; i <= stretch.last; i += 1) {
    const { sentence } = states[i]!;
    const span: [number, number] = [Math.max(from, sentence.start), Math.min(to, sentence.end)];
    const own = scopes[i]!;
    if (told.length > 0) {
      for (const scope of told) if (!own.includes(scope)) own.push({ ...scope, span });
    } else if (holder) own.push(scopeOf({ span, trigger: span }, holder, 'say', null));
  }
}

const endsIn =
  ({ span }: Stretch) =>
  (s: VoiceScope): boolean =>
    s.span[0] <= span[1] - 1 && s.span[1] >= span[1] - 1;

/** True when the voice is an armed group, its media arm or its leader. */
export const isArmedGroup = (scope: VoiceScope): boolean =>
  scope.role === 'armed-group' || isArmedSource(scope.source);
