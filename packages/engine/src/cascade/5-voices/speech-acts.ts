/**
 * Finds in a sentence who is told to speak: verbs and participles of speech, "according to", a name before a colon, a
 * statement in which something stands. It says where each vouches and who speaks, and refuses to say who that is.
 */
import type { Act, Certainty, Language } from '@marsad/model';
import { isMark } from '../../mentions/marks.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Frame, Item, Phrase, SentenceState, VerbGroup } from '../state.js';
import { announcedByNoun } from './announced-by-noun.js';
import { namedLast } from './at-the-end.js';
import { isDateline, nameBeforeColon } from './at-the-head.js';
import { announcesClaim, isOfDead, isResponsibility } from './claims-deed.js';
import { heardFrom, isBelieved, isHeard, isOfState } from './heard-from.js';
import { behindInsertion, speakerBehind } from './inverted-speaker.js';
import {
  hasFinite,
  indexOf,
  isBare,
  isBareDeed,
  isCloseQuote,
  isColon,
  isComma,
  isEventNoun,
  isFiniteVerb,
  isOpenQuote,
  joins,
  onlyTellsWhere,
  opens,
  quotesBehind,
  type Reporting,
  reportingOf,
  tellsBefore,
} from './items.js';
import { presentSpeaker } from './present-speaker.js';

export interface SpeechAct {
  /** Its verb or its phrase among the items. */
  readonly at: number;
  readonly frame: Frame | null;
  readonly act: Act;
  readonly certainty: Certainty | null;
  readonly trigger: readonly [number, number];
  /** Who speaks, as far as the clause says; null where it leaves it to what was told before. */
  readonly speaker: Phrase | null;
  readonly by: 'verb' | 'participle' | 'according' | 'document' | 'colon';
  /** First and last item of the clause that tells who speaks, to whom and where; what is told lies outside. */
  readonly zone: readonly [number, number];
  /** How what is told begins: by "that", a colon, a quotation, a clause, an object; or it stands before the verb. */
  readonly told: Opening['kind'] | 'before' | 'around';
  /** Where what is told begins, or ends where it stands before. */
  readonly bound: number;
}

interface Opening {
  readonly kind: 'that' | 'colon' | 'quote' | 'clause' | 'object' | 'none';
  readonly at: number;
  readonly from: number;
}

/** All acts of speech of a sentence, in its order. */
export function speechActs(state: SentenceState, language: Language): SpeechAct[] {
  const { items } = state;
  const frames = new Map<Item, Frame>();
  for (const frame of state.frames) if (frame.item.kind === 'verb') frames.set(frame.item, frame);
  const found: SpeechAct[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind === 'verb') {
      const frame = frames.get(item);
      const act = frame ? ofVerb(state, at, item, frame, language) : null;
      if (act) found.push(act);
    } else if (
      item.kind === 'phrase' &&
      (item.preposition?.relations.includes('according-to') ||
        isFromSource(items, at) ||
        isAccordingMark(items[at - 1]))
    )
      found.push(ofPhrase(at, item));
    else if (item.kind === 'phrase' && opens(items[at - 1], 'according') && item.of[0] && saysAsNoun(item)) {
      found.push({ ...ofPhrase(at, item), speaker: item.of[0] });
    } else if (isColon(item)) {
      const speaker = nameBeforeColon(items, at);
      if (speaker) found.push(ofColon(items, at, speaker));
    }
    const announced = language === 'ar' ? announcedByNoun(state, at) : null;
    if (announced) found.push(announced);
    const last = item.kind === 'phrase' ? namedLast(items, at) : null;
    if (last) found.push({ ...ofPhrase(at, last), told: 'before', bound: last.start });
  }
  return found;
}

/** وفقا لمصادر: the preposition of the phrase stands behind the one that means "according to". */
const isAccordingMark = (item: Item | undefined): boolean =>
  isMark(item, 'preposition') && item.atom.relations.includes('according-to');

/** "De source locale, …": a source without a determiner, apart from all other words. */
function isFromSource(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'phrase' || item.preposition?.low !== 'de' || item.head.low !== item.atoms[0]?.low)
    return false;
  const role = wordOf(item.head, 'source')?.role;
  return (
    role === 'anonymous-source' && (at === 0 || isComma(items[at - 1]) || isMark(items[at - 1], 'adverb'))
  );
}

/** بحسب ما ذكر المتحدث: a verb of speech that was read as a noun. */
const saysAsNoun = ({ head }: Phrase): boolean =>
  head.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'));

function ofPhrase(at: number, phrase: Phrase): SpeechAct {
  return {
    at,
    frame: null,
    act: 'say',
    certainty: null,
    trigger: [phrase.start, phrase.end],
    speaker: phrase,
    by: 'according',
    zone: [at, at],
    told: 'around',
    bound: phrase.end,
  };
}

/** "A security source: five soldiers killed". */
const ofColon = (items: readonly Item[], at: number, speaker: Phrase): SpeechAct => ({
  at,
  frame: null,
  act: 'say',
  certainty: null,
  trigger: [(items[at] as Item).start, (items[at] as Item).end],
  speaker,
  by: 'colon',
  zone: [0, at],
  told: 'colon',
  bound: (items[at] as Item).end,
});

const ACTIVE_PARTICIPLE: Readonly<Record<Language, RegExp>> = { en: /ing$/u, fr: /ant$/u, ar: /./u };

function ofVerb(
  state: SentenceState,
  at: number,
  verb: VerbGroup,
  frame: Frame,
  language: Language,
): SpeechAct | null {
  const { items } = state;
  const reporting = reportingOf(frame);
  if (!reporting) return inDocument(items, at, frame, language);
  if (verb.form === 'finite' && language === 'en' && isLone(items, at, frame)) return null;
  if (verb.form === 'infinitive' || frame.negated || frame.mood === 'future' || isOfState(items, at))
    return null;
  const presents = language === 'fr' ? presentSpeaker(items, at, verb) : null;
  const present = presents !== null;
  const participle = verb.form === 'participle' && !present;
  const passive =
    (verb.passive === true && !present) || (participle && !ACTIVE_PARTICIPLE[language].test(frame.head.low));
  const heard = isHeard(state, at, reporting);
  const speaker = heard
    ? heardFrom(items, at)
    : passive
      ? by(frame)
      : present
        ? presents
        : subjectOf(state, at, frame, language);
  // "Gunmen carrying machetes": only papers carry what is told.
  if (frame.lemma.name === 'carry' && !isPaper(speaker)) return null;
  if ((passive && language === 'ar') || ((passive || heard) && !speaker)) return null;
  if (speaker && isDateline(items, speaker)) return null;
  // مسلحين يعتقد بانتمائهم: of these it is believed, and they believe nothing.
  if (language === 'ar' && reporting.certainty === 'probable' && speaker && isBelieved(speaker, verb))
    return null;
  // "lançant de nouvelles offensives": a verb that lends itself to a deed tells nothing.
  if (language === 'fr' && participle && lendsItself(state, frame)) return null;
  // "The attack was claimed by X": whoever claims a deed does not put it in doubt.
  if (passive && reporting.act === 'claim' && claims(frame) && isDeed(frame)) return null;
  const opening = openingOf(items, at, speaker, language);
  if (
    opening.kind === 'object' &&
    ((reporting.act === 'claim' && claims(frame) && (language === 'ar' || !isOfDead(items[opening.at]))) ||
      isResponsibility(items[opening.at]))
  )
    return null;
  // أعلن التنظيم، الاثنين، مسؤوليته عن: over commas and dates as well.
  if (language === 'ar' && opening.kind !== 'that' && announcesClaim(items, at)) return null;
  // "prévoit d'attaquer" plans; "prévoit que" predicts. تتهم الجماعة بقتل accuses whoever stands where it would speak.
  if (
    reporting.act === 'predict' &&
    opening.kind === 'that' &&
    items[opening.at + 1]?.kind === 'verb' &&
    language !== 'ar'
  )
    return null;
  if (reporting.act === 'accuse' && language === 'ar' && opening.kind !== 'object') return null;
  // وثق المرصد مقتل خمسين: a monitor that records deaths tells of them.
  const records = reporting.act === 'report' && language === 'ar' && isBareDeed(items[opening.at]);
  if (reporting.needs === 'clause' && !records && (opening.kind === 'object' || opening.kind === 'none')) {
    if (opening.kind === 'object' || precedes(items, at, speaker, language) < 0) return null;
  }
  // "ont lancé une attaque …, « et … »": with an object of its own it says nothing of a quotation further on.
  if (
    reporting.needs === 'clause' &&
    opening.kind === 'quote' &&
    language === 'fr' &&
    items.slice(at + 1, opening.at).some((x) => isBare(x) && x !== speaker)
  )
    return null;
  const base = {
    at,
    frame,
    act: reporting.act,
    // Who claims to have killed does not put it in doubt.
    certainty: opening.kind === 'object' && claims(frame) ? null : (reporting.certainty ?? null),
    trigger: [frame.head.start, frame.head.end] as const,
    speaker,
    by: participle ? ('participle' as const) : ('verb' as const),
  };
  return place(base, items, opening, passive, reporting, language);
}

const isPaper = (speaker: Phrase | null): boolean =>
  speaker !== null &&
  (partyOf(speaker)?.kind === 'outlet' || wordOf(speaker.head, 'outlet-noun') !== undefined);

const lendsItself = ({ frames }: SentenceState, verb: Frame): boolean =>
  frames.some(({ governor }) => governor?.frame === verb && governor.through === 'support');

/** "are, however, believed": an English verb without a subject is no verb of its own. */
const isLone = (items: readonly Item[], at: number, frame: Frame): boolean =>
  !frame.slots.has('subject') && !isMark(items[at - 1], 'pronoun') && !joins(items[at - 1], 'and');

/** Is what the passive verb is said of an event noun? */
const isDeed = (frame: Frame): boolean =>
  (frame.slots.get('object') ?? []).some(({ phrase }) =>
    phrase.head.analyses.some((a) => a.lemma.predicates.length > 0),
  );

const claims = (frame: Frame): boolean =>
  frame.lemma.predicates.some((x) => x.type === 'claim-responsibility');

type Unplaced = Omit<SpeechAct, 'zone' | 'told' | 'bound'>;

/** Where what is told stands: behind the verb, before it, or on both sides. */
function place(
  base: Unplaced,
  items: readonly Item[],
  opening: Opening,
  passive: boolean,
  reporting: Reporting,
  language: Language,
): SpeechAct | null {
  const { at, speaker, by: how } = base;
  const ahead = (to: number, told: SpeechAct['told'], bound: number): SpeechAct => ({
    ...base,
    zone: [at, to],
    told,
    bound,
  });
  const mark = how === 'participle' ? -1 : precedes(items, at, speaker, language);
  const named = mark >= 0 && opens(items[mark], 'according');
  if (named && mark > 0) return back(base, items, mark, items[mark]!.start);
  if (opening.kind !== 'none' && opening.kind !== 'object')
    return ahead(opening.at, opening.kind, opening.from);
  if (named) {
    const comma = items.findIndex((item, i) => i > at && isComma(item));
    return comma < 0 ? null : ahead(comma, 'clause', items[comma]!.end);
  }
  if (passive && how === 'verb') return back(base, items, at, (items[at] as Item).start);
  if (passive) return null;
  const recipient = opening.kind === 'object' && isRecipient(items[opening.at], base.frame);
  const inverted = language !== 'ar' && speaker !== null && speaker.start > items[at]!.start;
  // "Pour sa part, le gouverneur a parlé de dix morts": what stands before the comma tells nothing.
  const behind = items[at + 1];
  const of =
    language === 'fr' && behind?.kind === 'phrase' && behind.preposition?.relations.includes('of') === true;
  if (of && !inverted && (mark < 0 || !hasFinite(items, 0, mark)))
    return ahead(at, 'object', (items[at] as Item).end);
  if (mark >= 0 && (opening.kind === 'none' || recipient || inverted) && tellsBefore(items, mark, language))
    return back(base, items, mark, items[mark]!.start);
  if (opening.kind === 'object' && !recipient && reporting.act !== 'quote')
    return ahead(opening.at - 1, 'object', opening.from);
  if (reporting.act === 'quote' && opening.kind === 'object')
    return ahead(opening.at, 'around', opening.from);
  // مشيرا إلى مقتل، évoquant …: what a participle or an Arabic verb of speech tells stands behind a preposition.
  const later = items.findIndex(
    (item, i) => i > at && item.kind === 'phrase' && item !== speaker && item.preposition !== null,
  );
  if (of) return ahead(at, 'object', (items[at] as Item).end);
  if (how === 'participle' && behind) return ahead(at, 'object', (items[at] as Item).end);
  if (language === 'ar' && later >= 0) return ahead(later - 1, 'object', (items[at] as Item).end);
  return null;
}

function back(base: Unplaced, items: readonly Item[], mark: number, bound: number): SpeechAct {
  let to = base.at;
  while (to + 1 < items.length && !isMark(items[to + 1], 'comma', 'stop') && !isFiniteVerb(items[to + 1]))
    to += 1;
  return { ...base, zone: [mark, to], told: 'before', bound };
}

/** "it stood in a statement of the group: …", جاء في بيان. */
function inDocument(items: readonly Item[], at: number, frame: Frame, language: Language): SpeechAct | null {
  if (!frame.lemma.words.some((w) => w.class === 'occur') || frame.item.kind !== 'verb') return null;
  const paper = [...(frame.slots.get('in') ?? []), ...(frame.slots.get('subject') ?? [])].find(
    (a) => wordOf(a.phrase.head, 'source')?.role === 'document',
  )?.phrase;
  if (!paper) return null;
  const base: Unplaced = {
    at,
    frame,
    act: 'say',
    certainty: null,
    trigger: [frame.head.start, frame.head.end],
    speaker: paper,
    by: 'document',
  };
  const opening = openingOf(items, at, paper, language);
  if (opening.kind === 'that' || opening.kind === 'colon' || opening.kind === 'quote')
    return { ...base, zone: [at, opening.at], told: opening.kind, bound: opening.from };
  const mark = precedes(items, at, paper, language);
  return mark >= 0 ? back(base, items, mark, items[mark]!.start) : null;
}

const by = (frame: Frame): Phrase | null => frame.slots.get('by')?.[0]?.phrase ?? null;

/** The subject that the clause grammar found; else, behind an inverted verb, the phrase that follows it. */
function subjectOf(state: SentenceState, at: number, frame: Frame, language: Language): Phrase | null {
  const { items } = state;
  const verb = items[at];
  if (verb?.kind === 'verb' && asksBack(state, verb)) return null;
  const argument = (frame.slots.get('subject') ??
    (joins(items[at - 1], 'and') ? frame.shares?.slots.get('subject') : undefined))?.[0];
  const behind = behindInsertion(items, at);
  const next = items[behind];
  // "…, a affirmé à l'AFP X": behind a comma a verb of speech has its speaker behind it or before its sentence.
  const lent =
    language === 'fr' &&
    argument?.how.startsWith('subject of the verb') === true &&
    isMark(items[at - 1], 'comma', 'close');
  const subject = lent ? null : (argument?.phrase ?? null);
  // قال العمدة: the verb does not agree with a noun that looks feminine. ", a indiqué la police,": whoever stands behind.
  if (argument?.how.startsWith('dropped') && isBare(next) && partyOf(next)?.kind === 'person') return next;
  if (language === 'fr' && isInvertedFor(items, at, subject, frame))
    return items[speakerBehind(items, at)] as Phrase;
  // "X, a spokesman for Y, says they …": the verb has its subject before it.
  if (language === 'en' && subject && subject.start > (items[at] as Item).start && !hasFinite(items, 0, at))
    return items.slice(0, at).find(isBare) ?? subject;
  if (subject) return subject;
  if (verb?.kind !== 'verb' || verb.form === 'participle' || verb.subjectPronoun) return null;
  if (isMark(items[at - 1], 'pronoun')) return null;
  if (language === 'ar' && frame.tense === 'present' && opens(items[at + 1], 'content')) return null;
  for (let i = behind; i < items.length && i < behind + 4; i += 1) {
    const item = items[i];
    // "à l’AFP Donat Kibuana": whoever speaks stands beside the paper.
    if (
      item?.kind === 'phrase' &&
      item.preposition &&
      partyOf(item)?.kind === 'outlet' &&
      item.beside.length > 0
    )
      return item.beside[0] ?? null;
    if (isBare(item)) return item;
    if (item?.kind === 'verb' || isMark(item, 'comma', 'stop', 'open', 'subordinator', 'relative'))
      return null;
  }
  return null;
}

/** "a-t-il ajouté": the pronoun stands in the verb. */
const asksBack = ({ atoms }: SentenceState, verb: VerbGroup): boolean =>
  atoms.some(
    (a) => a.start >= verb.start && a.end <= verb.end && a.category === 'auxiliary' && a.last - a.first > 1,
  );

/** "Des hommes armés, a indiqué la police, ont attaqué": between commas, the verb's subject follows it. */
function isInvertedFor(items: readonly Item[], at: number, subject: Phrase | null, frame: Frame): boolean {
  const behind = speakerBehind(items, at);
  const next = items[behind];
  if (
    !isComma(items[at - 1]) ||
    !isBare(next) ||
    frame.lemma.words.some((w) => w.class === 'reporting' && w.act === 'accuse')
  )
    return false;
  if (subject && subject.start > (items[at] as Item).start) return false;
  const party = partyOf(next);
  const after = items[behind + 1];
  return party !== null && party.kind !== 'place' && (after === undefined || isMark(after, 'comma', 'stop'));
}

/** What follows a verb of speech, up to where its words begin. */
function openingOf(items: readonly Item[], at: number, speaker: Phrase | null, language: Language): Opening {
  const inverted =
    speaker !== null && speaker.start > (items[at] as Item).start && speaker.preposition === null;
  const own = indexOf(items, speaker);
  let object = -1;
  let comma = false;
  let lastComma = -1;
  let relative = false;
  const quotes = quotesBehind(items, at, language);
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    // "AFP, citing officials, reported that", "AP reported quoting police": whom one quotes stands right behind.
    if (quotes ? isComma(item) : quotesBehind(items, i, language)) break;
    if (item.kind === 'verb') {
      if (relative) continue;
      if (item.form === 'infinitive' && object < 0 && !inverted && language !== 'ar')
        return { kind: 'that', at: i - 1, from: (items[at] as Item).end };
      if (
        isFiniteVerb(item) &&
        !isMark(items[i - 1], 'preposition') &&
        language !== 'ar' &&
        !inverted &&
        object >= 0 &&
        (!comma || items[object]?.kind === 'phrase')
      )
        return { kind: 'clause', at: object - 1, from: (items[at] as Item).end };
      if (isFiniteVerb(item) || (comma && (language !== 'ar' || speaks(item)))) break;
      continue;
    }
    if (item.kind === 'phrase') {
      // "a fait état de sept tués et une ONG a compté": another clause, with a subject of its own.
      if (
        language !== 'ar' &&
        object < 0 &&
        i > at + 2 &&
        joinsOnly(items[i - 1]) &&
        isFiniteVerb(items[i + 1])
      )
        break;
      if (isBare(item) && i !== own && object < 0 && !comma && !(inverted && joinsOnly(items[i - 1])))
        object = i;
      continue;
    }
    if (isColon(item)) return { kind: 'colon', at: i, from: item.end };
    if (opens(item, 'content') || QUE.has(item.atom.low)) return { kind: 'that', at: i, from: item.end };
    if (isOpenQuote(item) && !isName(items, i)) return { kind: 'quote', at: i, from: item.end };
    if (isMark(item, 'relative') && language !== 'ar') break;
    if (isMark(item, 'relative')) relative = true;
    else if (isComma(item)) {
      // أعلنت اللجنة، مساء الثلاثاء، مقتل: what only tells when or where is passed over with its commas.
      comma = !(language === 'ar' && lastComma > at && onlyTellsWhere(items, lastComma, i));
      // أكد المصدر مقتل خمسة، مشيرا إلى أن: a deed has been told, and what follows is told by another word.
      if (language === 'ar' && object >= 0 && isEventNoun(items[object])) break;
      lastComma = i;
      relative = false;
    } else if (isMark(item, 'pronoun') && object < 0 && !comma) object = i;
    else if (isMark(item, 'stop', 'subordinator') || (isMark(item, 'conjunction') && comma)) break;
  }
  return object >= 0
    ? { kind: 'object', at: object, from: (items[at] as Item).end }
    : { kind: 'none', at, from: (items[at] as Item).end };
}
const speaks = (verb: VerbGroup): boolean =>
  verb.head.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'));
/** A name between marks: to the agency “X”. */
const isName = (items: readonly Item[], at: number): boolean => {
  const close = items.findIndex((item, i) => i > at && isCloseQuote(item));
  return close > at && close - at <= 3 && !hasFinite(items, at, close) && close + 2 < items.length;
};
const joinsOnly = (item: Item | undefined): boolean => joins(item, 'and', 'or');
const QUE: ReadonlySet<string> = new Set(['que', "qu'", 'qu’']);

/** The mark before the speaking clause behind which the words it tells end; -1 where nothing stands before. */
function precedes(items: readonly Item[], at: number, speaker: Phrase | null, language: Language): number {
  let i = at - 1;
  const subject = indexOf(items, speaker);
  if (subject >= 0 && subject < at) i = subject - 1;
  while (i >= 0 && isMark(items[i], 'adverb', 'pronoun', 'particle')) i -= 1;
  // "…, security and medical sources said": what is said of the sources is told of both kinds.
  if (language === 'en' && joins(items[i], 'and') && isBare(items[i - 1]) && isComma(items[i - 2])) i -= 2;
  const item = items[i];
  if (opens(item, 'according')) return i;
  if (isMark(item, 'subordinator', 'particle') && AS_SAID.has(item.atom.low) && (language !== 'ar' || i > 2))
    return i;
  return i > 0 && (isComma(item) || isCloseQuote(item)) ? i : -1;
}
/** "…, كما أعلن الجيش", "as officials say", "comme l'a dit": behind its words, they name a source. */
const AS_SAID: ReadonlySet<string> = new Set(['كما', 'as', 'comme']);

/** Whom one speaks to: a paper, reporters, whoever is told. */
const TELLS: ReadonlySet<string> = new Set(['tell', 'inform', 'brief', 'notify', 'assure']);
const isRecipient = (item: Item | undefined, frame: Frame | null): boolean =>
  (frame !== null && TELLS.has(frame.lemma.name)) ||
  (item?.kind === 'phrase' && partyOf(item)?.kind === 'outlet');
