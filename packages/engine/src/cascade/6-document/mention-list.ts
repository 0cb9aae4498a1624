/**
 * The mentions of a record: each span once, numbered in order of the text.
 */
import type { Mention } from '@marsad/model';

type Unnumbered = Omit<Mention, 'id'>;

interface Numbered {
  readonly mentions: Mention[];
  /** Id of each key. */
  readonly ids: Map<string, string>;
}

/** Collects mentions under a key, so that one span of one kind is one mention. */
export class MentionList {
  private readonly found = new Map<string, Unnumbered>();

  private numbered: Numbered | null = null;

  constructor(private readonly text: string) {}

  /** Adds a mention and returns its key, to be turned into an id once all are known. */
  add(mention: Omit<Unnumbered, 'text'>): string {
    const key = `${mention.kind} ${mention.span[0]} ${mention.span[1]} ${mention.ref ?? ''}`;
    if (this.found.has(key)) return key;
    this.found.set(key, { ...mention, text: this.text.slice(mention.span[0], mention.span[1]) });
    this.numbered = null;
    return key;
  }

  /** Numbers all mentions by where they stand. */
  number(): Numbered {
    this.numbered ??= this.numberAll();
    return this.numbered;
  }

  private numberAll(): Numbered {
    const sorted = [...this.found].sort((a, b) => a[1].span[0] - b[1].span[0] || a[1].span[1] - b[1].span[1] || (a[0] < b[0] ? -1 : 1));
    const ids = new Map<string, string>();
    const mentions = sorted.map(([key, mention], i) => {
      const id = `m${i + 1}`;
      ids.set(key, id);
      return { id, ...mention };
    });
    return { mentions, ids };
  }
}
