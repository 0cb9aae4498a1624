/**
 * The mentions of a record: each span once, numbered in order of the text. What was noted for an assertion that was
 * dropped later is not printed: only mentions that are kept get a number.
 */
import type { Mention } from '@marsad/model';

type Unnumbered = Omit<Mention, 'id'>;

interface Numbered {
  readonly mentions: Mention[];
  /** Id of each key. */
  readonly ids: Map<string, string>;
}

/** The key of a mention: what it stands on and what it was taken for. */
export const mentionKey = ({ kind, span, ref }: Pick<Mention, 'kind' | 'span' | 'ref'>): string =>
  `${kind} ${span[0]} ${span[1]} ${ref ?? ''}`;

const SOMEBODY = 'somebody';

/** What a mention takes: its stretch of text, and where it is no number whoever or whatever stands there as well. */
function stretches(mention: Pick<Mention, 'kind' | 'span'> | undefined): string[] {
  if (!mention) return [];
  const place = mention.span.join(' ');
  return mention.kind === 'figure' ? [place] : [place, `${place} ${SOMEBODY}`];
}

/** Collects mentions under a key, so that one span of one kind is one mention. */
export class MentionList {
  private readonly found = new Map<string, Unnumbered>();
  private readonly kept = new Set<string>();
  /** Stretches of text that have a mention, once these are asked for. */
  private taken: Set<string> | null = null;
  private numbered: Numbered | null = null;

  constructor(private readonly text: string) {}

  /** Adds a mention and returns its key, to be turned into an id once all are known. */
  add(mention: Omit<Unnumbered, 'text'>): string {
    const key = mentionKey(mention);
    if (this.found.has(key)) return key;
    this.found.set(key, { ...mention, text: this.text.slice(mention.span[0], mention.span[1]) });
    this.numbered = null;
    return key;
  }

  /** Marks a mention as used, so that it is printed. */
  keep(key: string): void {
    this.kept.add(key);
    this.numbered = null;
  }

  /**
   * Adds a mention and keeps it, unless one of the same stretch of text is kept already. A number of a toll takes
   * nothing from those whom it counts: "un gendarme" is a figure and somebody as well.
   */
  addUnlessKept(mention: Omit<Unnumbered, 'text'>): void {
    this.taken ??= new Set([...this.kept].flatMap((key) => stretches(this.found.get(key))));
    const place = mention.span.join(' ');
    if (this.taken.has(mention.kind === 'figure' ? place : `${place} ${SOMEBODY}`)) return;
    for (const stretch of stretches(mention)) this.taken.add(stretch);
    this.keep(this.add(mention));
  }

  /** Numbers the mentions that were kept by where they stand. */
  number(): Numbered {
    this.numbered ??= this.numberAll();
    return this.numbered;
  }

  private numberAll(): Numbered {
    const sorted = [...this.found]
      .filter(([key]) => this.kept.has(key))
      .sort((a, b) => a[1].span[0] - b[1].span[0] || a[1].span[1] - b[1].span[1] || (a[0] < b[0] ? -1 : 1));
    const ids = new Map<string, string>();
    const mentions = sorted.map(([key, mention], i) => {
      const id = `m${i + 1}`;
      ids.set(key, id);
      return { id, ...mention };
    });
    return { mentions, ids };
  }
}
