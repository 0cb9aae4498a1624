/**
 * Remembers who has spoken in a report, so that "he added", "the same source", "the statement also said" and a
 * surname find their speaker again. It forgets nobody and guesses nobody: what fits no earlier speaker stays as it is.
 */
import { wordOf } from '../../mentions/party.js';
import type { Party, Phrase } from '../state.js';
import type { Holder } from './holders.js';

export class Conversation {
  /** The source that a later "he added" goes back to. */
  last: Holder | null = null;
  private readonly spoken: Holder[] = [];
  private issuer: Holder | null = null;
  private silent = false;

  /** Tells who speaks now; `paper` where it speaks in a statement. */
  speaks(holder: Holder, paper: boolean): void {
    this.last = holder;
    this.spoken.push(holder);
    if (paper || holder.role === 'document') this.issuer = holder;
  }

  /** "It said": where the sentence before was nobody's speech, what it told of; else the one who spoke last. */
  pronoun(phrase: Phrase, party: Party, text: string): Holder | null {
    return this.silent && THING.has(phrase.head.low)
      ? { source: party, text, role: 'armed-group' }
      : this.last;
  }

  /** A sentence has been read. */
  passes(spoken: boolean): void {
    this.silent = !spoken;
  }

  /** The earlier speaker whom a phrase takes up; null where it brings a new one. */
  again(phrase: Phrase, holder: Holder | null): Holder | null {
    const role = wordOf(phrase.head, 'source')?.role;
    const bare = phrase.of.length === 0 && phrase.beside.length === 0 && !phrase.count;
    const points = phrase.atoms.some((a) => SAME.has(a.low)) || phrase.modifiers.some((a) => SAME.has(a.low));
    if (
      role &&
      bare &&
      (!phrase.plural || MANY.has(role)) &&
      (points || (isThe(phrase) && phrase.modifiers.length === 0))
    ) {
      if (role === 'document') return this.issuer ?? (ISSUES.has(this.last?.role ?? '') ? this.last : null);
      const kind = phrase.head.lemma?.name ?? '';
      const fits = this.spoken.findLast(
        (h) => h.role === role && (!kind.includes(' ') || h.text.includes(kind)),
      );
      if (fits) return fits;
      // "The source", and nobody was called one: whoever spoke last.
      return points || (role === 'anonymous-source' && !phrase.plural) ? this.last : null;
    }
    // "The minister": the one who was told to be minister when he spoke before.
    if (wordOf(phrase.head, 'title') && bare && !phrase.plural && (points || isThe(phrase))) {
      const named = this.spoken.findLast(
        (h) => h.text.length > holderLength(holder) && h.text.toLowerCase().includes(phrase.head.low),
      );
      if (named) return named;
    }
    if (holder?.source && holder.source.candidates.length > 0) return null;
    return holder && !role && !isCommonNoun(phrase) ? this.byName(holder) : null;
  }

  /** بحسب المحمود: one of those who spoke before, called by a part of his name. */
  called(name: string): Holder | null {
    if (name.length < 4 || name.includes(' ')) return null;
    return (
      this.spoken.findLast((h) => h.role !== 'outlet' && h.text.split(' ').slice(1).includes(name)) ?? null
    );
  }

  /** "Mr Omija", "Omija": the one whose full name was told before. */
  private byName(holder: Holder): Holder | null {
    const name = lastWord(holder.text);
    if (name.length < 3 || holder.text.split(' ').length > 3) return null;
    if (/^\p{Script=Latin}/u.test(name) && !/^\p{Lu}/u.test(name)) return null;
    const fits = this.spoken.findLast(
      (h) => h.text.length > holder.text.length && h.text.split(/[\s,،]+/u).includes(name),
    );
    return fits ? { ...fits, text: holder.text } : null;
  }
}

/** الجبهة is not the man whom زعيم الجبهة names: a common noun with the article is no surname. */
const isCommonNoun = ({ head, definite }: Phrase): boolean =>
  head.category === 'noun' && definite && /^[\u0600-\u06ff]/u.test(head.low);

/** Of these "the sources" may be those of before. */
const MANY: ReadonlySet<string> = new Set(['anonymous-source', 'witness']);

/** Who puts out statements, so that "the statement" of nobody else is theirs. */
const ISSUES: ReadonlySet<string> = new Set(['official', 'armed-group']);

/** "The source" and المصدر, not "another source" nor "one source". */
const isThe = ({ atoms, definite, head }: Phrase): boolean =>
  /^\p{Script=Latin}/u.test(head.low) ? THE.has(atoms[0]?.low ?? '') : definite;
const THE: ReadonlySet<string> = new Set(['the', 'le', 'la', "l'", 'l’', 'ce', 'cette', 'même', 'notre']);

const THING: ReadonlySet<string> = new Set(['it']);
const holderLength = (holder: Holder | null): number => holder?.text.length ?? 0;
const lastWord = (text: string): string => text.split(' ').at(-1) ?? '';

const SAME: ReadonlySet<string> = new Set(
  'same même mêmes cette ce cet this that نفسه نفسها ذاته ذاتها ذات نفس عينه المذكور'.split(' '),
);
