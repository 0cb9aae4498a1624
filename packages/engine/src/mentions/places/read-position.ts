/**
 * Reads the words before and behind a name of a place: prepositions, distances, directions, and words such as village
 * or road. It goes from the name to the left until a word belongs to something else; it chooses no place.
 */
import type { Language, PlaceRelation } from '@marsad/model';
import type { Atom } from '../../cascade/state.js';
import { Feature } from '../../lexicon/lexicon.js';
import { wordOf } from '../party.js';
import { degreesIn, degreesOf } from './bearing.js';
import { distanceAt } from './distance.js';
import { type Container, PLAIN, type Position } from './position.js';

type Open = { -readonly [K in keyof Position]: Position[K] };

/** In order: the first that a preposition can mean. */
const RELATIONS: readonly (readonly [meaning: string, relation: PlaceRelation])[] = [
  ['between', 'between'],
  ['near', 'near'],
  ['around', 'near'],
  ['along', 'near'],
  ['outside', 'near'],
  ['in', 'in'],
  ['inside', 'in'],
  ['at', 'at'],
  ['toward', 'toward'],
  ['to', 'toward'],
  ['from', 'from'],
  ['over', 'in'],
  ['on', 'at'],
];
const EDGES =
  /outskirts|suburb|periph|périph|banlieue|environs|alentours|vicinity|surroundings|faubourg|مشارف|اطراف|محيط|ضاحي|ضواحي|تخوم|جوار|^(?:ال)?ريف$/u;
const CENTRES = /^(?:central|cent(?:re|er)|cœur|coeur|heart|وسط|قلب|اوسط|وسطي)/u;
const BORDERING = /^(?:ال)?(?:حدودي|متاخم)|^frontali|^limitrophe/u;
const FARTHEST = 14;
const MOST_JOINED = 3;

/** How a phrase points at the place named by the atom at an index of its sentence. */
export function readPosition(atoms: readonly Atom[], at: number, language: Language): Position {
  return new PositionReader(atoms, at, language, MOST_JOINED).read();
}

/** Atoms of a list that are looked at behind a name. */
const LIST = 14;

class PositionReader {
  private readonly found: Open = { ...PLAIN };
  private k: number;

  constructor(
    private readonly atoms: readonly Atom[],
    private readonly at: number,
    private readonly language: Language,
    /** How many names of a list may still be looked back at. */
    private readonly joinable: number,
  ) {
    this.k = at - 1;
  }

  read(): Position {
    this.after();
    if (this.language === 'en' && this.found.container === null) this.listed();
    while (this.k >= 0 && this.at - this.k < FARTHEST && this.step()) this.k -= 1;
    if (this.found.container === 'border') this.found.relation = 'border';
    if (this.found.container === 'road' && !this.found.otherEnd) this.roadTo();
    return this.found;
  }

  /** English says "Gao region" and "the Gao-Kidal road". */
  private after(): void {
    if (this.language !== 'en') return;
    const next = this.atoms[this.at + 1];
    if (!next || next.start - (this.atoms[this.at] as Atom).end > 1) return;
    const noun = wordOf(next, 'place-noun');
    if (noun) this.found.container = noun.feature;
    // "state" is also a verb.
    else if (next.low === 'state') this.found.container = 'region';
    if (!next.places.length) return;
    const road = this.atoms[this.at + 2];
    if (road && wordOf(road, 'place-noun')?.feature === 'road') this.pair(next, 'road');
  }

  /** "Kaduna, Niger and Zamfara states": the plural behind a list says what each name of it is. */
  private listed(): void {
    let joined = false;
    for (let k = this.at + 1; k < Math.min(this.atoms.length, this.at + LIST); k += 1) {
      const atom = this.atoms[k] as Atom;
      // "states" is also a verb.
      const kind = atom.low === 'states' ? 'region' : wordOf(atom, 'place-noun')?.feature;
      if (kind !== undefined) {
        const plural = (atom.features & Feature.plural) !== 0 || atom.low === 'states';
        if (joined && plural && (kind === 'region' || kind === 'district')) this.found.container = kind;
        return;
      }
      // Niger among the states of Nigeria: what the others are is then in doubt too.
      if (atom.places.some((p) => p.feature === 'PCLI')) return;
      if (atom.category === 'conjunction') joined = true;
      else if (atom.category !== 'comma' && atom.category !== 'place') return;
    }
  }

  /** The first of the two names that a road joins: the other stands behind a dash. */
  private roadTo(): void {
    const next = this.atoms[this.at + 1];
    const other = /^[-–—/]$/u.test(next?.low ?? '') ? this.atoms[this.at + 2] : next;
    if (other?.category === 'place' && other.start - (this.atoms[this.at] as Atom).end <= 3)
      this.pair(other, 'road');
  }

  private pair(other: Atom, container: Container): void {
    this.found.otherEnd = other;
    this.found.container = container;
    this.found.relation = 'between';
  }

  /** Takes in the atom at k; false when it belongs to something else. */
  private step(): boolean {
    const atom = this.atoms[this.k] as Atom;
    switch (atom.category) {
      case 'determiner':
        // "dans le Tillabéri": a town has no article.
        if (this.language === 'fr' && this.k === this.at - 1) this.found.container ??= this.articled(atom);
        return true;
      case 'open':
        return true;
      case 'preposition':
        return this.preposition(atom);
      case 'comma':
      case 'conjunction':
        return this.joined(atom);
      case 'place':
        return this.adjacent(atom);
      case 'adverb':
      case 'number':
      case 'close':
        return this.distance();
      case 'noun':
      case 'adjective':
      case 'participle':
      case 'verb':
        return this.word(atom);
      default:
        return false;
    }
  }

  /** A country and a region have an article in French, a town has none. */
  private articled({ low }: Atom): Container | null {
    const { places } = this.atoms[this.at] as Atom;
    if (!/^(?:le|la|l['’])$/u.test(low) || places.some((p) => p.feature === 'PCLI')) return null;
    return places.some((p) => p.ref === null && p.feature === 'RGN') ? 'area' : 'region';
  }

  private preposition(atom: Atom): boolean {
    const { found } = this;
    const of = atom.relations.includes('of');
    // "التابعة لناحية": what belongs to a district is in it.
    if (this.language === 'ar' && atom.low === 'li') return false;
    const meant = RELATIONS.find(([meaning]) => (atom.relations as readonly string[]).includes(meaning));
    // "the border with Niger": the preposition belongs to the noun before it.
    if (atom.relations.includes('with')) {
      // "the province bordering on X": الحدودية مع
      if (BORDERING.test(this.atoms[this.k - 1]?.low ?? '')) found.container = 'border';
      return this.noun(this.k - 1)?.feature === 'border';
    }
    if (of && this.distance()) return true;
    if (of && !meant) return this.belongs();
    // "يبعد 20 كلم عن": so far from it.
    if (!meant) {
      this.k -= 1;
      return this.distance();
    }
    const [, relation] = meant;
    // One who goes into a town is in it.
    const told = atom.low === 'into' ? 'in' : relation;
    if (found.relation === null || found.relation === 'in') found.relation = told;
    if (atom.quantity) this.far(distanceAt(this.atoms, this.k)?.km ?? null);
    const words = atom.lemma?.name ?? atom.low;
    const bearing = this.language === 'ar' ? null : degreesIn(words);
    if (bearing !== null && found.bearing === null) {
      found.bearing = bearing;
      found.relation = 'near';
      if (this.isPart()) {
        found.inside = true;
        found.relation = 'in';
        return true;
      }
    }
    // "إلى الشمال من": the direction stands between two prepositions.
    if (this.language === 'ar' && found.bearing !== null && relation === 'toward') return true;
    if (EDGES.test(words)) found.edge = true;
    if (relation === 'between') {
      this.between();
      return false;
    }
    // What stands before may be how far: "30 km north of X", "30 km from X".
    const before = this.atoms[this.k - 1];
    return relation === 'near' || relation === 'from' || (before !== undefined && this.isRoad(this.k - 1));
  }

  /** "in the north of X", and in French also "au nord du Mali": a part of it. */
  private isPart(): boolean {
    if (this.atoms[this.k - 1]?.category === 'determiner') return true;
    const [first] = (this.atoms[this.at] as Atom).places;
    const wide = first !== undefined && /^(?:PCLI|ADM1|RGN)$/u.test(first.feature);
    return this.language === 'fr' && wide && distanceAt(this.atoms, this.k - 1) === null;
  }

  private isRoad(k: number): boolean {
    return this.noun(k)?.feature === 'road';
  }

  private noun(k: number): { feature: Container } | undefined {
    const atom = this.atoms[k];
    return atom && wordOf(atom, 'place-noun');
  }

  /** Behind "of" the noun must be one of place or direction, or what a place before is joined to. */
  private belongs(): boolean {
    if (this.atoms[this.k - 1]?.category === 'conjunction') return true;
    for (let k = this.k - 1; k >= 0; k -= 1) {
      const atom = this.atoms[k] as Atom;
      if (atom.category === 'adjective' || atom.category === 'determiner') continue;
      if (this.isGovernor(atom)) return false;
      return (
        wordOf(atom, 'place-noun') !== undefined ||
        wordOf(atom, 'direction') !== undefined ||
        CENTRES.test(atom.low) ||
        distanceAt(this.atoms, this.k) !== null
      );
    }
    return false;
  }

  /** Who governs governs a region, and it may be part of his title: "gouverneur de la région de". */
  private isGovernor(atom: Atom): boolean {
    const governor = wordOf(atom, 'title')?.office === 'governor' || /région$/u.test(atom.lemma?.name ?? '');
    if (governor) this.found.container ??= 'region';
    return governor;
  }

  /** "between X and": the other end stands behind the name. */
  private between(): void {
    if (this.found.otherEnd) return;
    let joined = false;
    for (let k = this.at + 1; k < Math.min(this.atoms.length, this.at + 6); k += 1) {
      const atom = this.atoms[k] as Atom;
      // Niger among the states of Nigeria: what the others are is then in doubt too.
      if (atom.places.some((p) => p.feature === 'PCLI')) return;
      if (atom.category === 'conjunction') joined = true;
      else if (joined && atom.category === 'place') {
        this.found.otherEnd = atom;
        return;
      } else if (
        !joined ||
        !(atom.category === 'determiner' || this.noun(k) || atom.category === 'preposition')
      )
        return;
    }
  }

  /** What is joined to a place stands as that place does. */
  private joined(atom: Atom): boolean {
    let k = this.k - 1;
    while (k >= 0 && /^(?:determiner|close|open)$/u.test((this.atoms[k] as Atom).category)) k -= 1;
    const other = this.atoms[k];
    if (other?.category !== 'place') return false;
    // An Arabic dash joins both ends of a road.
    if (/^[-–—/]$/u.test(atom.low) && this.found.otherEnd === null) {
      if (!this.isRoad(k - 1) && !(this.noun(k - 1) === undefined && this.isRoad(k - 2))) return false;
      this.pair(other, 'road');
      return false;
    }
    if (this.joinable === 0) return false;
    const before = new PositionReader(this.atoms, k, this.language, this.joinable - 1).read();
    const { found } = this;
    if (atom.category === 'comma') return false;
    found.relation ??= before.relation;
    if (before.relation === 'between') found.otherEnd = other;
    // "the regions of X and Y"; what is told of a distance is told of the first alone.
    found.container ??= before.container;
    found.inside ||= before.inside;
    if (before.inside) found.bearing ??= before.bearing;
    return false;
  }

  /** Two names with nothing between: "axe Gao-Kidal". */
  private adjacent(other: Atom): boolean {
    const me = this.atoms[this.at] as Atom;
    const road = this.isRoad(this.k - 1) || (this.language === 'en' && this.isRoad(this.at + 1));
    if (road && me.start - other.end <= 3) this.pair(other, 'road');
    return false;
  }

  private distance(): boolean {
    const told = distanceAt(this.atoms, this.k);
    if (!told) return false;
    this.far(told.km);
    this.k = told.first;
    return true;
  }

  private far(km: number | null): void {
    if (km === null || this.found.distance !== null) return;
    this.found.distance = km;
    this.found.relation = 'near';
  }

  private word(atom: Atom): boolean {
    const { found } = this;
    const direction = wordOf(atom, 'direction');
    const noun = wordOf(atom, 'place-noun');
    if (CENTRES.test(atom.low)) {
      found.centre = true;
      return true;
    }
    if (EDGES.test(atom.low)) {
      found.edge = true;
      found.relation ??= 'near';
      return true;
    }
    // "the northern province of X": the direction tells where the province lies.
    if (direction && this.language === 'en' && atom.category === 'adjective' && this.noun(this.k + 1))
      return true;
    if (direction) {
      found.bearing ??= degreesOf(direction.bearing);
      found.inside = found.relation !== 'from' && this.isInside(atom);
      if (found.relation === 'from' && this.language === 'ar') found.relation = 'near';
      return true;
    }
    if (noun) {
      found.container ??= noun.feature;
      if (noun.feature === 'border') found.relation = 'border';
      return true;
    }
    // "the road that links X and Y", "30 km away from X".
    if (atom.category === 'participle' && this.isRoad(this.k - 1)) return true;
    return atom.category === 'adjective' && this.noun(this.k - 1) !== undefined;
  }

  /** "northern Mali", "le nord du Mali", "شمال مالي" are in it; "شمال غاو" is not in a town. */
  private isInside(atom: Atom): boolean {
    const place = (this.atoms[this.at] as Atom).places[0];
    const wide = place ? /^(?:PCLI|RGN|ADM|PEN|DSRT)/u.test(place.feature) : false;
    const container = this.found.container;
    if (this.language !== 'ar')
      return atom.category === 'adjective' || wordOf(atom, 'direction') !== undefined;
    return container === null
      ? wide
      : container !== 'populated' && container !== 'site' && container !== 'border';
  }
}
