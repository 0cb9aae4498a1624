/**
 * Turns the tokens of a sentence into atoms: names, dates, numbers, phrases of several words, single words and their
 * clitics, each with the one category that fits where it stands. What several readings allow is decided here by the
 * words before it; nothing later splits a word again.
 */
import type { Language } from '@marsad/model';
import {
  type Analysis,
  Feature,
  type Lexicon,
  type NameSense,
  type Place,
  type Relation,
  type WordClass,
} from '../../lexicon/lexicon.js';
import type { Quantity } from '../../numerals/quantity.js';
import { readQuantities } from '../../numerals/read-quantities.js';
import { BARE_PRONOUNS } from '../../text/clitics.js';
import type { Proclitic, Reading, Sentence, Token } from '../../text/token.js';
import { readTimes } from '../../time/read-times.js';
import type { TimeExpression } from '../../time/time-value.js';
import type { Atom, Category, Choice, Way } from '../state.js';
import { categoriesOf, follows } from './category.js';
import { ahead } from './look-ahead.js';
import { actorNameAt, type NameHit, type NameWords, nameWordsOf, placeNameAt } from './name-match.js';
import { settlePasts } from './past-or-participle.js';
import { settleOpeners } from './settle-openers.js';
import { choicesOf, eachStart, mentionsOf } from './word-mentions.js';

/** What earlier sentences of the report have told. */
export interface Familiar {
  /** Refs named in full so far; they let weak names through. */
  readonly refs: Set<string>;
  /** Countries named so far; a place name that no table holds is looked for there by its sound. */
  readonly countries: Set<string>;
  /** Words of the full names of persons named so far; one of them alone means that person again. */
  readonly surnames: Map<string, readonly NameSense[]>;
}

type Draft = { -readonly [K in keyof Atom]: Atom[K] };

const NONE: readonly never[] = [];
const BLANK: Omit<Draft, 'category' | 'start' | 'end' | 'first' | 'last' | 'low'> = {
  analyses: NONE,
  features: 0,
  lemma: null,
  relations: NONE,
  definite: false,
  capital: false,
  senses: NONE,
  places: NONE,
  time: null,
  quantity: null,
};
const PLACE_RELATIONS = new Set<string>([
  'in',
  'at',
  'near',
  'from',
  'to',
  'toward',
  'between',
  'around',
  'along',
  'inside',
  'outside',
]);
/** Ties ask for a group: what follows "affiliated with" is more likely its name than a base or a movement. */
const TIE_TYPES = new Set([
  'part-of',
  'affiliated-with',
  'member-of',
  'pledge-allegiance',
  'split',
  'merger',
  'media-arm-of',
]);
const NAME_CUES = new Set<WordClass>(['group-head', 'outlet-noun', 'title', 'force', 'source']);
const CLITICS: Readonly<Record<Proclitic, { category: Category; relations: readonly Relation[] }>> = {
  wa: { category: 'conjunction', relations: [] },
  fa: { category: 'conjunction', relations: [] },
  bi: { category: 'preposition', relations: ['with', 'in'] },
  li: { category: 'preposition', relations: ['for', 'to'] },
  ka: { category: 'preposition', relations: ['as', 'like'] },
  sa: { category: 'particle', relations: [] },
  al: { category: 'determiner', relations: [] },
  a: { category: 'particle', relations: [] },
};
const KEEPS_N = /[وي]ن$/u;

/** What an English bare infinitive may follow. */
const BEFORE_BARE = new Set<Category | 'start'>([
  'auxiliary',
  'particle',
  'negation',
  'conjunction',
  'adverb',
  'verb',
  'pronoun',
  'subordinator',
]);
const FROM = new Set(['de', "d'", 'du', 'des', 'from', 'outside']);
const DESCRIBING = /(?:ed|led|held|run|style|wide|born|made)$/u;
const OPENERS = new Set(['«', '“', '„', '(', '[', '‹']);
const CLOSERS = new Set(['»', '”', ')', ']', '›']);
const STOPS = new Set(['.', '!', '?', '؟', '…', ';', '؛', ':']);
const COMMAS = new Set([',', '،', '-', '–', '—', '/']);

/** What a word was read as. */
interface Read {
  readonly reading: Reading;
  readonly category: Category;
  readonly analyses: readonly Analysis[];
  readonly relations: Choice['relations'];
}
interface Option extends Read {
  readonly score: number;
}

/** The atoms of one sentence, in order. */
export function readAtoms(
  sentence: Sentence,
  language: Language,
  lexicon: Lexicon,
  familiar: Familiar,
): Atom[] {
  return new AtomReader(sentence.tokens, language, lexicon, familiar).run();
}

class AtomReader {
  private readonly atoms: Draft[] = [];
  private named: NameWords | null = null;
  private readonly times = new Map<number, TimeExpression>();
  private readonly quantities = new Map<number, Quantity>();
  private quoteOpen = false;

  constructor(
    readonly tokens: readonly Token[],
    private readonly language: Language,
    private readonly lexicon: Lexicon,
    private readonly familiar: Familiar,
  ) {
    const dated = new Set<number>();
    for (const time of readTimes(tokens, language)) {
      this.times.set(time.first, time);
      for (let i = time.first; i <= time.last; i += 1) dated.add(i);
    }
    for (const quantity of readQuantities(tokens, language))
      if (!dated.has(quantity.first)) this.quantities.set(quantity.first, quantity);
  }

  run(): Atom[] {
    for (let i = 0; i < this.tokens.length; ) i = this.compound(this.step(i)) + 1;
    if (this.language === 'en') settlePasts(this.atoms, this.lexicon.forms.en, this.tokens);
    if (this.language !== 'ar')
      settleOpeners(this.atoms, this.language, this.lexicon.forms[this.language], this.tokens);
    return this.atoms;
  }

  /** "20 km from X", "à 5 kilomètres de X": near X. Before another preposition the distance only describes. */
  private distance(i: number, quantity: Quantity): number {
    const next = this.tokens[quantity.last + 1];
    const from = next !== undefined && FROM.has(next.low);
    const last = from ? quantity.last + 1 : quantity.last;
    const start = this.tokens[i] as Token;
    const end = (this.tokens[last] as Token).end;
    const before = this.atoms.at(-1);
    if (
      from &&
      before?.category === 'preposition' &&
      (before.low === 'à' || before.low === 'at' || before.low === 'about' || before.low === 'some')
    )
      this.atoms.pop();
    const atom = this.push(i, last, start.start, end, from ? 'preposition' : 'adverb', start.low);
    if (from) atom.relations = ['near'];
    else atom.quantity = quantity;
    return last;
  }

  /** "X-linked", "X-backed": what is joined to a participle only describes; it names nobody who acts. */
  private compound(last: number): number {
    const joined = this.tokens[last + 1];
    const atom = this.atoms.at(-1);
    if (
      this.language !== 'en' ||
      !joined?.joined ||
      !atom ||
      joined.start !== atom.end + 1 ||
      !(DESCRIBING.test(joined.low) || (joined.low === 'be' && atom.low === 'would'))
    )
      return last;
    Object.assign(atom, {
      ...BLANK,
      category: 'adjective',
      last: last + 1,
      end: joined.end,
      low: `${atom.low}-${joined.low}`,
    });
    return last + 1;
  }

  /** The words of the sentence as names are looked up by them; most sentences never ask. */
  get line(): NameWords {
    this.named ??= nameWordsOf(this.tokens);
    return this.named;
  }

  private get before(): Category | 'start' {
    for (let i = this.atoms.length - 1; i >= 0; i -= 1) {
      const { category } = this.atoms[i] as Atom;
      if (category !== 'open' && category !== 'close')
        return category === 'stop' || (category === 'comma' && this.language === 'ar') ? 'start' : category;
    }
    return 'start';
  }

  /** Reads what begins at a token and returns the last token it took. */
  private step(i: number): number {
    const token = this.tokens[i] as Token;
    if (token.kind === 'punctuation') return this.mark(i, token);
    const time = this.times.get(i);
    // A newspaper may be called Tomorrow.
    if (
      time &&
      this.atoms.at(-1)?.category === 'open' &&
      this.atoms.at(-2)?.lemma?.words.some((w) => w.class === 'outlet-noun')
    ) {
      const named = this.name(i, token);
      if (named !== null) return named;
    }
    if (time) {
      this.whole(i, time.last, 'time').time = time;
      return time.last;
    }
    const quantity = this.quantities.get(i);
    if (quantity?.kind === 'distance' && this.language !== 'ar') return this.distance(i, quantity);
    if (quantity) {
      this.whole(i, quantity.last, 'number').quantity = quantity;
      return quantity.last;
    }
    if (token.kind === 'number') {
      this.whole(i, i, 'number');
      return i;
    }
    return this.name(i, token) ?? this.word(i, token);
  }

  private mark(i: number, token: Token): number {
    const { text } = token;
    let category: Category = 'stop';
    if (text === '"' || (text === "'" && !token.joined)) {
      category = this.quoteOpen ? 'close' : 'open';
      this.quoteOpen = !this.quoteOpen;
    } else if (OPENERS.has(text)) category = 'open';
    else if (CLOSERS.has(text)) category = 'close';
    else if (COMMAS.has(text)) category = 'comma';
    else if (!STOPS.has(text)) category = 'close';
    this.push(i, i, token.start, token.end, category, text);
    return i;
  }

  /** A bare atom; every atom is made here, in one shape, and the caller sets what it knows of it. */
  private push(
    first: number,
    last: number,
    start: number,
    end: number,
    category: Category,
    low: string,
  ): Draft {
    const atom: Draft = {
      category,
      start,
      end,
      first,
      last,
      low,
      analyses: NONE,
      features: 0,
      lemma: null,
      relations: NONE,
      definite: false,
      capital: false,
      senses: NONE,
      places: NONE,
      time: null,
      quantity: null,
    };
    this.atoms.push(atom);
    return atom;
  }

  private clitics(i: number, token: Token, before: readonly Proclitic[], stemStart: number): void {
    let at = token.start;
    for (const clitic of before) {
      if (clitic === 'al') continue;
      const end = Math.min(at + 1, token.start + stemStart);
      const { category, relations } = CLITICS[clitic];
      this.push(i, i, at, end, category, clitic).relations = relations;
      at = end;
    }
  }

  private whole(first: number, last: number, category: Category): Draft {
    const token = this.tokens[first] as Token;
    const reading = token.readings.find((r) => r.before.length > 0 && r.before[0] !== 'al');
    const own = this.language === 'ar' && reading && category !== 'time' ? reading : null;
    const end = (this.tokens[last] as Token).end;
    if (own) this.clitics(first, token, own.before, own.start);
    const start = own ? token.start + own.start : token.start;
    // A date keeps its preposition outside: "in 2012" dates, but "since 2012" is the date's own word.
    const atom = this.push(first, last, start, end, category, token.low);
    atom.definite = true;
    return atom;
  }

  private name(i: number, token: Token): number | null {
    let best: {
      hit: NameHit<NameSense> | null;
      places: NameHit<Place> | null;
      before: readonly Proclitic[];
      start: number;
      last: number;
    } | null = null;
    const { names, ordinary } = mentionsOf(token, this.language, this.lexicon);
    for (const entry of names) {
      const asked = entry.places > 0 && this.asksForPlace(entry.before);
      const actor = this.trusted(i, actorNameAt(this.lexicon, this.language, this, i, entry), ordinary);
      const place = placeNameAt(this.lexicon, this.language, this, i, entry, { asked, ordinary });
      const last = Math.max(actor?.last ?? -1, place?.last ?? -1);
      if (last < 0 || (best && best.last >= last)) continue;
      if (!actor && last === i && this.isDemonym(token)) continue;
      const article = entry.before.at(-1) === 'al' ? 2 : 0;
      best = {
        hit: actor && actor.last === last ? actor : null,
        places: place && place.last === last ? place : null,
        before: entry.before,
        start: entry.start - (entry.before.includes('li') && article ? 1 : article),
        last,
      };
    }
    best ??= ordinary ? null : (this.bySurname(i, token) ?? this.bySound(i, token));
    if (!best) return null;
    for (let k = i; k <= best.last; k += 1)
      if ((this.tokens[k] as Token).text === '"') this.quoteOpen = !this.quoteOpen;
    for (const place of best.places?.found ?? [])
      if (place.feature === 'PCLI' && place.country) this.familiar.countries.add(place.country);
    this.clitics(i, token, best.before, best.start);
    const end = this.nameEnd(best.last);
    for (const sense of best.hit?.found ?? [])
      if (sense.strength === 'strong') this.remember(sense, i, best.last);
    const atom = this.push(
      i,
      best.last,
      token.start + best.start,
      end,
      best.hit ? 'name' : 'place',
      token.key,
    );
    atom.senses = best.hit?.found ?? NONE;
    atom.places = best.places?.found ?? NONE;
    atom.definite = true;
    atom.capital = true;
    return best.last;
  }

  private remember(sense: NameSense, first: number, last: number): void {
    this.familiar.refs.add(sense.actor.ref);
    if (sense.actor.kind !== 'person' || last === first) return;
    for (
      let k = this.line.firstWord[first] as number;
      k < (this.line.firstWord[last + 1] as number);
      k += 1
    ) {
      const word = this.line.words[k] as string;
      const known = this.familiar.surnames.get(word);
      // A word of two people's names means neither.
      if (word.length > 3)
        this.familiar.surnames.set(
          word,
          known && known[0]?.actor.ref !== sense.actor.ref ? [] : [{ ...sense, strength: 'weak' }],
        );
    }
  }

  /** One word of a name told in full before. */
  private bySurname(
    i: number,
    token: Token,
  ): {
    hit: NameHit<NameSense>;
    places: null;
    before: readonly Proclitic[];
    start: number;
    last: number;
  } | null {
    if (this.familiar.surnames.size === 0 || (this.language !== 'ar' && !token.capital)) return null;
    let hit: ReturnType<AtomReader['bySurname']> = null;
    eachStart(token, this.language, (first, before, start) => {
      const found = this.familiar.surnames.get(first);
      if (!hit && found && found.length > 0)
        hit = { hit: { found, last: i }, places: null, before, start, last: i };
    });
    return hit;
  }

  /** A name behind a word that asks for a place, spelt as no table has it. */
  private bySound(
    i: number,
    token: Token,
  ): { hit: null; places: NameHit<Place>; before: readonly Proclitic[]; start: number; last: number } | null {
    if (token.readings.some((r) => r.analyses.length > 0)) return null;
    if (
      this.familiar.countries.size === 0 ||
      !this.asksForUnlisted() ||
      token.key.length < 4 ||
      (this.language !== 'ar' && !token.capital)
    )
      return null;
    const found = this.lexicon.places.sounds(token.key, this.familiar.countries);
    return found.length > 0 ? { hit: null, places: { found, last: i }, before: [], start: 0, last: i } : null;
  }

  /** An Arabic demonym that reads like its country: behind a number or a definite noun it is no place. */
  private isDemonym(token: Token): boolean {
    if (!mentionsOf(token, this.language, this.lexicon).demonym) return false;
    const last = this.atoms.at(-1);
    // "a Malian soldier", not "a soldier, Mali".
    const person =
      last?.category === 'noun' &&
      (last.lemma?.words.some((w) => w.class === 'person' || w.class === 'source' || w.class === 'creed') ??
        false);
    return (
      person ||
      last?.category === 'number' ||
      (last?.category === 'noun' && last.definite) ||
      (last?.category === 'adjective' && last.definite)
    );
  }

  private nameEnd(last: number): number {
    return (this.tokens[last] as Token).end;
  }

  private asksForPlace(before: readonly Proclitic[]): boolean {
    if (before.includes('bi')) return true;
    let last = this.atoms.at(-1);
    let back = this.atoms.length - 1;
    while (last && (last.category === 'determiner' || last.category === 'open')) {
      back -= 1;
      last = this.atoms[back];
    }
    if (!last) return false;
    const prior = this.atoms[back - 1];
    if (last.category === 'preposition' && last.relations.includes('of') && prior)
      return this.isPlaceNoun(prior);
    if (last.category === 'preposition') return last.relations.some((r) => PLACE_RELATIONS.has(r));
    if (last.category === 'conjunction' || last.category === 'comma') return prior?.category === 'place';
    return this.isPlaceNoun(last);
  }

  /** Only a word such as village, or "near", can make a place of a word that no table holds. */
  private asksForUnlisted(): boolean {
    let back = this.atoms.length - 1;
    while (
      back >= 0 &&
      ((this.atoms[back] as Atom).category === 'determiner' || (this.atoms[back] as Atom).category === 'open')
    )
      back -= 1;
    const last = this.atoms[back];
    if (!last) return false;
    if (last.category === 'preposition')
      return (
        last.relations.includes('near') ||
        (last.relations.includes('of') &&
          this.atoms[back - 1] !== undefined &&
          this.isPlaceNoun(this.atoms[back - 1] as Atom))
      );
    return this.isPlaceNoun(last);
  }

  private isPlaceNoun(atom: Atom): boolean {
    return atom.lemma?.words.some((w) => w.class === 'place-noun' || w.class === 'direction') ?? false;
  }

  /** Weak names need a head word before them, quotation marks, or the full name earlier in the report. */
  private trusted(i: number, hit: NameHit<NameSense> | null, ordinary: boolean): NameHit<NameSense> | null {
    if (!hit) return null;
    if (
      hit.found.some((s) => s.strength === 'strong' || s.strength === 'pejorative') &&
      !(ordinary && hit.last === i && this.language === 'ar')
    )
      return hit;
    if (hit.found.some((s) => s.strength === 'misnomer')) return hit;
    const last = this.atoms.at(-1);
    const quoted = last?.category === 'open';
    const cue = quoted ? this.atoms.at(-2) : last;
    const tie = this.atoms.slice(-3).some((a) => a.lemma?.predicates.some((p) => TIE_TYPES.has(p.type)));
    const cued = tie || (cue?.lemma?.words.some((w) => NAME_CUES.has(w.class)) ?? false);
    const found = hit.found.filter(
      (s) => cued || this.familiar.refs.has(s.actor.ref) || (s.strength === 'strong' && !ordinary),
    );
    return found.length > 0 ? { found, last: hit.last } : null;
  }

  /** The longest listed form of several words here, else the one word in its best category. */
  private word(i: number, token: Token): number {
    const { several } = mentionsOf(token, this.language, this.lexicon);
    let best: (Option & { last: number }) | null = null;
    for (let k = 0; several !== null && k < several.length; k += 1) {
      const most = several[k] as number;
      const multi = most > 1 ? this.severalWords(i, most, token.readings[k] as Reading) : null;
      if (multi && (!best || multi.last > best.last)) best = multi;
    }
    const read: Read = best ?? this.singleWord(i, token);
    const last = best?.last ?? i;
    this.clitics(i, token, read.reading.before, read.reading.start);
    this.emit(i, last, token, read);
    return last;
  }

  private severalWords(i: number, most: number, reading: Reading): (Option & { last: number }) | null {
    const forms = this.lexicon.forms[this.language];
    const second = this.tokens[i + 1];
    if (!second || !this.secondForms(second).some((f) => forms.continues(reading.stem, f))) return null;
    for (let length = Math.min(most, this.tokens.length - i); length > 1; length -= 1) {
      const form = this.joinedForms(i, reading.stem, length).find((f) => forms.lookup(f).length > 0);
      if (form === undefined || this.cutsName(i, i + length - 1)) continue;
      const analyses = forms.lookup(form);
      const option = this.options(reading, choicesOf(analyses, this.language), 0, i + length - 1)[0];
      if (option) return { ...option, last: i + length - 1 };
    }
    return null;
  }

  /** A later word of a form of several words, as written and without its article. */
  private secondForms({ kind, low }: Token): readonly string[] {
    if (kind === 'punctuation') return NONE;
    return this.language === 'ar' && low.length > 4 && low.startsWith('ال') ? [low, low.slice(2)] : [low];
  }

  /** The words from here on as one form; behind a definite Arabic head also without their articles. */
  private joinedForms(i: number, head: string, length: number): string[] {
    let found = [head];
    for (let k = 1; k < length; k += 1) {
      const next = this.tokens[i + k] as Token;
      if (next.kind === 'punctuation') return [];
      const on = this.secondForms(next);
      found = found.flatMap((f) => on.map((word) => `${f} ${word}`));
    }
    return found;
  }

  /** "le chef de l'État islamique": a name that begins inside several words and goes on behind them keeps its own. */
  private cutsName(from: number, to: number): boolean {
    if (this.language === 'ar') return false;
    for (let i = from + 1; i <= to; i += 1) {
      const token = this.tokens[i] as Token;
      if (!token.capital) continue;
      const hit = actorNameAt(this.lexicon, this.language, this, i, {
        first: token.key,
        names: this.lexicon.names.longest(token.key),
        places: 0,
        before: [],
        start: 0,
        namesAlone: NONE,
        placesAlone: NONE,
        whole: false,
      });
      if (hit && hit.last > to) return true;
    }
    return false;
  }

  private options(reading: Reading, choices: readonly Choice[], rank: number, at: number): Option[] {
    const options: Option[] = [];
    for (const choice of choices) {
      const { category, analyses, relations } = choice;
      if (!this.isPronounByCapitals(category, at))
        options.push({
          reading,
          category,
          analyses,
          relations,
          score: this.score(reading, choice, rank, at),
        });
    }
    return options.sort((a, b) => b.score - a.score);
  }

  /** "US" is no pronoun. */
  private isPronounByCapitals(category: Category, at: number): boolean {
    return category === 'pronoun' && this.language === 'en' && this.tokens[at]?.acronym === true;
  }

  /** How well one category of one reading stands here. */
  private score(reading: Reading, choice: Choice, rank: number, at: number): number {
    const { category } = choice;
    const { before, after } = reading;
    const last = before.length > 0 ? before[before.length - 1] : undefined;
    if (category === 'verb') {
      const noun = after === null ? undefined : this.atoms[this.atoms.length - 1];
      if (noun?.category === 'noun' && !noun.definite) return 1.6 - rank;
      if (last === 'li' && this.language === 'ar') return 0.5 - rank;
      // Arabic sentences open with "and" before a verb: وأدى is no valley.
      if ((last === 'wa' || last === 'fa') && this.before === 'start') rank -= 0.6;
    }
    // "goes on his praising": behind a verb of phase or will, what carries a pronoun is the verbal noun.
    const pursued =
      after !== null && category === 'noun' && this.language === 'ar' && this.pursues() ? 2.2 : 0;
    const prior =
      last === 'al' && before.length > 1 ? 'preposition' : last ? CLITICS[last].category : this.before;
    return (
      follows(this.language, prior, category) *
        (last && last !== 'al' && last !== 'wa' && last !== 'fa' ? 0.5 : 1) +
      (choice.habit + pursued) +
      this.outlook(choice, at) -
      rank
    );
  }

  /** What stands behind, and, for what a conjunction joins, what stands before it. */
  private outlook({ category, functional }: Choice, at: number): number {
    // A plural that keeps its n rules no genitive: مسلحون مجهولون are unknown gunmen.
    if (this.language === 'ar')
      return category === 'adjective' &&
        this.before === 'noun' &&
        KEEPS_N.test(this.atoms.at(-1)?.low ?? '') &&
        (this.atoms.at(-1)?.features ?? 0) & Feature.plural
        ? 0.8
        : 0;
    let score = ahead(
      this.language,
      category,
      functional,
      this.tokens,
      at,
      this.quantities.has(at + 1),
      this.lexicon,
    );
    if (this.language === 'en' && category === 'infinitive' && !BEFORE_BARE.has(this.before)) score -= 3;
    if (
      category === 'noun' &&
      this.language === 'en' &&
      this.atoms.at(-2)?.category === 'determiner' &&
      this.atoms.at(-1)?.lemma?.words.some((w) => w.class === 'nationality')
    )
      score += 1.5;
    if (this.before === 'conjunction' && this.atoms.at(-2)?.category === category) score += 0.8;
    return score;
  }

  /** Is the last verb, in this clause, one that asks for another? */
  private pursues(): boolean {
    for (let k = this.atoms.length - 1; k >= 0 && k > this.atoms.length - 8; k -= 1) {
      const atom = this.atoms[k] as Atom;
      if (atom.category === 'comma' || atom.category === 'stop' || atom.category === 'conjunction')
        return false;
      if (atom.category === 'verb')
        return atom.lemma?.words.some((w) => w.class === 'phase' || w.class === 'modal') ?? false;
    }
    return false;
  }

  private singleWord(i: number, token: Token): Read {
    const best = this.mustWeigh(token) ? this.weighed(i, token) : this.likeliest(i, token);
    if (best && this.language !== 'ar' && this.mustBeNoun(best.category))
      return {
        reading: best.reading,
        category: this.nounAt(i + 1) ? 'adjective' : 'noun',
        analyses: NONE,
        relations: NONE,
      };
    if (best) return best;
    const reading = token.readings[0] as Reading;
    const adverb =
      (this.language === 'en' && /\p{Ll}{3}ly$/u.test(token.text)) ||
      (this.language === 'fr' && /\p{Ll}{3}ment$/u.test(token.text) && this.before !== 'determiner');
    const category: Category = adverb
      ? 'adverb'
      : this.language !== 'ar' && token.capital && this.before !== 'start'
        ? 'name'
        : 'unknown';
    return { reading, category, analyses: NONE, relations: NONE };
  }

  /** Words whose best option may not be allowed, or that have more options than their readings give. */
  private mustWeigh(token: Token): boolean {
    return (
      (this.language === 'en' && token.low === 'to') ||
      (this.language === 'fr' && token.text === 'A' && this.before === 'start')
    );
  }

  /** The best option; the first of equals. */
  private likeliest(i: number, token: Token): Read | null {
    const { ways } = mentionsOf(token, this.language, this.lexicon);
    let found: Way | null = null;
    let best = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < ways.length; k += 1) {
      const way = ways[k] as Way;
      if (this.isPronounByCapitals(way.category, i)) continue;
      const score = way.settled ?? this.score(way.reading, way, way.rank, i);
      if (score <= best) continue;
      best = score;
      found = way;
    }
    return found;
  }

  private weighed(i: number, token: Token): Read | null {
    const options: Option[] = [];
    // A capital drops its accent: "A la veille".
    if (this.language === 'fr' && token.text === 'A' && this.before === 'start') {
      const reading: Reading = { ...(token.readings[0] as Reading), stem: 'à' };
      options.push(
        ...this.options(reading, choicesOf(this.lexicon.forms.fr.lookup('à'), 'fr'), 0, i).map((o) => ({
          ...o,
          score: o.score + 3,
        })),
      );
    }
    for (const reading of token.readings) {
      options.push(
        ...this.options(reading, choicesOf(reading.analyses, this.language), reading.doubt * 2, i),
      );
      if (reading.analyses.length === 0 && BARE_PRONOUNS.has(reading.stem) && reading.before.length > 0)
        options.push({ reading, category: 'pronoun', analyses: NONE, relations: NONE, score: 2 });
    }
    options.sort((a, b) => b.score - a.score);
    const next = this.tokens[i + 1];
    const best = options.find((o) => this.allowed(o, next)) ?? options[0];
    return best ?? null;
  }

  private nounAt(i: number): boolean {
    return this.tokens[i]?.readings.some((r) => r.analyses.some((a) => a.lemma.pos === 'noun')) ?? false;
  }

  /** Behind an article or a possessive a word that the lexicon knows only as a verb is a noun that it lacks. */
  private mustBeNoun(category: Category): boolean {
    return (
      (category === 'verb' || category === 'infinitive') &&
      (this.before === 'determiner' || this.before === 'possessive' || this.before === 'number') &&
      this.atoms.at(-1)?.category === this.before
    );
  }

  /** English "to" opens an infinitive when a bare verb follows. */
  private allowed(option: Option, next: Token | undefined): boolean {
    if (this.language !== 'en' || !option.analyses[0] || !next) return true;
    if (option.category !== 'preposition' && option.category !== 'particle') return true;
    if (option.reading.stem !== 'to') return true;
    const bare = next.readings.some((r) => r.analyses.some((a) => categoriesOf(a).includes('infinitive')));
    const nominal = next.readings.some((r) => r.analyses.some((a) => a.lemma.pos === 'noun'));
    return option.category === 'particle' ? bare && !nominal : !bare || nominal;
  }

  private emit(
    i: number,
    last: number,
    token: Token,
    { reading, category, analyses, relations }: Read,
  ): void {
    const lead = analyses[0];
    const end = last > i ? (this.tokens[last] as Token).end : token.start + reading.end;
    const article = reading.before.at(-1) === 'al';
    const start = token.start + reading.start - (article ? Math.min(2, reading.start) : 0);
    const atom = this.push(i, last, start, end, category, reading.stem);
    atom.analyses = analyses;
    atom.features = lead?.features ?? 0;
    atom.lemma = lead?.lemma ?? null;
    atom.relations = relations;
    atom.definite = article || reading.after !== null;
    atom.capital = token.capital;
    if (reading.after)
      this.push(
        i,
        i,
        end,
        token.end,
        category === 'verb' || category === 'preposition' || category === 'subordinator'
          ? 'pronoun'
          : 'possessive',
        reading.after,
      );
  }
}
