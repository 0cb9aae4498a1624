/** What a report tells as a whole of its countries, dates and actors, gathered before anything is settled. */
import type { Actor } from '../../lexicon/lexicon.js';

/** What the report has named, in order. */
interface Naming {
  readonly ref: string;
  readonly actor: Actor;
  readonly start: number;
  readonly sentence: number;
}

/** A force of a country as the report tells it. */
interface TellingOfForce {
  readonly template: string;
  readonly country: string;
  readonly start: number;
}

/** Country and actor counts of a report, filled before anything is settled. */
export class ReportContext {
  readonly countries = new Map<string, number>();
  /** Of those, the ones that words of place lead to: in Mali, near Gao. */
  readonly where = new Map<string, number>();
  /** Countries that the report names, by name, demonym, capital or first-order region. */
  readonly told = new Set<string>();
  /** Countries that only the name of a town of one country leads to. */
  readonly towns = new Set<string>();
  /** Countries in which many groups of the register are active; null where any country will do. */
  troubled: ReadonlySet<string> | null = null;
  readonly named = new Set<string>();
  /** Countries in which the groups that the report names are active. */
  readonly homes = new Set<string>();
  /** Countries whose armies and police the report names, by the kind of force. */
  readonly armies = new Map<string, Set<string>>();
  readonly families = new Map<string, number>();
  /** By sentence, each in order. */
  private readonly namings = new Map<number, Naming[]>();
  /** Actors that a name of theirs alone, right or wrong, points to; they draw doubtful names to themselves. */
  readonly hinted = new Map<string, Set<string>>();
  /** Groups that a person named in the report leads or has led. */
  readonly ledBy = new Set<string>();
  /** Countries named by themselves, their towns or regions; no demonym counts. */
  readonly byName = new Set<string>();
  /** Demonyms that must mean the namesake of their country here. */
  lookAlikes: ReadonlyMap<string, string> = new Map();
  /** Forces of a country that the report tells, by sentence, in order. */
  private readonly forces = new Map<number, TellingOfForce[]>();
  /** Year of the report, for names that changed hands. */
  year: number | null = null;
  /** Day of the report, as far as it is told. */
  day: string | null = null;
  /** The country that it is mostly about, once asked for; what is noted after makes it unknown again. */
  private main: { readonly country: string | null } | undefined;

  addCountry(country: string | null, weight = 1): void {
    if (country) this.countries.set(country, (this.countries.get(country) ?? 0) + weight);
    this.main = undefined;
  }

  /** Could the report be of this country? One that a single town's name alone suggests is not where its groups are at home. */
  isLikely(country: string): boolean {
    return this.homes.size === 0 || this.homes.has(country) || (this.countries.get(country) ?? 0) >= 0.9;
  }

  /** Does the register know armed groups of a country? */
  isTroubled(country: string): boolean {
    return this.troubled === null || this.troubled.has(country);
  }

  /** Is a country told of by more than a town that may be a namesake? */
  isConfirmed(country: string): boolean {
    return (
      this.troubled === null ||
      this.told.has(country) ||
      this.homes.has(country) ||
      (this.towns.has(country) && this.troubled.has(country))
    );
  }

  /** Notes a country in which something is told to be. */
  addWhere(country: string | null): void {
    if (country) this.where.set(country, (this.where.get(country) ?? 0) + 1);
    this.main = undefined;
  }

  /** Day of the report, or its year where no day is told. */
  get date(): string | null {
    return this.day ?? (this.year === null ? null : String(this.year));
  }

  /** The country that a demonym means here. */
  nation(country: string): string {
    return this.lookAlikes.get(country) ?? country;
  }

  /** Notes a force that the report gives to a country. */
  addForce(sentence: number, force: TellingOfForce): void {
    const list = this.forces.get(sentence);
    if (list) list.push(force);
    else this.forces.set(sentence, [force]);
    const known = this.armies.get(force.template);
    if (known) known.add(force.country);
    else this.armies.set(force.template, new Set([force.country]));
  }

  /** The last country whose force of this kind the sentence, up to an offset, or the one before has told. */
  lastForce(template: string, sentence: number, offset: number): string | null {
    for (const at of [sentence, sentence - 1])
      for (const force of [...(this.forces.get(at) ?? [])].reverse())
        if (force.template === template && force.start < offset) return force.country;
    return null;
  }

  /** Of several countries the one that the report speaks of most, or null when two are as likely. */
  likeliest(countries: ReadonlySet<string>): string | null {
    return first(new Map([...countries].map((c) => [c, this.countries.get(c) ?? 0])));
  }

  addNaming(naming: Naming): void {
    const list = this.namings.get(naming.sentence);
    if (list) list.push(naming);
    else this.namings.set(naming.sentence, [naming]);
  }

  /** Who was named in a sentence, in order. */
  namedIn(sentence: number): readonly Naming[] {
    return this.namings.get(sentence) ?? [];
  }

  addActor(actor: Actor): void {
    this.named.add(actor.ref);
    if (actor.kind === 'group') for (const country of actor.countries) this.homes.add(country);
    this.main = undefined;
    for (const lead of actor.leads) this.ledBy.add(lead.ref);
    if (actor.family) this.families.set(actor.family, (this.families.get(actor.family) ?? 0) + 1);
  }

  /** Notes the words under which an actor was named beyond doubt. */
  addHint(actor: Actor, words: readonly string[]): void {
    const known = this.hinted.get(actor.ref) ?? new Set<string>();
    for (const word of words) known.add(word);
    this.hinted.set(actor.ref, known);
  }

  /** The country that the report is mostly about, or null when two are as likely. */
  mainCountry(): string | null {
    this.main ??= this.findMain();
    return this.main.country;
  }

  private findMain(): { readonly country: string | null } {
    const likely = (counts: ReadonlyMap<string, number>): Map<string, number> =>
      new Map([...counts].filter(([c]) => this.isLikely(c)));
    return { country: first(likely(this.where)) ?? first(likely(this.countries)) };
  }
}

/** The one with nearly twice the points of any other, or null. */
function first(counts: ReadonlyMap<string, number>): string | null {
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && (!next || best[1] >= 1.8 * next[1]) ? best[0] : null;
}
