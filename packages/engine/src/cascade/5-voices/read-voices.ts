/**
 * Who vouches for what in a sentence: verbs and nouns of speech, phrases such as "according to", quotations, and the
 * source that goes on speaking from the sentence before. A voice's scope is a stretch of text; an assertion whose
 * trigger lies in it is told by that voice.
 */
import type { Act, Certainty, VoiceRole } from '@marsad/model';
import type { FunctionLemma } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import { isArmed, partyOf, wordOf } from '../../mentions/party.js';
import type { Argument, Frame, Item, Party, Phrase, SentenceState, VoiceScope } from '../state.js';
import { isBodyBehind, isLatinBody, isNamedBehind, isUnknownName } from './holders.js';

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

function reportingOf(frame: Frame): { act: Act; certainty?: Certainty } | null {
  for (const word of frame.lemma.words) if (word.class === 'reporting') return word;
  return null;
}

/** The role of a voice in the chain, from what its holder is. */
export function roleOf(party: Party | null): VoiceRole {
  if (!party) return 'person';
  if (party.word?.class === 'source') return party.word.role;
  if (party.word?.class === 'outlet-noun' || party.kind === 'outlet') return 'outlet';
  const actor = party.candidates[0]?.actor;
  if (actor) {
    if (actor.kind === 'outlet')
      return actor.type === 'agency'
        ? 'agency'
        : actor.type === 'monitor'
          ? 'monitor'
          : actor.type === 'media-arm'
            ? 'armed-group'
            : 'outlet';
    if (actor.kind === 'group') return 'armed-group';
    if (actor.kind === 'person')
      return actor.offices.length > 0 ? 'official' : actor.leads.length > 0 ? 'armed-group' : 'person';
    return 'official';
  }
  if (party.group)
    return party.group.type === 'armed-group' || party.group.type === 'militia' ? 'armed-group' : 'person';
  if (party.template)
    return party.template.actor === 'civilians' || party.template.actor === 'protesters'
      ? 'witness'
      : party.template.actor === 'unidentified-armed-group'
        ? 'armed-group'
        : 'official';
  if (party.word?.class === 'title' || party.kind === 'place') return 'official';
  return 'person';
}

export class VoiceReader {
  /** The source that a later "he added" goes back to. */
  private last: { source: Party | null; text: string } | null = null;

  constructor(private readonly text: string) {}

  /** The scopes of one sentence, outermost first. */
  read(state: SentenceState): VoiceScope[] {
    const scopes: VoiceScope[] = [];
    for (const frame of state.frames) {
      const reporting = frame.item.kind === 'verb' ? reportingOf(frame) : null;
      if (reporting) this.speech(state, frame, reporting, scopes, frame.slots.get('subject')?.[0]);
      else if (frame.item.kind === 'verb' && frame.lemma.words.some((w) => w.class === 'occur')) {
        // "it stood in a statement of the group: …".
        const document = [...(frame.slots.get('in') ?? []), ...(frame.slots.get('subject') ?? [])].find(
          (a) => wordOf(a.phrase.head, 'source')?.role === 'document',
        );
        if (document) this.speech(state, frame, { act: 'say' }, scopes, document);
      }
    }
    this.accordingTo(state, scopes);
    if (scopes.length === 0) this.stated(state);
    return scopes.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0]);
  }

  /** "X claimed the attack. It says …": who made the statement goes on speaking; told in French and English by its verb. */
  private stated(state: SentenceState): void {
    const told = state.frames.find(
      (f) =>
        f.item.kind === 'verb' &&
        f.standing === 'verb' &&
        !f.antecedent &&
        /^\p{Script=Latin}/u.test(f.head.low) &&
        f.lemma.predicates.some((p) => ACTS_OF_STATEMENT.has(p.type)),
    );
    const subject = told?.slots.get('subject')?.[0];
    const source = subject ? partyOf(subject.phrase) : null;
    if (subject && source && source.candidates.length > 0)
      this.last = { source, text: this.holderText(subject.phrase) };
  }

  private speech(
    state: SentenceState,
    frame: Frame,
    reporting: { act: Act; certainty?: Certainty },
    scopes: VoiceScope[],
    subject: Argument | undefined,
  ): void {
    const party = subject ? (this.issuerOf(state, subject.phrase) ?? partyOf(subject.phrase)) : null;
    // "men suspected of being": who is suspected is not who suspects.
    if (
      reporting.certainty &&
      subject &&
      frame.tense === 'present' &&
      (frame.antecedent === subject.phrase ||
        (subject.how === 'before the verb' && !subject.phrase.head.definite && party && isArmed(party)))
    )
      return;
    // "a statement said, and X published it": the publisher is told with the statement.
    if (publishedBy(frame, state) !== null) return;
    const governed = new Set(state.frames.filter((f) => governedBy(f, frame)));
    // أعلنت عن مقتل: what an Arabic verb of speech tells "about" is what it tells.
    if (/[\u0600-\u06ff]/u.test(frame.head.low))
      for (const { phrase } of frame.slots.get('about') ?? [])
        for (const f of state.frames) if (f.head === phrase.head) governed.add(f);
    // "…, the army said, blaming X": the blame is a statement of its own, not the voice of what stands before it.
    if (governed.size === 0 && reporting.act === 'accuse' && frame.standing === 'participle') return;
    const span = this.scopeOf(state, frame, subject, governed);
    if (!span) return;
    const frames = governed.size > 0 ? governed : null;
    const known =
      party && !(party.pronoun && !party.template && party.candidates.length === 0) ? party : null;
    // A present tense without a subject is nobody's: يذكر أن.
    const impersonal = !subject && frame.tense === 'present';
    // قال فلان، أحد السكان، إن: a name that nothing explains speaks for itself, as what stands beside it tells.
    if (!subject && frame.item.kind === 'verb') {
      const stranger = this.strangerBehind(state, frame.item);
      if (stranger) {
        scopes.push({
          span,
          source: stranger.source,
          sourceText: stranger.text,
          role: roleOf(stranger.source),
          act: reporting.act,
          certainty: reporting.certainty ?? null,
          trigger: [frame.head.start, frame.head.end],
          frames,
        });
        this.last = stranger;
        return;
      }
    }
    const resumed = !known && (!subject || party?.pronoun) && !impersonal ? this.last : null;
    const source = known ?? resumed?.source ?? null;
    if (
      !source &&
      !(
        subject &&
        (isUnknownName(subject.phrase) ||
          isLatinBody(subject.phrase) ||
          isNamedBehind(subject.phrase, frame) ||
          isBodyBehind(subject, governed))
      )
    )
      return;
    const text =
      (known && subject) || (!resumed && subject) ? this.holderText(subject.phrase) : (resumed?.text ?? '');
    if (!text) return;
    if (this.isEventSubject(state, subject)) return;
    this.publisher(state, subject, span, scopes, frames);
    scopes.push({
      span,
      source,
      sourceText: text,
      role: roleOf(source),
      act: reporting.act,
      certainty: reporting.certainty ?? null,
      trigger: [frame.head.start, frame.head.end],
      frames,
    });
    this.last = { source, text };
  }

  private strangerBehind(state: SentenceState, verb: Item): { source: Party | null; text: string } | null {
    const from = state.items.indexOf(verb) + 1;
    // The name may begin with a letter that also joins: فالالا.
    const joined =
      isMark(state.items[from], 'conjunction') && state.items[from]?.end === state.items[from + 1]?.start
        ? from + 1
        : from;
    let at = joined;
    for (
      let item = state.items[at];
      isMark(item, 'unknown') ||
      (item?.kind === 'phrase' && item.head.category === 'unknown' && item.preposition === null);
      item = state.items[at]
    )
      at += 1;
    if (at === joined || !/[\u0600-\u06ff]/u.test(this.text.charAt(verb.start))) return null;
    const beside = isMark(state.items[at], 'comma') ? state.items[at + 1] : undefined;
    const source = beside?.kind === 'phrase' && beside.preposition === null ? partyOf(beside) : null;
    if (source && beside?.kind === 'phrase') return { source, text: this.holderText(beside) };
    return {
      source: null,
      text: this.text.slice((state.items[from] as Item).start, (state.items[at - 1] as Item).end),
    };
  }

  /** Who issued a statement: its owner, or whom a participle names; a group that speaks through it is the voice. */
  private issuerOf(state: SentenceState, document: Phrase): Party | null {
    if (wordOf(document.head, 'source')?.role !== 'document') return null;
    for (const inner of document.of) {
      const owner = partyOf(inner);
      if (owner && owner.kind !== 'place' && !owner.word) return owner;
    }
    for (const frame of state.frames) {
      if (frame.antecedent !== document || frame.item.kind !== 'verb' || frame.item.form !== 'participle')
        continue;
      for (const slot of ['subject', 'about', 'from', 'by'] as const)
        for (const { phrase } of frame.slots.get(slot) ?? []) {
          const owner = phrase === document ? null : partyOf(phrase);
          if (owner && (owner.kind === 'actor' || owner.kind === 'person')) return owner;
        }
    }
    return null;
  }

  private isEventSubject(state: SentenceState, subject: Argument | undefined): boolean {
    if (!subject) return false;
    return state.frames.some(
      (f) =>
        f.item === subject.phrase &&
        f.standing !== 'adjective' &&
        f.lemma.predicates.some((p) => !ACTS_OF_STATEMENT.has(p.type)),
    );
  }

  /** "a statement published by X": X stands outside the statement. */
  private publisher(
    state: SentenceState,
    subject: Argument | undefined,
    span: readonly [number, number],
    scopes: VoiceScope[],
    frames: VoiceScope['frames'],
  ): void {
    if (!subject) return;
    for (const frame of state.frames) {
      const act = reportingOf(frame)?.act;
      const tells =
        frame.antecedent === subject.phrase
          ? act === 'publish' || act === 'report'
          : publishedBy(frame, state) === subject.phrase;
      if (!tells) continue;
      const by =
        frame.slots.get('subject')?.find((a) => a.phrase !== subject.phrase) ?? frame.slots.get('by')?.[0];
      const party = by ? partyOf(by.phrase) : null;
      if (by && party)
        scopes.push({
          span: [span[0], span[1]],
          source: party,
          sourceText: this.holderText(by.phrase),
          role: roleOf(party),
          act: 'publish',
          certainty: null,
          trigger: [frame.head.start, frame.head.end],
          frames,
        });
    }
  }

  private holderText(phrase: Phrase): string {
    const start = phrase.preposition ? (phrase.atoms[0]?.start ?? phrase.start) : phrase.start;
    const text = this.text
      .slice(start, Math.min(phrase.end, start + 120))
      .replace(/\s+/gu, ' ')
      .trim();
    return text;
  }

  /** What the verb vouches for: the clause it opens, the words before an inverted verb, or the quotation it governs. */
  private scopeOf(
    state: SentenceState,
    frame: Frame,
    subject: Argument | undefined,
    governed: ReadonlySet<Frame>,
  ): readonly [number, number] | null {
    if (governed.size > 0) {
      const start = Math.min(...[...governed].map((f) => f.clause[0]));
      const end = Math.max(...[...governed].map((f) => f.clause[1]));
      return [
        Math.max(
          start,
          subject && subject.phrase.start < start && subject.phrase.end > start ? subject.phrase.end : start,
        ),
        end,
      ];
    }
    const at = state.items.indexOf(frame.item);
    const told = this.beforeInverted(state, at, subject);
    // Behind its words an inverted verb of speech takes no second quotation: "…", a déclaré X, ajoutant que "…".
    if (
      told &&
      state.frames.some((f) => f.item.kind === 'verb' && f.head.start >= told[0] && f.head.end <= told[1])
    )
      return told;
    const colon = this.afterColon(state, at, frame);
    if (colon) return colon;
    return told;
  }

  private afterColon(state: SentenceState, at: number, frame: Frame): readonly [number, number] | null {
    for (let i = at + 1; i < state.items.length; i += 1) {
      const item = state.items[i] as Item;
      if (
        item.kind === 'mark' &&
        (item.atom.low === ':' || (item.atom.category === 'open' && item.atom.low !== '('))
      )
        return [item.end, state.sentence.end];
      if (item.kind === 'verb' && i > at + 3 && !spokenByDocument(frame)) return null;
    }
    return null;
  }

  /** "…, said X." and "…, a déclaré X.": the words before the comma. */
  private beforeInverted(
    state: SentenceState,
    at: number,
    subject: Argument | undefined,
  ): readonly [number, number] | null {
    if (at < 0) return null;
    let i = at - 1;
    // "…, the group, which watches them, said": the comma before the subject parts the words from who says them.
    const speaker = subject ? state.items.indexOf(subject.phrase) : -1;
    if (speaker >= 0 && speaker < at) i = speaker - 1;
    while (
      i >= 0 &&
      state.items[i]?.kind === 'mark' &&
      ['adverb', 'pronoun', 'particle'].includes(
        (state.items[i] as { atom: { category: string } }).atom.category,
      )
    )
      i -= 1;
    // "…, according to what X said": the opener stands before the verb, behind a comma or without one.
    if (isAccording(state.items[i]) || (isAsSaid(state.items[i]) && isMark(state.items[i - 1], 'comma'))) {
      i -= 1;
      if (i >= 0 && state.items[i]?.kind !== 'mark')
        return [state.sentence.start, (state.items[i] as Item).end];
    }
    const mark = state.items[i];
    if (mark?.kind !== 'mark' || (mark.atom.category !== 'comma' && mark.atom.category !== 'close'))
      return null;
    return [state.sentence.start, mark.start];
  }

  private accordingTo(state: SentenceState, scopes: VoiceScope[]): void {
    for (const item of state.items) {
      if (item.kind !== 'phrase' || !item.preposition?.relations.includes('according-to')) continue;
      const party = partyOf(item);
      // French and English say "according to" of those who speak; what Arabic says so is as often a matter or a plan.
      const told =
        /\p{Script=Latin}/u.test(item.preposition.low) &&
        item.head.category === 'noun' &&
        !wordOf(item.head, 'place-noun') &&
        !wordOf(item.head, 'time-noun');
      if (!party && !told && !(item.head.category === 'unknown' && item.head.capital)) continue;
      // "selon lui": the one who spoke last.
      if (item.head.category === 'pronoun') {
        if (this.last)
          scopes.push({
            span: [state.sentence.start, state.sentence.end],
            source: this.last.source,
            sourceText: this.last.text,
            role: roleOf(this.last.source),
            act: 'say',
            certainty: null,
            trigger: [item.start, item.end],
            frames: null,
          });
        continue;
      }
      const text = this.holderText(item);
      scopes.push({
        span: [state.sentence.start, state.sentence.end],
        source: party,
        sourceText: text,
        role: party ? roleOf(party) : 'person',
        act: 'say',
        certainty: null,
        trigger: [item.start, item.end],
        frames: null,
      });
      this.last = { source: party, text };
    }
  }
}

/** Does an item open a clause that names a source: "according to what"? */
const isAccording = (item: Item | undefined): boolean =>
  item?.kind === 'mark' &&
  item.atom.analyses.some(
    ({ lemma }) =>
      lemma.pos === 'function' &&
      (lemma as FunctionLemma).functions.some((f) => f.fn === 'subordinator' && f.opens === 'according'),
  );

/** "…, كما أعلن الجيش" at the end of a sentence names a source; at its beginning it says "also". */
const isAsSaid = (item: Item | undefined): boolean => item?.kind === 'mark' && item.atom.low === 'كما';

const isDocument = (phrase: Phrase): boolean => wordOf(phrase.head, 'source')?.role === 'document';
const spokenByDocument = (frame: Frame): boolean =>
  (frame.slots.get('subject') ?? []).some((a) => isDocument(a.phrase));

/** The statement that a verb says somebody published: "… which X published", told earlier as what speaks. */
function publishedBy(frame: Frame, state: SentenceState): Phrase | null {
  const act = reportingOf(frame)?.act;
  if ((act !== 'publish' && act !== 'report') || frame.item.kind !== 'verb' || !frame.item.objectPronoun)
    return null;
  const speech = state.frames.find(
    (f) => f.head.start < frame.head.start && reportingOf(f) !== null && spokenByDocument(f),
  );
  return speech?.slots.get('subject')?.[0]?.phrase ?? null;
}

/** More than a sentence has frames, so that frames that govern one another in a circle end the search. */
const MOST_STEPS = 1000;

/** Is a frame in the content of another's speech, directly or through what lies between? */
function governedBy(frame: Frame, speech: Frame): boolean {
  if (frame.governor === null) return false;
  let steps = 0;
  for (let up: Frame['governor'] = frame.governor; up && steps < MOST_STEPS; up = up.frame.governor) {
    if (up.frame === speech) return up.through === 'content' || frame.governor?.frame !== speech;
    steps += 1;
  }
  return false;
}

/** True when the voice is an armed group, its media arm or its leader. */
export const isArmedGroup = (scope: VoiceScope): boolean =>
  scope.role === 'armed-group' ||
  (scope.source !== null &&
    isArmed(scope.source) &&
    scope.source.candidates.some((s) => s.actor.kind === 'group'));
