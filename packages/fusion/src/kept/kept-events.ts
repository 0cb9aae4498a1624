/** Events as they were before a change, loaded by the tellings that are in them. */
import type { FindingsShelf, KeptEvent } from './shelf.js';

export class KeptEvents {
  private readonly byTelling = new Map<string, KeptEvent | null>();
  private readonly byId = new Map<string, KeptEvent>();

  constructor(private readonly shelf: FindingsShelf) {}

  async load(tellings: Iterable<string>): Promise<void> {
    const fresh = [...new Set(tellings)].filter((key) => !this.byTelling.has(key));
    if (fresh.length === 0) return;
    for (const key of fresh) this.byTelling.set(key, null);
    for (const event of await this.shelf.eventsOf(fresh)) {
      this.byId.set(event.id, event);
      for (const key of event.own) this.byTelling.set(key, event);
      for (const { telling } of event.satellites) this.byTelling.set(telling, event);
    }
  }

  /** The event that a telling was in, null when in none; throws for a telling that was not loaded. */
  of(telling: string): KeptEvent | null {
    const found = this.byTelling.get(telling);
    if (found === undefined) throw new Error(`the event of ${telling} was asked for before it was loaded`);
    return found;
  }

  /** All that were loaded. */
  all(): Iterable<KeptEvent> {
    return this.byId.values();
  }
}
