/**
 * What the stages of the cascade hand to one another, from atoms to drafts of assertions. Shapes only: stages do not
 * import one another, each reads what an earlier one wrote here.
 */
import type { Act, AssertedPlace, Certainty, Figure, Polarity, Span, Status, VoiceRole } from '@marsad/model';
import type {
  Analysis,
  Lemma,
  NameSense,
  Place,
  Predicate,
  Relation,
  Slot,
  WordClass,
  WordData,
} from '../lexicon/lexicon.js';
import type { Quantity } from '../numerals/quantity.js';
import type { Proclitic, Reading, Sentence } from '../text/token.js';
import type { TimeExpression } from '../time/time-value.js';

/** What an atom is in its clause, after the words around it have decided. */
export type Category =
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'participle'
  | 'infinitive'
  | 'adverb'
  | 'name'
  | 'place'
  | 'time'
  | 'number'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'negation'
  | 'determiner'
  | 'pronoun'
  | 'possessive'
  | 'auxiliary'
  | 'particle'
  | 'comma'
  | 'stop'
  | 'open'
  | 'close'
  | 'unknown';

/** One category that a word can stand for, with the analyses that allow it. */
export interface Choice {
  readonly category: Category;
  readonly analyses: readonly Analysis[];
  readonly functional: boolean;
  /** How likely the category is by the word alone. */
  readonly habit: number;
  /** Its score wherever it stands; null where that counts. */
  readonly settled: number | null;
  /** What it means as a preposition. */
  readonly relations: readonly (Relation | 'of')[];
  /** How well it follows each category, by that category's number. */
  readonly follows: readonly number[];
}

/** A choice with the reading that it is one of. */
export interface Way extends Choice {
  readonly reading: Reading;
  /** How much the reading's own doubt takes from its score. */
  readonly rank: number;
}

/** A way a listed name can begin inside a word: whole, or behind its clitics. */
export interface NameStart {
  readonly first: string;
  readonly before: readonly Proclitic[];
  readonly start: number;
  /** Most words of a register name and of a place name that begin so; 0 when none does. */
  readonly names: number;
  readonly places: number;
  /** What the word means as a whole name. */
  readonly namesAlone: readonly NameSense[];
  readonly placesAlone: readonly Place[];
  /** No mark inside: the token is one word of a name. */
  readonly whole: boolean;
}

/** What the words before it may learn of a word. */
export interface WordOutlook {
  readonly can: ReadonlySet<Category>;
  readonly participle: boolean;
  readonly of: boolean;
  readonly opens: boolean;
  readonly onlyVerbal: boolean;
}

/** What a word can be by itself, whatever stands around it. */
export interface WordMentions {
  /** The ways a name can begin in it, where a listed name begins so. */
  readonly names: readonly NameStart[];
  /** Choices of all its readings, in their order. */
  readonly ways: readonly Way[];
  /** Greatest number of words of a form that begins with each reading; null where all stand alone. */
  readonly several: readonly number[] | null;
  readonly ordinary: boolean;
  readonly demonym: boolean;
  /** Null in Arabic, which never looks ahead. */
  readonly outlook: WordOutlook | null;
  /** What the whole word can be in a name: bits of `NameBit`. */
  readonly nameBits: number;
  /** The ways a person's name of known words can begin in it. */
  readonly openings: readonly NameOpening[];
  /** The classes of all its nouns and adjectives. */
  readonly classes: ReadonlySet<WordClass>;
}

/** A way a person's name can begin inside a word: whole, or behind its clitics. */
export interface NameOpening {
  readonly bits: number;
  readonly before: readonly Proclitic[];
  readonly start: number;
}

/** A name that no register holds, with what it names by the words in and around it. */
export interface ProperName {
  readonly kind: 'person' | 'group' | 'outlet';
  /** Type of a group by its head word; office or post said of a person, null where none is. */
  readonly type: string | null;
  /** One plain sentence. */
  readonly why: string;
}

/** The smallest unit that grammar sees: a word, a clitic, or several words that are one name, date or number. */
export interface Atom {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  /** First and last token it covers, in its sentence. */
  readonly first: number;
  readonly last: number;
  /** Lower-case or folded stem. */
  readonly low: string;
  readonly analyses: readonly Analysis[];
  readonly features: number;
  readonly lemma: Lemma | null;
  readonly relations: readonly (Relation | 'of')[];
  readonly definite: boolean;
  readonly capital: boolean;
  readonly senses: readonly NameSense[];
  readonly places: readonly Place[];
  readonly proper: ProperName | null;
  readonly time: TimeExpression | null;
  readonly quantity: Quantity | null;
  /** The name in "X-linked": the compound describes, and names nobody who acts. */
  readonly inside: Atom | null;
  /** "X-linked": the name that an adjective is joined to by a hyphen, and what the word joined to it means. */
  readonly joins: { readonly name: Atom; readonly lemma: Lemma | null } | undefined;
}

/** A nominal phrase: its head, what belongs to it, what is joined to it. */
export interface Phrase {
  readonly kind: 'phrase';
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly head: Atom;
  readonly atoms: readonly Atom[];
  /** The preposition that governs it, if any. */
  readonly preposition: Atom | null;
  readonly count: Quantity | null;
  readonly countSpan: Span | null;
  /** Arabic dual counts two. */
  readonly definite: boolean;
  readonly plural: boolean;
  /** Genitive: iḍāfa, de, of, 's, or the noun that stands before an English head. */
  readonly of: readonly Phrase[];
  /** Nouns and names set beside it: "the emir X", "X, leader of Y". */
  readonly beside: readonly Phrase[];
  /** Others joined to it by and, or, commas. */
  readonly list: readonly Phrase[];
  readonly possessive: Atom | null;
  readonly modifiers: readonly Atom[];
  /** Counted with a phrase before it, over what stands between. */
  readonly joined: boolean;
  /** أي جماعة: "any" has said which; what is definite behind it is another phrase. */
  readonly any: boolean;
  /** Words before it that negate or hedge it. */
  readonly negated: boolean;
  /** Whom or what it denotes, once asked; `of` is the phrase that was asked of. */
  denotes: { readonly of: Phrase; readonly party: Party | null } | null;
}

/** A verb with its auxiliaries, negation and pronouns. */
export interface VerbGroup {
  readonly kind: 'verb';
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly head: Atom;
  readonly form: 'finite' | 'infinitive' | 'participle';
  /** Null where the written form does not tell (unvocalised Arabic). */
  readonly passive: boolean | null;
  readonly negated: boolean;
  readonly mood: 'real' | 'future' | 'conditional' | 'modal';
  readonly tense: 'past' | 'present' | 'future';
  /** Clitic pronoun object. */
  readonly objectPronoun: Atom | null;
  /** The first auxiliary as it is written, or null. */
  readonly auxiliary: string | null;
  readonly subjectPronoun: Atom | null;
  readonly reflexive: boolean;
  /** English "has been": of the past, and still so. */
  readonly perfect: boolean;
  readonly adverbs: readonly Atom[];
  /** "were on Friday killed": the date between its words. */
  readonly time: TimeExpression | undefined;
}

export interface Mark {
  readonly kind: 'mark';
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly atom: Atom;
}
export type Item = Phrase | VerbGroup | Mark;

/** What fills a slot of a frame. */
export interface Argument {
  readonly phrase: Phrase;
  /** How it got there, for `explain`. */
  readonly how: string;
}

/** A clause, or an event noun with what hangs on it, in one neutral form for all languages. */
export interface Frame {
  readonly id: number;
  readonly lemma: Lemma;
  readonly head: Atom;
  readonly standing: 'verb' | 'verbal-noun' | 'participle' | 'infinitive' | 'noun' | 'adjective';
  readonly item: Item;
  readonly passive: boolean;
  /** The form fits both voices (unvocalised Arabic, English -ed); a predicate may read its only argument either way. */
  readonly voiceOpen: boolean;
  readonly negated: boolean;
  readonly mood: 'real' | 'future' | 'conditional' | 'modal';
  readonly tense: 'past' | 'present' | 'future';
  readonly slots: Map<Slot, Argument[]>;
  readonly times: TimeExpression[];
  /** The frame whose subject it shares, or whose result it tells: "attacked …, killing", "attacked and killed". */
  shares: Frame | null;
  /** Told of the past by a copula: "had been". */
  readonly past?: boolean;
  /** Stretch of text that holds the clause. */
  readonly clause: Span;
  /** Frame whose complement this one is, and through which class of word. */
  governor: { readonly frame: Frame; readonly through: Governing } | null;
  /** Where it opens a relative clause: the phrase it says something about. */
  antecedent: Phrase | null;
}
export type Governing =
  | 'support'
  | 'undergo'
  | 'occur'
  | 'cause'
  | 'content'
  | 'modal'
  | 'purpose'
  | 'condition'
  | 'relative'
  | 'phase'
  | 'nominal';

/** Whom or what a phrase denotes, once names, nationalities and templates have been read. */
export interface Party {
  readonly phrase: Phrase;
  readonly span: Span;
  readonly text: string;
  /** What kind of mention it is. */
  readonly kind: 'actor' | 'person' | 'place' | 'outlet';
  readonly candidates: readonly NameSense[];
  /** A generic actor's template with its country, where said. */
  readonly template: { readonly actor: string; readonly country: string | null } | null;
  /** A group that the register lacks, or a description of one. */
  readonly group: {
    readonly type: string;
    readonly named: boolean;
    /** The organisation whose mission or force it is. */
    readonly of?: readonly NameSense[];
  } | null;
  readonly pronoun: {
    readonly gender: 'm' | 'f' | null;
    readonly number: 'singular' | 'dual' | 'plural' | null;
  } | null;
  readonly word: WordData | null;
  /** Its name, where the register lacks it. */
  readonly proper: ProperName | null;
}

/** An assertion in the making; refs and dates are settled by the document stage. */
export interface Draft {
  readonly sentence: number;
  readonly frame: Frame;
  readonly predicate: Predicate;
  readonly roles: Map<string, Party[]>;
  readonly value: string | null;
  readonly places: readonly PlaceArgument[];
  /** The event noun of which this clause tells more: "the attack targeted …". */
  readonly event: Frame | null;
  readonly time: TimeExpression | null;
  readonly figures: readonly DraftFigure[];
  readonly evidence: Span;
  readonly trigger: Span;
  readonly about: Frame | null;
  /** Something that is no party was struck: a village, a convoy. */
  readonly struck: boolean;
  /** A toll that a clause of its own reports has been joined to it. */
  readonly main?: boolean;
}
export interface PlaceArgument {
  readonly phrase: Phrase;
  readonly candidates: readonly Place[];
  readonly relation: AssertedPlace['relation'];
  /** What the word before the name says that it is: a village, a district, a region. */
  readonly container: 'populated' | 'district' | 'region' | null;
}
export interface DraftFigure {
  readonly figure: Omit<Figure, 'ref' | 'part_of'>;
  readonly party: Party | null;
  /** "six others": of the kind told before. */
  readonly others?: boolean;
  /** Span of the total that it breaks down. */
  readonly whole?: Span;
}

/** A stretch of text that a voice vouches for. */
export interface VoiceScope {
  readonly span: Span;
  readonly source: Party | null;
  readonly sourceText: string;
  readonly role: VoiceRole | null;
  readonly act: Act;
  readonly certainty: Certainty | null;
  readonly trigger: Span;
}

export interface SentenceState {
  readonly index: number;
  readonly sentence: Sentence;
  atoms: Atom[];
  items: Item[];
  frames: Frame[];
}

export type { Polarity, Status };
