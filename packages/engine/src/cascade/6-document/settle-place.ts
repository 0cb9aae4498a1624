/**
 * Tells what the record says of a name of a place: the place that it means, where the words beside it point, and why.
 * A name that stays open within a country is told with the country alone, one that stays open between countries with
 * nothing.
 */
import { nameWords } from '@marsad/match';
import type { AssertedPlace, LocatedPlace, MatchKind, Span } from '@marsad/model';
import type { Gazetteer, Place } from '../../lexicon/lexicon.js';
import type { Choice } from '../../mentions/places/choose-place.js';
import { locate } from '../../mentions/places/locate.js';
import { PLAIN, type Position } from '../../mentions/places/position.js';
import type { Atom, PlaceArgument } from '../state.js';
import type { NamedPlace, NamedPlaces } from './named-places.js';

/** What a record says of the mention of a place. */
export interface SettledMention {
  readonly ref: string | null;
  readonly match: MatchKind;
  readonly why?: string;
  readonly place?: LocatedPlace;
}

/** Begins the reason of every place that has a name and no entry. */
export const UNLISTED = 'No list has a place of this name';
const UNLISTED_WHY = `${UNLISTED}; the words around it say that it is one.`;

export class PlaceSettler {
  /** By where they begin: what several assertions use is settled once. */
  private readonly mentioned = new Map<number, SettledMention>();

  constructor(
    readonly named: NamedPlaces,
    private readonly gazetteer: Gazetteer,
    private readonly text: string,
  ) {}

  /** The place that an argument of a clause names, or null when nothing decides. */
  settle({ phrase, relation, container }: PlaceArgument): AssertedPlace | null {
    const { head } = phrase;
    const named = this.named.at(head.start);
    if (!named) return this.unlisted(head);
    const more = container !== null && named.position.container === null;
    const choice = more ? this.named.chooseAs(named, container) : named.choice;
    const span = [head.start, head.end] as const;
    if (choice.place) {
      const why = this.whyOf(named, choice);
      return { ...this.located(named, choice, relation), span, ...(why ? { why } : {}) };
    }
    if (!choice.country) return null;
    const { country, why } = choice;
    return { ref: null, name: this.words(head), country, relation, precision: 4, span, why };
  }

  /** A name that no list has, where its country is known: that much is told. */
  private unlisted(head: Atom): AssertedPlace | null {
    const found = this.named.unlistedAt(head.start);
    if (!found?.country) return null;
    const span = [head.start, head.end] as const;
    const { place } = this.inCountry(span, found.country, found.position);
    return place ? { ...place, span, why: UNLISTED_WHY } : null;
  }

  /** What the mention of a name of a place says. */
  mention(atom: Pick<Atom, 'start' | 'end'>): SettledMention {
    let known = this.mentioned.get(atom.start);
    if (!known) {
      known = this.readMention(atom);
      this.mentioned.set(atom.start, known);
    }
    return known;
  }

  private readMention(atom: Pick<Atom, 'start' | 'end'>): SettledMention {
    const named = this.named.at(atom.start);
    if (!named) {
      const { position, country } = this.named.unlistedAt(atom.start) ?? { position: PLAIN, country: null };
      const place = this.inCountry([atom.start, atom.end], country, position);
      return { ref: null, match: 'none', why: UNLISTED_WHY, ...place };
    }
    const { choice, position } = named;
    const relation = position.relation ?? 'in';
    if (choice.place) {
      const place = this.located(named, choice, relation);
      const heard = this.isHeard(atom, choice.place);
      const why = heard
        ? `Taken as ${choice.place.name}, by the sound of its letters or behind a clitic.`
        : this.whyOf(named, choice);
      return { ref: place.ref, match: heard ? 'fuzzy' : 'name', ...(why ? { why } : {}), place };
    }
    const { why } = choice;
    // A name that no list has under this spelling, or that a word calls a place, is one of where the report is.
    const called = position.container !== null && position.container !== 'country';
    const around = called || this.gazetteer.lookup(atomWords(named)).length === 0;
    const country = choice.country ?? (around ? this.named.countryAround(named) : null);
    return { ref: null, match: 'none', why, ...this.inCountry([atom.start, atom.end], country, position) };
  }

  /** Does a preposition of place or a word such as village stand before the name? */
  isPointedAt(atom: Pick<Atom, 'start'>): boolean {
    const position = this.named.at(atom.start)?.position ?? this.named.unlistedAt(atom.start)?.position;
    return position !== undefined && (position.relation !== null || position.container !== null);
  }

  /** A place of which only the country is known. */
  inCountry(
    span: Span,
    country: string | null,
    position: Position,
  ): { place: LocatedPlace } | Record<string, never> {
    if (country === null) return {};
    const name = this.text.slice(...span);
    return { place: { ref: null, name, country, relation: position.relation ?? 'in', precision: 4 } };
  }

  private words({ start, end }: Pick<Atom, 'start' | 'end'>): string {
    return this.text.slice(start, end);
  }

  private whyOf({ atom, country }: NamedPlace, choice: Choice): string | null {
    if (country)
      return `The list has it in ${choice.place.country}, near the border; the text tells of ${country}.`;
    return atom.places.length > 1 ? choice.why : null;
  }

  private isHeard(atom: Pick<Atom, 'start' | 'end'>, place: Place): boolean {
    if (place.ref === null) return false;
    const written = nameWords(this.words(atom)).join(' ');
    return !this.gazetteer.lookup(written).some((p) => p.ref === place.ref);
  }

  private located(
    { position, country }: NamedPlace,
    choice: Choice,
    relation: AssertedPlace['relation'],
  ): LocatedPlace {
    const end = position.otherEnd ? this.named.at(position.otherEnd.start)?.choice.place : null;
    // جنوب غربي مقديشو: a bearing from a town is outside it.
    const beside =
      position.bearing !== null &&
      !position.inside &&
      !position.centre &&
      (relation === 'in' || relation === 'at');
    const told =
      position.distance !== null || end ? (position.relation ?? relation) : beside ? 'near' : relation;
    const located = locate(choice.place, told, position, end ?? null, (p) => this.gazetteer.spread(p));
    return country ? { ...located, country } : located;
  }
}

const atomWords = ({ atom }: NamedPlace): string => nameWords(atom.low).join(' ');

/** Places that lie inside others of the same event are told first. */
export function order(places: readonly AssertedPlace[]): AssertedPlace[] {
  const rank = (p: AssertedPlace): number =>
    p.precision - (p.ref === null && p.why?.startsWith(UNLISTED) ? 0.5 : 0);
  return [...places].sort((a, b) => rank(a) - rank(b));
}
