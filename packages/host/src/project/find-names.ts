/**
 * Which entries of the register a query names, in whatever script: by a listed form, by the beginning or a word of
 * one, and as a last chance by its sound. It knows the register and nothing of what is in a project.
 */
import type { Actor, Lexicon, NameSense } from '@marsad/engine';
import { nameWords, SAME_SOUND, soundKeys, soundSimilarity } from '@marsad/match';

/** A run of words of the query that is a listed name. */
export interface NamedPart {
  /** Indexes into the words of the query: first, and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly refs: readonly string[];
}

interface Form {
  readonly actor: Actor;
  /** Folded words joined by spaces, with one in front and behind. */
  readonly words: string;
}

/** How alike two names must sound, 0 to 1. */
const ALIKE = SAME_SOUND;
/** Below this a query would sound like everything. Letters. */
const SHORTEST_SOUND = 4;

/** Arabic letters written together with the word behind them: and, then, with, to, like. */
const JOINED = /^[وفبلك]/;

/** A word as typed, and without what Arabic writes together with it. */
function bare(word: string): string[] {
  if (word.startsWith('لل')) return [word, `ال${word.slice(2)}`];
  return JOINED.test(word) && word.length > 3 ? [word, ...bare(word.slice(1))] : [word];
}

/** Finds names; its tables are made once, when they are first needed. */
export class NameFinder {
  private forms: readonly Form[] | null = null;
  private sounds: Map<string, Form[]> | null = null;
  private senses: Map<string, NameSense[]> | null = null;

  constructor(private readonly lexicon: Lexicon) {}

  /** Listed forms of an actor. */
  formsOf(ref: string): readonly NameSense[] {
    if (this.senses === null) {
      this.senses = new Map();
      for (const sense of this.lexicon.names.all()) {
        const list = this.senses.get(sense.actor.ref);
        if (list === undefined) this.senses.set(sense.actor.ref, [sense]);
        else list.push(sense);
      }
    }
    return this.senses.get(ref) ?? [];
  }

  /** Entries of which exactly these words are a name. */
  exactly(query: string): readonly string[] {
    const [first, ...rest] = nameWords(query);
    if (first === undefined) return [];
    for (const start of bare(first)) {
      const refs = this.named([start, ...rest].join(' '));
      if (refs.length > 0) return refs;
    }
    return [];
  }

  private named(words: string): readonly string[] {
    const listed = this.refsOf(words);
    const labelled = this.allForms().filter((form) => form.words === ` ${words} `);
    return [...new Set([...listed, ...labelled.map(({ actor }) => actor.ref)])];
  }

  /** The names among the words, longest first from the left, none overlapping. */
  partsOf(words: readonly string[]): readonly NamedPart[] {
    const parts: NamedPart[] = [];
    for (let from = 0; from < words.length; ) {
      const part = bare(words[from]!)
        .map((start) => this.longestFrom(words, from, start))
        .find((found) => found !== null);
      if (part) parts.push(part);
      from = part?.to ?? from + 1;
    }
    return parts;
  }

  /** The longest name that begins at a word, which is read as `start`. */
  private longestFrom(words: readonly string[], from: number, start: string): NamedPart | null {
    const most = from + Math.max(1, this.lexicon.names.longest(start));
    for (let to = Math.min(words.length, most); to > from; to -= 1) {
      const refs = this.refsOf([start, ...words.slice(from + 1, to)].join(' '));
      if (refs.length > 0) return { from, to, refs };
    }
    return null;
  }

  /** Entries that the query may mean, the likeliest first: exact names, then parts of names, then alike in sound. */
  find(query: string): readonly string[] {
    const words = nameWords(query);
    if (words.length === 0) return [];
    const exact = this.exactly(query);
    const ref = query.trim().toLowerCase();
    const own = this.lexicon.actors.has(ref) ? [ref] : [];
    const begun = this.containing(words.join(' '));
    const found = [...new Set([...own, ...exact, ...begun])];
    return found.length > 0 ? found : this.soundingLike(words.join(' '));
  }

  private refsOf(words: string): readonly string[] {
    return [...new Set(this.lexicon.names.lookup(words).map(({ actor }) => actor.ref))];
  }

  /** Labels and listed forms with a word that begins so, whole beginnings first. */
  private containing(words: string): readonly string[] {
    const first: string[] = [];
    const later: string[] = [];
    for (const { actor, words: form } of this.allForms()) {
      const at = form.indexOf(` ${words}`);
      if (at === 0) first.push(actor.ref);
      else if (at > 0) later.push(actor.ref);
    }
    return [...first, ...later];
  }

  private soundingLike(words: string): readonly string[] {
    if (words.length < SHORTEST_SOUND) return [];
    const alike = new Map<string, number>();
    for (const key of soundKeys(words))
      for (const { actor, words: form } of this.allSounds().get(key) ?? []) {
        const likeness = soundSimilarity(words, form.trim());
        if (likeness >= ALIKE) alike.set(actor.ref, Math.max(likeness, alike.get(actor.ref) ?? 0));
      }
    return [...alike].sort((a, b) => b[1] - a[1]).map(([ref]) => ref);
  }

  private allForms(): readonly Form[] {
    if (this.forms === null) {
      const made = new Map<string, Form>();
      const add = (actor: Actor, name: string): void => {
        const words = ` ${nameWords(name).join(' ')} `;
        if (words.length > 2) made.set(`${actor.ref}\n${words}`, { actor, words });
      };
      for (const { actor, form } of this.lexicon.names.all()) add(actor, form);
      for (const actor of this.lexicon.actors.values())
        for (const label of Object.values(actor.label)) add(actor, label);
      this.forms = [...made.values()];
    }
    return this.forms;
  }

  private allSounds(): ReadonlyMap<string, readonly Form[]> {
    if (this.sounds === null) {
      this.sounds = new Map();
      for (const form of this.allForms())
        for (const key of soundKeys(form.words.trim())) {
          const list = this.sounds.get(key);
          if (list === undefined) this.sounds.set(key, [form]);
          else list.push(form);
        }
    }
    return this.sounds;
  }
}
