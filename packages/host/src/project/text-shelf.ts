/**
 * Texts of the archive that were asked for lately, kept within bounds: the cards of one page stand in few reports.
 */
import type { Archive } from '@marsad/store';

/** Characters kept in all. */
const MOST = 8_000_000;

export class TextShelf {
  private readonly kept = new Map<string, Promise<string>>();
  private readonly sizes = new Map<string, number>();
  private size = 0;

  constructor(private readonly archive: Pick<Archive, 'text'>) {}

  /** The text of a report as its rows name it; throws as the archive does. */
  get({ id, text: hash }: { readonly id: string; readonly text: string }): Promise<string> {
    const there = this.kept.get(hash);
    if (there !== undefined) {
      this.kept.delete(hash);
      this.kept.set(hash, there);
      return there;
    }
    const text = this.archive.text(id, hash);
    this.kept.set(hash, text);
    text.then(
      ({ length }) => this.weigh(hash, length),
      () => this.kept.delete(hash),
    );
    return text;
  }

  private weigh(hash: string, length: number): void {
    if (!this.kept.has(hash)) return;
    this.sizes.set(hash, length);
    this.size += length;
    for (const oldest of this.kept.keys()) {
      if (this.size <= MOST) return;
      this.kept.delete(oldest);
      this.size -= this.sizes.get(oldest) ?? 0;
      this.sizes.delete(oldest);
    }
  }
}
