/**
 * Goes through a report in the order of its text and settles whom each pronoun, dropped subject and description takes
 * up. It goes no further than it is asked to, and looks back no further than the list of antecedents.
 */
import type { Language } from '@marsad/model';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { partyOf } from '../../mentions/party.js';
import { Antecedents } from '../../mentions/reference/antecedents.js';
import { genderOf, isPlural } from '../../mentions/reference/gender.js';
import {
  ownedBy,
  type Reading,
  readDescription,
  readDropped,
  readPronoun,
  withoutCountries,
} from '../../mentions/reference/read-anaphor.js';
import { ownsAsActor, type Place, readSeats, type Seats } from '../../mentions/reference/read-seats.js';
import type { Referent, Resolution } from '../../mentions/reference/referent.js';
import { resolveReference } from '../../mentions/reference/resolve-reference.js';
import type { Atom, Frame, Party, Phrase, SentenceState } from '../state.js';
import { readReferent } from './read-referent.js';

/** Who a party is by its own words alone. */
type Identify = (party: Party, sentence: number) => { readonly ref: string | null };

const NOBODY: ReadonlySet<string> = new Set();

/** What one sentence is read with. */
interface Reader {
  readonly state: SentenceState;
  readonly seats: Seats;
  /** Where the quotation begins in which the reader is; 0 outside. */
  quoteFrom: number;
}

export class References {
  private readonly antecedents = new Antecedents();
  private readonly settled = new Map<number, Resolution>();
  /** Key of what was told of at each offset of the sentence being read. */
  private keys = new Map<number, string>();
  private next = 0;

  constructor(
    private readonly sentences: readonly SentenceState[],
    private readonly lexicon: Lexicon,
    private readonly language: Language,
    private readonly identify: Identify,
  ) {}

  /** What the anaphor beginning at an offset of a sentence takes up; undefined where nothing there is one. */
  at(offset: number, sentence: number): Resolution | undefined {
    for (; this.next <= sentence && this.next < this.sentences.length; this.next += 1)
      this.read(this.sentences[this.next] as SentenceState);
    return this.settled.get(offset);
  }

  private read(state: SentenceState): void {
    const seats = readSeats(state);
    const reader: Reader = { state, seats, quoteFrom: 0 };
    const dropped = new Map<number, { frame: Frame; phrase: Phrase }>();
    if (this.language === 'ar')
      for (const frame of state.frames)
        for (const { phrase } of frame.slots.get('subject') ?? [])
          if (phrase.head.category === 'pronoun') dropped.set(phrase.head.start, { frame, phrase });
    this.keys = new Map();
    for (let i = 0; i < state.atoms.length; i += 1) {
      const atom = state.atoms[i] as Atom;
      if (isQuote(atom)) reader.quoteFrom = atom.category === 'open' ? atom.start : 0;
      const inWord = atom.category === 'pronoun' ? undefined : dropped.get(atom.start);
      if (inWord) this.takeDropped(inWord.frame, inWord.phrase.head, reader);
      else if (atom.category === 'pronoun' || atom.category === 'possessive')
        this.takePronoun(atom, i, reader);
      else {
        const phrase = seats.phrases.get(atom.start);
        if (phrase && phrase.head === atom) this.readPhrase(phrase, i, reader);
      }
    }
  }

  private readPhrase(phrase: Phrase, at: number, reader: Reader): void {
    const party = partyOf(phrase);
    const place = reader.seats.places.get(phrase.head.start) ?? null;
    const reading = readDescription(phrase, party, genderOf(phrase, null, this.language), this.language);
    let inDoubt = false;
    if (reading && !isRestricted(phrase, at, reader.state)) {
      const found = this.settle(reading, phrase.head.start, reader, this.subjectBeside(phrase, place), null);
      if (found.referent) {
        this.note(
          toldAs(found.referent, genderOf(phrase, null, this.language), isPlural(phrase, this.language)),
          phrase.head.start,
          reader,
          place,
        );
        return;
      }
      // What stays in doubt is somebody all the same, and a doubt for what comes after.
      inDoubt = found.doubt;
    }
    // "its fighters": its owner is told of where the pronoun stands, and they with it.
    if (party?.pronoun && phrase.possessive) {
      const owner = this.settled.get(phrase.possessive.start)?.referent;
      if (owner) this.note(toldAs(owner, owner.gender, true), phrase.head.start, reader, place);
      return;
    }
    const referent = readReferent(phrase, party, place, {
      language: this.language,
      lexicon: this.lexicon,
      refOf: (one) =>
        inDoubt || this.mayBeNamed(one, reader.state.index)
          ? null
          : this.identify(one, reader.state.index).ref,
    });
    if (referent) this.note(referent, phrase.head.start, reader, place);
  }

  /** Who does something to "the group" is not that group. */
  private subjectBeside({ head, preposition }: Phrase, place: Place | null): ReadonlySet<string> {
    const subject = place?.frame && !preposition ? subjectOf(place.frame) : null;
    const key = subject === null || subject === head.start ? undefined : this.keys.get(subject);
    return key === undefined ? NOBODY : new Set([key]);
  }

  /** "X (Y) militants": a band in a sentence that names a group may be that group's. */
  private mayBeNamed({ template }: Party, sentence: number): boolean {
    if (template?.actor !== 'unidentified-armed-group') return false;
    for (const { referent, last } of this.antecedents.all())
      if (referent.sort === 'group' && last.sentence === sentence) return true;
    return false;
  }

  private takePronoun(atom: Atom, at: number, reader: Reader): void {
    const { seats } = reader;
    const host = seats.hosts.get(atom.start);
    const onVerb = seats.onVerbs.get(atom.start);
    const own = seats.places.get(atom.start);
    const acting = host
      ? ownsAsActor(host)
      : own?.acting || isSource(seats.phrases.get(atom.start)?.preposition ?? null);
    const reading = readPronoun(atom, this.language, acting);
    if (!reading || isNobody(at, reader.state)) return;
    const place = host ? (seats.places.get(host.head.start) ?? null) : (own ?? null);
    // التي تدافع عنها: in a clause of its own a noun is taken up by the clause itself.
    if (this.language === 'ar' && isResumptive(atom, place, onVerb, host !== undefined)) return;
    const narrowed = host ? ownedBy(reading, host) : acting ? reading : withoutCountries(reading);
    const subject = onVerb ? subjectOf(onVerb) : place?.frame ? subjectOf(place.frame) : null;
    const key = subject === null ? undefined : this.keys.get(subject);
    const isSubject = place?.slot === 'subject' && !onVerb;
    // نجح في تحييده: whom somebody's own deed strikes is another.
    const struck = host?.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll)) === true;
    const barred =
      (!host || (struck && this.language === 'ar')) && !isSubject && key !== undefined
        ? new Set([key])
        : reading.plural === false && place?.frame
          ? this.joinedIn(place.frame)
          : NOBODY;
    const favoured =
      host && !isSubject && !struck
        ? (key ?? null)
        : isSubject && place?.frame
          ? this.speakerOf(place.frame)
          : null;
    const found = this.settle(narrowed, atom.start, reader, barred, favoured);
    if (found.referent) this.note(found.referent, atom.start, reader, place);
  }

  /** The subject that a verb holds in itself, or that is written on to the word that opens its clause. */
  private takeDropped(frame: Frame, head: Atom, reader: Reader): void {
    const reading =
      (head.start === frame.head.start ? readDropped(frame.head) : null) ??
      (head.start !== frame.head.start || frame.standing === 'participle'
        ? readPronoun(head, this.language, true)
        : null);
    if (!reading) return;
    const before = frame.shares ? subjectOf(frame.shares) : null;
    const favoured = (before === null ? undefined : this.keys.get(before)) ?? this.speakerOf(frame);
    const found = this.settle(reading, head.start, reader, NOBODY, favoured);
    if (found.referent)
      this.note(found.referent, head.start, reader, {
        seat: 'subject',
        frame,
        slot: 'subject',
        acting: true,
      });
  }

  /** "the group said that it": who speaks is who the clause is most likely of. */
  private speakerOf(frame: Frame): string | null {
    const host = frame.governor?.through === 'content' ? frame.governor.frame : null;
    const subject = host ? subjectOf(host) : null;
    return (subject === null ? undefined : this.keys.get(subject)) ?? null;
  }

  /** Several joined as one subject are not taken up one by one: "X, Y and Z announced their merger". */
  private joinedIn(frame: Frame): ReadonlySet<string> {
    const phrase = frame.slots.get('subject')?.[0]?.phrase;
    if (!phrase || phrase.list.length === 0) return NOBODY;
    const keys = [phrase, ...phrase.list, ...phrase.of].map((p) => this.keys.get(p.head.start));
    return new Set(keys.filter((k) => k !== undefined));
  }

  private settle(
    reading: Reading,
    at: number,
    { state, quoteFrom }: Reader,
    barred: ReadonlySet<string>,
    favoured: string | null,
  ): Resolution {
    const found = resolveReference(
      {
        how: reading.how,
        at,
        sentence: state.index,
        wants: reading.wants,
        rivals: reading.rivals,
        gender: reading.gender,
        plural: reading.plural,
        collective: reading.collective,
        word: reading.word,
        needsWord: reading.needsWord,
        creed: reading.creed,
        country: null,
        barred,
        favoured,
        acting: reading.acting,
        reach: reading.reach,
        notBefore: reading.how === 'pronoun' ? quoteFrom : 0,
        latest: reading.latest,
      },
      this.antecedents,
    );
    this.settled.set(at, found);
    return found;
  }

  private note(referent: Referent, at: number, { state, seats }: Reader, place: Place | null): void {
    this.keys.set(at, referent.key);
    const seat = place?.seat ?? 'argument';
    // Where and when something happened is told in passing.
    if (seats.ties.has(at) && !this.antecedents.get(referent.key)) return;
    const aside =
      seat === 'argument' &&
      place?.slot !== 'object' &&
      (referent.sort === 'thing' || referent.sort === 'country');
    this.antecedents.note(referent, { sentence: state.index, at, seat: aside ? 'inside' : seat });
  }
}

/** A referent as its words show it here. */
const toldAs = (
  { key, ref, sort, words, creed, countries }: Referent,
  gender: Referent['gender'],
  plural: boolean | null,
): Referent => ({ key, ref, sort, gender, plural, words, creed, countries });

/**
 * Is a pronoun what an Arabic relative clause takes its noun up by, or the "he" that only parts a noun from what is said
 * of it?
 */
function isResumptive(
  { category }: Atom,
  place: Place | null,
  onVerb: Frame | undefined,
  owned: boolean,
): boolean {
  // الذين أدى تمردهم: whose revolt it is, the noun before the relative tells.
  if (owned) return place?.slot === 'subject' && place.frame !== null && place.frame.antecedent !== null;
  if (onVerb) return onVerb.antecedent !== null;
  if (place?.slot === 'subject') return false;
  return (
    category === 'pronoun' && (place === null || place.frame === null || place.frame.antecedent !== null)
  );
}

/** According to whom, by whom: nothing but somebody who acts. */
const isSource = (preposition: Atom | null): boolean =>
  preposition?.relations.some((r) => r === 'according-to' || r === 'by' || r === 'led-by') ?? false;
const isQuote = ({ category, low }: Atom): boolean =>
  (category === 'open' || category === 'close') && low !== '(' && low !== ')';
/** The one subject of a clause; of several joined, none is it alone. */
function subjectOf(frame: Frame): number | null {
  const phrase = frame.slots.get('subject')?.[0]?.phrase;
  return phrase && phrase.list.length === 0 ? phrase.head.start : null;
}
/** "the group that holds the town": a relative right behind a description says which. */
function isRestricted(phrase: Phrase, at: number, { atoms }: SentenceState): boolean {
  let i = at;
  while (i < atoms.length && (atoms[i] as Atom).start < phrase.end) i += 1;
  return atoms[i]?.category === 'relative';
}

const IMPERSONAL = new Set([
  ...'falloir agir sembler paraître convenir rester pleuvoir importer exister seem appear rain'.split(' '),
  ..."faut fallait faudra faudrait agit agissait semble plu s'agir s'agit s'agissait".split(' '),
]);

/** "il faut", "it is clear": a subject that is nobody. */
function isNobody(at: number, { atoms }: SentenceState): boolean {
  const { low } = atoms[at] as Atom;
  if (low !== 'il' && low !== 'it') return false;
  for (let i = at + 1; i < Math.min(atoms.length, at + 5); i += 1) {
    const next = atoms[i] as Atom;
    if (next.low === 'y' || IMPERSONAL.has(next.low) || IMPERSONAL.has(next.lemma?.name ?? '')) return true;
    // "it is clear that": what is clear is the clause.
    if (next.category !== 'auxiliary' && next.analyses.some((a) => a.lemma.pos === 'adjective')) return true;
    const judged =
      (atoms[i - 1] as Atom).category === 'auxiliary' && atoms[i + 1]?.category === 'subordinator';
    if (judged) return next.category !== 'participle';
    if (next.category === 'verb' || next.category === 'participle' || next.category === 'noun') return false;
  }
  return false;
}
