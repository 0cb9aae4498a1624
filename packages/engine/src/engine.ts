/**
 * The cascade from text to record: each stage in order, with nothing remembered between reports but the readings of
 * words. Text never fails here; what cannot be resolved becomes a null or a note.
 */
import {
  documentId,
  type Language,
  type Note,
  type Published,
  type ReportInput,
  type ReportRecord,
  type Span,
  textId,
} from '@marsad/model';
import { readTokens, type TokenStage } from './cascade/1-tokens/read-tokens.js';
import { type Familiar, newFamiliar, readAtoms } from './cascade/2-mentions/read-atoms.js';
import { buildFrames } from './cascade/3-clauses/build-frames.js';
import { chunk } from './cascade/3-clauses/chunk.js';
import { coordinate } from './cascade/3-clauses/coordinate.js';
import { meansIn } from './cascade/4-events/means-in.js';
import { readAliases } from './cascade/4-events/read-aliases.js';
import { readEvents } from './cascade/4-events/read-events.js';
import { readLeaders } from './cascade/4-events/read-leaders.js';
import { readStrength } from './cascade/4-events/read-strength.js';
import { readTitles } from './cascade/4-events/read-titles.js';
import { factualityOf, isSetting } from './cascade/5-voices/factuality.js';
import { type Hedge, hedgesOf } from './cascade/5-voices/hedges.js';
import { readQuotedSpeech, type Speaking } from './cascade/5-voices/quoted-speech.js';
import { readVoices } from './cascade/5-voices/read-voices.js';
import { isSpoken, spokenStatements } from './cascade/5-voices/spoken-statements.js';
import { assemble } from './cascade/6-document/assemble.js';
import type { AssemblyContext, Voiced } from './cascade/6-document/assembly.js';
import { datelineOf, publishedOf } from './cascade/6-document/date-of-report.js';
import { Resolver } from './cascade/6-document/identity.js';
import { MentionList } from './cascade/6-document/mention-list.js';
import { NamedPlaces } from './cascade/6-document/named-places.js';
import { outletOf, readContext, settleNames } from './cascade/6-document/read-context.js';
import { References } from './cascade/6-document/references.js';
import { PlaceSettler } from './cascade/6-document/settle-place.js';
import { settleTimes } from './cascade/6-document/settle-times.js';
import type { Draft, SentenceState, VoiceScope } from './cascade/state.js';
import { type ExplainOptions, type Explanation, explain } from './explain.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { wordOf } from './mentions/party.js';
import { detectLanguage } from './text/language.js';
import type { Sentence } from './text/token.js';
import { readTimes } from './time/read-times.js';

export interface ExtractOptions {
  /** Also print mentions that no assertion uses. */
  readonly allMentions?: boolean;
}
/** The stages of the cascade, in order; `done` follows the last. */
export type Stage =
  | 'tokens'
  | 'times'
  | 'mentions'
  | 'clauses'
  | 'context'
  | 'events'
  | 'voices'
  | 'document'
  | 'done';
export interface EngineOptions {
  /** Told each stage as it begins, sentence by sentence where a stage reads sentences. The engine has no clock; a caller that has one can time the stages by this. */
  readonly onStage?: (stage: Stage) => void;
}
export interface Engine {
  readonly lexicon: Lexicon;
  /** Reads one report. Never throws on any text. */
  extract(input: ReportInput, options?: ExtractOptions): ReportRecord;
  /** Reads one sentence and tells, stage by stage, what was seen and why. */
  explain(sentence: string, options?: ExplainOptions): Explanation;
}

export function createEngine(lexicon: Lexicon, { onStage }: EngineOptions = {}): Engine {
  const stages = new Map<Language, TokenStage>();
  const tokens = (language: Language): TokenStage => {
    let stage = stages.get(language);
    if (!stage) {
      stage = readTokens(language, lexicon);
      stages.set(language, stage);
    }
    return stage;
  };
  return {
    lexicon,
    extract: (input, options) => extract(input, lexicon, tokens, options ?? {}, onStage),
    explain: (sentence, options) => explain(sentence, lexicon, tokens, options ?? {}),
  };
}

/**
 * Stages 2 and 3 for all sentences. One stage goes through all of them before the next begins: what a stage runs on is
 * more than a processor keeps at hand, and each is fetched once a report and not once a sentence.
 */
export function readSentences(
  sentences: readonly Sentence[],
  language: Language,
  lexicon: Lexicon,
  familiar: Familiar,
  onStage?: EngineOptions['onStage'],
): SentenceState[] {
  onStage?.('times');
  const times = sentences.map((sentence) => readTimes(sentence.tokens, language));
  onStage?.('mentions');
  const read = sentences.map((sentence, index) =>
    readAtoms(sentence, times[index]!, language, lexicon, familiar),
  );
  onStage?.('clauses');
  return sentences.map((sentence, index) => {
    const atoms = read[index]!;
    const items = coordinate(chunk(atoms, language));
    return { index, sentence, atoms, items, frames: buildFrames(items, language) };
  });
}

function extract(
  input: ReportInput,
  lexicon: Lexicon,
  tokens: (language: Language) => TokenStage,
  options: ExtractOptions,
  onStage: EngineOptions['onStage'],
): ReportRecord {
  onStage?.('tokens');
  const { text } = input;
  const language = input.language ?? detectLanguage(text);
  const familiar = newFamiliar();
  const page = tokens(language)(text);
  const sentences = readSentences(page.report, language, lexicon, familiar, onStage);
  onStage?.('context');
  const context = readContext(sentences, language);
  const published = publishedOf(input, sentences, context, lexicon, datelineOf(page, language));
  context.year = published.edtf ? Number(published.edtf.slice(0, 4)) : null;
  context.day = published.edtf && /^\d{4}-\d\d-\d\d$/.test(published.edtf) ? published.edtf : null;
  const outlet = outletOf(input, sentences, lexicon);
  const textHash = textId(text);
  const mentions = new MentionList(text);
  const resolver = new Resolver(lexicon, language, context, sentences);
  settleNames(sentences, resolver, lexicon);
  resolver.references = new References(sentences, lexicon, language, (party, sentence) =>
    resolver.byItself(party, sentence, null),
  );
  const { voiced, notes } = readStates(sentences, text, language, lexicon, onStage);
  onStage?.('document');
  const assembly: AssemblyContext = {
    text,
    textHash,
    language,
    lexicon,
    published,
    times: settleTimes(sentences, published.edtf, language),
    outlet: outlet?.ref ?? null,
    resolver,
    mentions,
    places: new PlaceSettler(
      new NamedPlaces(sentences, context, lexicon.places, language),
      lexicon.places,
      text,
    ),
    sentences,
    notes,
    allMentions: options.allMentions ?? false,
  };
  const assertions = assemble(voiced, assembly);
  notes.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || (a.code < b.code ? -1 : 1));
  const document = documentOf(input, textHash, language, outlet, published);
  const record: ReportRecord = {
    schema: 'marsad/1',
    document,
    mentions: mentions.number().mentions,
    assertions,
    notes,
  };
  onStage?.('done');
  return record;
}

function documentOf(
  input: ReportInput,
  textHash: string,
  language: Language,
  outlet: { ref: string; why?: string } | null,
  published: Published,
): ReportRecord['document'] {
  return {
    id: documentId({
      text: textHash,
      outlet: outlet?.ref ?? null,
      url: input.url ?? null,
      published: published.edtf,
    }),
    text: textHash,
    ...(input.path !== undefined ? { path: input.path } : {}),
    ...(input.url !== undefined ? { url: input.url } : {}),
    ...(input.title !== undefined ? { title: input.title } : {}),
    language,
    outlet,
    published,
  };
}

/** Stages 4 and 5 for all sentences of a report. */
function readStates(
  sentences: readonly SentenceState[],
  text: string,
  language: Language,
  lexicon: Lexicon,
  onStage?: EngineOptions['onStage'],
): { voiced: Voiced[]; notes: Note[] } {
  const read = readVoices(sentences, text, language);
  const voiced: Voiced[] = [];
  const notes: Note[] = [];
  let speaking: Speaking | null = null;
  const accident = tellsAccident(sentences);
  onStage?.('events');
  const events = sentences.map((state) => readEvents(state).drafts);
  const beside = sentences.map((state, index) => [
    ...leadersOf(state, lexicon, events[index]!),
    ...readStrength(state),
    ...readAliases(state),
  ]);
  onStage?.('voices');
  for (const [index, state] of sentences.entries()) {
    const drafts = [...events[index]!, ...beside[index]!];
    const scopes = read.scopes[state.index] ?? [];
    drafts.push(...spokenStatements(state, scopes, language));
    const around = read.quoted.get(state.index) ?? [];
    const quotations = around.filter((q) => q.spoken && q.words >= 4);
    const hedges = drafts.length > 0 ? hedgesOf(state, language) : [];
    for (const draft of drafts) {
      // What stands in quotation marks is somebody's word; without knowing whose, nothing is asserted.
      const quoted = quotations.some(
        (q) =>
          q.span[0] <= draft.trigger[0] &&
          q.span[1] >= draft.trigger[1] &&
          !(draft.figures.length > 0 && isWithoutVerb(q.span, state)),
      );
      const read = voice(draft, state, scopes, hedges, quoted, language, lexicon);
      // That something was said is as sure as the report is, whatever was said.
      const made = isSpoken(draft) ? { ...read, factuality: SAID } : read;
      // A noun in passing inside somebody's speech asserts nothing by itself.
      const passing =
        quoted &&
        draft.frame.item.kind === 'phrase' &&
        draft.frame.governor === null &&
        draft.figures.length === 0;
      // "denied its responsibility" is the denial, which is told by itself; "no group has claimed" denies nothing.
      const denied =
        draft.predicate.type === 'claim-responsibility' &&
        made.factuality.polarity === 'denied' &&
        drafts.some((d) => d.predicate.type === 'deny-responsibility');
      if (denied || (accident && isBareToll(draft))) continue;
      if (!quoted || (made.voices.length > 0 && !passing)) voiced.push(made);
    }
    const quoted = readQuotedSpeech(state, drafts, scopes, around, speaking);
    notes.push(...quoted.notes);
    speaking = quoted.speaking;
  }
  return { voiced, notes };
}

const SAID = { polarity: 'affirmed', certainty: 'certain', status: 'occurred' } as const;

/** "the ministry tells of «13 wounded and 16 missing»": a count in quotation marks is part of the clause around it. */
const isWithoutVerb = ([from, to]: Span, state: SentenceState): boolean =>
  !state.items.some((x) => x.kind === 'verb' && x.form === 'finite' && x.start >= from && x.end <= to);

/** A report with a word for an accident and nobody who bears arms: its dead are the accident's. */
function tellsAccident(sentences: readonly SentenceState[]): boolean {
  let accident = false;
  for (const { atoms } of sentences)
    for (const atom of atoms) {
      if (wordOf(atom, 'accident')) accident = true;
      if (atom.senses.some((s) => s.actor.kind === 'group')) return false;
      if (wordOf(atom, 'means')) return false;
      const person = wordOf(atom, 'person');
      if (person?.of === 'militant' || person?.actor === 'unidentified-armed-group') return false;
    }
  return accident;
}

/** Deaths that nobody caused, and a blast that nobody set off. */
const isBareToll = (draft: Draft): boolean =>
  !draft.roles.has('agent') &&
  ((draft.predicate.toll !== undefined && draft.predicate.type === 'attack') ||
    draft.predicate.type === 'bombing');

function voice(
  draft: Draft,
  state: SentenceState,
  scopes: readonly VoiceScope[],
  hedges: readonly Hedge[],
  quoted: boolean,
  language: Language,
  lexicon: Lexicon,
): Voiced {
  const [from, to] = draft.trigger;
  const voices = scopes.filter(
    (s) =>
      s.span[0] <= from &&
      s.span[1] >= to &&
      !(s.trigger[0] <= from && s.trigger[1] >= to && s.span[0] !== s.trigger[0]) &&
      !(s.act === 'deny' && isSetting(draft.frame)) &&
      (quoted || !describes(draft)),
  );
  const type = lexicon.types.get(draft.predicate.type);
  const factuality = type
    ? factualityOf(draft, state, type, voices, hedges, language)
    : { polarity: 'affirmed' as const, certainty: 'certain' as const, status: 'occurred' as const };
  const violent = type?.family === 'violence';
  const means =
    draft.predicate.means ??
    (violent ? meansIn(state.atoms, draft.evidence, draft.predicate.type) : undefined);
  return { draft, voices, factuality, means };
}

/** A leader told by a tie needs no post of leader or president beside it, nor does whoever is just named to it. */
function leadersOf(state: SentenceState, lexicon: Lexicon, events: readonly Draft[]): Draft[] {
  const titles = readTitles(state, lexicon);
  const leaders = readLeaders(state, [...events, ...titles]);
  return [...titles.filter((d) => !isToldByTie(d, [...events, ...leaders])), ...leaders];
}

const isToldByTie = (title: Draft, drafts: readonly Draft[]): boolean =>
  title.predicate.type === 'role' &&
  drafts.some(
    (d) =>
      (d.predicate.type === 'led-by' && d.trigger[0] === title.trigger[0]) ||
      (d.predicate.type === 'appointment' &&
        (d.roles.get('object')?.some((p) => p.phrase.head.start === title.trigger[0]) ||
          (d.frame.item.kind === 'verb' &&
            d.trigger[1] < title.trigger[0] &&
            d.roles.get('subject')?.[0]?.phrase === title.roles.get('subject')?.[0]?.phrase &&
            (title.roles.get('subject')?.[0]?.span[1] ?? 0) < title.trigger[0]))),
  );

/** Titles and adjectives of ties stand for the report's own knowledge, in whoever's sentence; not so in quotation marks. */
const describes = ({ frame, predicate, figures }: Draft): boolean =>
  (frame.id < 0 && figures.length === 0) ||
  (TIES_OF_NOUNS.has(predicate.type) &&
    (frame.standing === 'adjective' || EXPLAINS.has(frame.slots.get('subject')?.[0]?.how ?? '')));
/** How a noun came by its subject that stands beside it. */
const EXPLAINS: ReadonlySet<string> = new Set(['what the noun explains', 'set beside the noun']);
const TIES_OF_NOUNS: ReadonlySet<string> = new Set([
  'affiliated-with',
  'part-of',
  'allied-with',
  'led-by',
  'member-of',
  'media-arm-of',
]);
