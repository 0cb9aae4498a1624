/**
 * Turns the tokens of a sentence into atoms: names, dates, numbers, phrases of several words, single words and their
 * clitics, each with the one category that fits where it stands. What several readings allow is decided here by the
 * words before it; nothing later splits a word again.
 */

import type { Language } from '@marsad/model';
import type { Lexicon, Place } from '../../lexicon/lexicon.js';
import { isBareNumber, prefixOf } from '../../numerals/prefix-of.js';
import type { Quantity } from '../../numerals/quantity.js';
import { readQuantities } from '../../numerals/read-quantities.js';
import type { Proclitic, Reading, Sentence, Token } from '../../text/token.js';
import type { TimeExpression } from '../../time/time-value.js';
import type { Atom, Category } from '../state.js';
import { isOfAbbreviation } from './abbreviation-dot.js';
import { type AtomDraft, NONE } from './blank-atom.js';
import { numberOf } from './category.js';
import { CLITICS, LETTERS } from './clitic-atoms.js';
import { figureName } from './figure-name.js';
import { findName, remember } from './find-name.js';
import { type FoundProper, findProper } from './find-proper.js';
import { rememberShort } from './in-brackets.js';
import { joinDescribing } from './join-describing.js';
import { CLOSERS, COMMAS, OPENERS, STOPS } from './marks-of-text.js';
import { type NameWords, nameWordsOf } from './name-match.js';
import { settleNouns } from './noun-or-verb.js';
import { numberShown } from './number-shown.js';
import { type PartedVerb, partedVerb } from './parted-verbs.js';
import { settlePasts } from './past-or-participle.js';
import { isPossessive } from './possessive-mark.js';
import type { Familiar, SentenceSoFar } from './sentence-so-far.js';
import { settleDeeds } from './settle-deeds.js';
import { settleOpeners } from './settle-openers.js';
import { settleUnlisted } from './settle-unlisted.js';
import { severalWords } from './several-words.js';
import { singleWord } from './single-word.js';
import { isTitleStop } from './title-before.js';
import type { Option, Read } from './weigh-words.js';
import { mentionsOf } from './word-mentions.js';

export { type Familiar, newFamiliar } from './sentence-so-far.js';

/** Countries, capitals, divisions and their seats. */
const LEADING = /^(?:PCLI|PPLC|ADM1|PPLA)$/u;
const FROM = new Set(['de', "d'", 'du', 'des', 'from', 'outside']);

/** The atoms of one sentence, in order; its dates have been read. */
export function readAtoms(
  sentence: Sentence,
  times: readonly TimeExpression[],
  language: Language,
  lexicon: Lexicon,
  familiar: Familiar,
): Atom[] {
  return new AtomReader(sentence.tokens, times, language, lexicon, familiar).run();
}

class AtomReader implements SentenceSoFar {
  readonly atoms: AtomDraft[] = [];
  private named: NameWords | null = null;
  private readonly times = new Map<number, TimeExpression>();
  readonly dated = new Set<number>();
  readonly quantities = new Map<number, Quantity>();
  private quoteOpen = false;
  /** The last verb whose end stands behind its object. */
  private parted: PartedVerb | null = null;
  /** What the next atom stands behind, and its number, once asked for; an atom read makes them unknown again. */
  private behind: Category | 'start' | null = null;
  private behindNumber = -1;

  constructor(
    readonly tokens: readonly Token[],
    times: readonly TimeExpression[],
    readonly language: Language,
    readonly lexicon: Lexicon,
    readonly familiar: Familiar,
  ) {
    for (const time of times) {
      this.times.set(time.first, time);
      for (let i = time.first; i <= time.last; i += 1) this.dated.add(i);
    }
    for (const quantity of readQuantities(tokens, language))
      if (!this.dated.has(quantity.first)) this.quantities.set(quantity.first, quantity);
  }

  run(): Atom[] {
    for (let i = 0; i < this.tokens.length; ) i = this.compound(this.step(i)) + 1;
    if (this.language === 'en') {
      settleNouns(this.atoms, this.lexicon.forms.en, this.tokens);
      settlePasts(this.atoms, this.lexicon.forms.en, this.tokens);
    }
    settleOpeners(this.atoms, this.language, this.lexicon.forms[this.language], this.tokens);
    if (this.language === 'ar') settleDeeds(this.atoms);
    settleUnlisted(this.atoms, this.language, this.familiar.unlisted);
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
      this.atoms.pop(); // the push that follows forgets what was behind
    const atom = this.push(
      i,
      last,
      start.start,
      end,
      from ? 'preposition' : 'adverb',
      this.words(i, quantity.last),
    );
    atom.quantity = quantity;
    if (from) atom.relations = ['near'];
    return last;
  }

  /** The unit of a distance stands in its words. */
  private words(first: number, last: number): string {
    let words = (this.tokens[first] as Token).low;
    for (let i = first + 1; i <= last; i += 1) words += ` ${(this.tokens[i] as Token).low}`;
    return words;
  }

  /** Takes what is joined to a participle into the atom before it; returns the last token read. */
  private compound(last: number): number {
    const atom = this.atoms.at(-1);
    if (this.language !== 'en' || !atom || !joinDescribing(atom, this.tokens, last + 1)) return last;
    this.behind = null;
    this.behindNumber = -1;
    return last + 1;
  }

  /** The words of the sentence as names are looked up by them; most sentences never ask. */
  get line(): NameWords {
    this.named ??= nameWordsOf(this.tokens);
    return this.named;
  }

  /** What the next atom stands behind, quotation marks aside. */
  get before(): Category | 'start' {
    this.behind ??= this.lookBehind();
    return this.behind;
  }

  get beforeNumber(): number {
    if (this.behindNumber < 0) this.behindNumber = numberOf(this.before);
    return this.behindNumber;
  }

  private lookBehind(): Category | 'start' {
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
    if (this.parted?.from === i) {
      const { from, to } = this.parted;
      this.push(from, to, token.start, (this.tokens[to] as Token).end, 'adverb', this.words(from, to));
      return to;
    }
    if (token.kind === 'punctuation' && !this.quantities.has(i)) return this.mark(i, token);
    const time = this.times.size > 0 ? this.times.get(i) : undefined;
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
    const figured = figureName(this.tokens, i, this.lexicon);
    if (figured) {
      const atom = this.push(i, i + 1, token.start, figured.end, 'name', figured.key);
      Object.assign(atom, { senses: figured.senses, definite: true, capital: true });
      return i + 1;
    }
    const quantity = this.quantities.size > 0 ? this.quantities.get(i) : undefined;
    if (quantity?.kind === 'distance' && this.language !== 'ar') return this.distance(i, quantity);
    if (quantity) {
      const cut = this.language === 'ar' ? this.prefixes(i, token) : 0;
      const atom = this.whole(i, quantity.last, 'number');
      if (cut > 0) atom.start = token.start + cut;
      atom.quantity = quantity;
      if (quantity.kind === 'distance') atom.low = this.words(i, quantity.last);
      return quantity.last;
    }
    // "و12", "و شن", "ل \"بوكو حرام\"": a letter that stands by itself is a word.
    const letter = this.language === 'ar' ? LETTERS[token.key] : undefined;
    if (letter !== undefined && this.tokens[i + 1] !== undefined && this.tokens[i + 1]?.key !== '.') {
      const { category, relations } = CLITICS[letter];
      this.push(i, i, token.start, token.end, category, letter).relations = relations;
      return i;
    }
    if (token.kind === 'number') {
      this.whole(i, i, 'number');
      return i;
    }
    return this.name(i, token) ?? this.word(i, token);
  }

  /** Words written onto a number, where no reading parts them, become atoms; returns how many letters they are. */
  private prefixes(i: number, token: Token): number {
    const found = token.readings.some((r) => r.before.length > 0) ? null : prefixOf(token);
    if (!found) return 0;
    let { start } = token;
    for (const clitic of [found.conjunction, found.preposition]) {
      if (clitic === null) continue;
      const { category, relations } = CLITICS[clitic];
      this.push(i, i, start, start + 1, category, clitic).relations = relations;
      start += 1;
    }
    return start - token.start;
  }

  private mark(i: number, token: Token): number {
    const { text } = token;
    let category: Category = 'stop';
    // "Lt. Col. X", "M. Dah": the full stop of an abbreviation, which ends no sentence, parts nothing.
    if (
      text === '.' &&
      (this.language === 'en'
        ? isOfAbbreviation(this.tokens, i)
        : this.language === 'fr' && isTitleStop(this.tokens, i))
    )
      return i;
    if (this.language === 'en' && isPossessive(this.tokens, i, this.quoteOpen)) {
      this.push(i, i, token.start, token.end, 'preposition', "'s").relations = ['of'];
      return i;
    }
    if (text === '"' || (text === "'" && !token.joined)) {
      category = this.quoteOpen ? 'close' : 'open';
      this.quoteOpen = !this.quoteOpen;
    } else if (OPENERS.has(text)) category = 'open';
    // لـ”قسد”: right behind a letter that is lengthened to reach it even a mark that closes opens.
    else if (text === '”' && this.tokens[i - 1]?.text.endsWith('ـ') === true) category = 'open';
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
  ): AtomDraft {
    const atom: AtomDraft = {
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
      proper: null,
      time: null,
      quantity: null,
      inside: null,
      joins: undefined,
    };
    this.atoms.push(atom);
    this.behind = null;
    this.behindNumber = -1;
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

  private whole(first: number, last: number, category: Category): AtomDraft {
    const token = this.tokens[first] as Token;
    const reading = token.readings.find((r) => r.before.length > 0 && r.before[0] !== 'al');
    const splits = category !== 'time' && (category !== 'number' || !isBareNumber(token));
    const own = this.language === 'ar' && reading && splits ? reading : null;
    const end = (this.tokens[last] as Token).end;
    if (own) this.clitics(first, token, own.before, own.start);
    const start = own ? token.start + own.start : token.start;
    // A date keeps its preposition outside: "in 2012" dates, but "since 2012" is the date's own word.
    const atom = this.push(first, last, start, end, category, token.low);
    atom.definite = true;
    return atom;
  }

  private name(i: number, token: Token): number | null {
    const best = findName(this, i, token);
    const proper = findProper(this, i, token, best);
    if (proper) return this.proper(i, token, proper);
    if (!best) return null;
    for (let k = i; k <= best.last; k += 1)
      if ((this.tokens[k] as Token).text === '"') this.quoteOpen = !this.quoteOpen;
    if (best.places) {
      this.acquaint(best.places.found);
      if (!best.hit && best.last === i)
        this.familiar.places.set(token.key.slice(best.start), best.places.found);
    }
    this.clitics(i, token, best.before, best.start);
    const end = this.nameEnd(best.last);
    for (const sense of best.hit?.found ?? [])
      if (sense.strength === 'strong') remember(this, sense, i, best.last);
    if (best.hit) rememberShort(this, best.hit.found, i, best.last);
    const atom = this.push(
      i,
      best.last,
      token.start + best.start + (token.text[best.start] === ' ' ? 1 : 0),
      end,
      best.hit ? 'name' : 'place',
      best.hit || best.last === i ? token.key : this.words(i, best.last),
    );
    atom.senses = best.hit?.found ?? NONE;
    atom.places = best.places?.found ?? NONE;
    atom.definite = true;
    atom.capital = true;
    return best.last;
  }

  /** A country, and a capital or a division that only one country has, say where the report is. */
  private acquaint(places: readonly Place[]): void {
    const [first] = places;
    if (!first?.country) return;
    if (!LEADING.test(first.feature)) return;
    if (
      first.feature === 'PCLI' ||
      places.every((p) => p.country === first.country || !LEADING.test(p.feature))
    )
      this.familiar.countries.add(first.country);
  }

  /** A name that no register holds. */
  private proper(i: number, token: Token, { before, start, last, name, senses = NONE }: FoundProper): number {
    for (let k = i; k <= last; k += 1)
      if ((this.tokens[k] as Token).text === '"') this.quoteOpen = !this.quoteOpen;
    this.clitics(i, token, before, start);
    const atom = this.push(i, last, token.start + start, this.nameEnd(last), 'name', token.key);
    if (senses.length > 0) atom.senses = senses;
    else atom.proper = name;
    atom.definite = true;
    atom.capital = true;
    return last;
  }

  private nameEnd(last: number): number {
    return (this.tokens[last] as Token).end;
  }

  /** The longest listed form of several words here, else the one word in its best category. */
  private word(i: number, token: Token): number {
    const { several } = mentionsOf(token, this.language, this.lexicon);
    let best: (Option & { last: number }) | null = null;
    for (let k = 0; several !== null && k < several.length; k += 1) {
      const most = several[k] as number;
      const multi = most > 1 ? severalWords(this, i, most, token.readings[k] as Reading) : null;
      if (multi && (!best || multi.last > best.last)) best = multi;
    }
    const parted = !best && several !== null && this.language === 'en' ? partedVerb(this, i) : null;
    const read: Read = best ?? parted?.option ?? singleWord(this, i, token);
    const last = best?.last ?? i;
    this.clitics(i, token, read.reading.before, read.reading.start);
    this.emit(i, last, token, read);
    if (parted) {
      (this.atoms.at(-1) as AtomDraft).low = parted.form;
      this.parted = parted;
    }
    return last;
  }

  /** قاعدة عسكرية: the base that it takes up later is no organisation. */
  private noteNoun(stem: string): void {
    if (this.lexicon.names.longest(`ال${stem}`) > 0) this.familiar.told.add(`ال${stem}`);
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
    const nation = lead?.lemma.words.find((w) => w.class === 'nationality');
    if (nation?.class === 'nationality') this.familiar.countries.add(nation.country);
    const atom = this.push(i, last, start, end, category, reading.stem);
    atom.analyses = analyses;
    atom.features = this.language === 'ar' ? numberShown(analyses) : (lead?.features ?? 0);
    atom.lemma = lead?.lemma ?? null;
    atom.relations = relations;
    // مصالح الأمن: the article of the last word makes the whole expression definite.
    atom.definite =
      article ||
      reading.after !== null ||
      (last > i && this.language === 'ar' && (this.tokens[last] as Token).key.startsWith('ال'));
    atom.capital = token.capital;
    if (this.language === 'ar' && category === 'noun' && !atom.definite) this.noteNoun(reading.stem);
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
