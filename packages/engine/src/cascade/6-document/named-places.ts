/**
 * Every name of a place in a report with the place that it means: first what leaves no doubt, then the rest by the
 * countries, divisions and places that those tell. A name means the same place throughout, and a town abroad that
 * nothing else tells of stays open.
 */
import { nameWords } from '@marsad/match';
import type { Language } from '@marsad/model';
import type { Gazetteer, Place } from '../../lexicon/lexicon.js';
import { wordOf } from '../../mentions/party.js';
import {
  type Choice,
  choosePlace,
  divisionOf,
  isRegion,
  type NoChoice,
  type Scene,
} from '../../mentions/places/choose-place.js';
import { kilometres, type Point } from '../../mentions/places/geometry.js';
import type { Container, Position } from '../../mentions/places/position.js';
import { readPosition } from '../../mentions/places/read-position.js';
import { besideOf, type Teller, type Tellers, tellersOf } from '../../mentions/places/tellers.js';
import type { Atom, Category, SentenceState } from '../state.js';
import type { ReportContext } from './report-context.js';

/** A name of a place where it stands. */
export interface NamedPlace {
  readonly atom: Atom;
  readonly at: number;
  readonly position: Position;
  choice: Choice | NoChoice;
  /** The country that the text gives it, where the list has it across the border. */
  country: string | null;
}

interface Anchor extends Point {
  readonly low: string;
}

const NEAR_BORDER = 75;
const NEAR_OTHERS = 120;
const FAR_APART = 400;
const BIG_CITY = 1_000_000;
const SURE = 0.5;
/** Atoms behind a name among which its country is said. */
const REACH = 5;
const LINKS: ReadonlySet<Category> = new Set(['comma', 'open', 'determiner']);
const isWithin = (relation: string): boolean => relation === 'in' || relation === 'at' || relation === 'of';
const TOWN = 10_000;
const DIVISION = / (?:county|state|province|region)$/u;
/** More people than a village has. */
const CITY = 100_000;
const VILLAGES = new Set(['قريه', 'قري', 'village', 'villages', 'hameau', 'hamlet']);
const opensName = ({ category, relations }: Atom): boolean =>
  category === 'open' ||
  category === 'determiner' ||
  (category === 'preposition' && relations.includes('of'));
/** Letters of a name too short to tell a place by alone. */
const SHORT = 2;
/** A name that is so far ahead of its namesakes tells where the report is. */
const SURE_LEAD = 0.8;
const NO_TELLERS: Tellers = new Map();
/** So many places tell enough of where the report is. */
const MOST_ANCHORS = 40;
const NAMESAKE: NoChoice = {
  place: null,
  country: null,
  why: 'The report tells of other countries than the one in which the list has this name.',
};

export class NamedPlaces {
  private named: ReadonlyMap<number, NamedPlace> | null = null;
  private readonly divisions = new Set<string>();
  private total: number | null = null;
  private readonly anchors: Anchor[] = [];
  private readonly tellers = new Map<SentenceState, Tellers>();
  private readonly states = new Map<NamedPlace, SentenceState>();
  /** What the words of a sentence tell once all names have been settled, by its atoms. */
  private readonly around = new Map<readonly Atom[], Tellers>();
  private unlisted: ReadonlyMap<number, { readonly state: SentenceState; readonly at: number }> | null = null;

  constructor(
    private readonly sentences: readonly SentenceState[],
    private readonly context: ReportContext,
    private readonly gazetteer: Gazetteer,
    private readonly language: Language,
  ) {}

  /** The name that begins at an offset of the text. */
  at(start: number): NamedPlace | undefined {
    this.named ??= this.settleAll();
    return this.named.get(start);
  }

  /** How the text points at a name that no list has and that stands as a place, and the country around it. */
  unlistedAt(start: number): { readonly position: Position; readonly country: string | null } | null {
    this.unlisted ??= this.findUnlisted();
    const found = this.unlisted.get(start);
    if (!found) return null;
    const { state, at } = found;
    return {
      position: readPosition(state.atoms, at, this.language),
      country: this.countryBeside(state.atoms, at),
    };
  }

  private findUnlisted(): Map<number, { readonly state: SentenceState; readonly at: number }> {
    const found = new Map<number, { readonly state: SentenceState; readonly at: number }>();
    for (const state of this.sentences)
      state.atoms.forEach((atom, at) => {
        if (atom.category === 'place' && atom.places.length === 0) found.set(atom.start, { state, at });
      });
    return found;
  }

  /** The choice for a name of which the clause tells more than the words beside it: that it is a region. */
  chooseAs(named: NamedPlace, container: Container): Choice | NoChoice {
    return this.choose(named, container, this.tellersBeside(named));
  }

  /** The country in which something beside a word of a sentence lies, or null. */
  countryBeside(atoms: readonly Atom[], at: number): string | null {
    this.named ??= this.settleAll();
    let tellers = this.around.get(atoms);
    if (!tellers) {
      tellers = readTellers(atoms, this.named);
      this.around.set(atoms, tellers);
    }
    let best: string | null = null;
    let most = SURE;
    for (const [key, weight] of besideOf(tellers, at))
      if (key.length === 2 && weight > most) [best, most] = [key, weight];
    const { told } = this.context;
    const [only] = told;
    return best ?? (told.size === 1 && only ? only : this.context.mainCountry());
  }

  /** The country in which a name that stays open stands. */
  countryAround(named: NamedPlace): string | null {
    const state = this.states.get(named);
    return state ? this.countryBeside(state.atoms, named.at) : null;
  }

  private settleAll(): ReadonlyMap<number, NamedPlace> {
    const all = new Map<number, NamedPlace>();
    for (const state of this.sentences)
      state.atoms.forEach((atom, at) => {
        if (atom.places.length === 0) return;
        const position = readPosition(state.atoms, at, this.language);
        const named: NamedPlace = { atom, at, position, choice: NAMESAKE, country: null };
        this.states.set(named, state);
        named.choice = this.choose(named, position.container, NO_TELLERS);
        all.set(atom.start, named);
      });
    for (const named of all.values()) this.collect(named);
    for (const state of this.sentences)
      if (state.atoms.some((a) => a.places.length > 0))
        this.tellers.set(state, readTellers(state.atoms, all));
    for (const named of all.values()) {
      const told = this.tellersBeside(named);
      named.choice = this.choose(named, named.position.container, told);
      named.country = this.countryOf(named, told);
    }
    unify(all.values());
    if (this.language === 'ar') this.asDivisions([...all.values()]);
    return all;
  }

  /** A name that the report tells as a province, and nowhere as a town, is the province where it stands bare. */
  private asDivisions(all: readonly NamedPlace[]): void {
    const divisions = new Map<string, Choice>();
    for (const { position, choice } of all) {
      const key = choice.place && divisionOf(choice.place);
      if (key && choice.place?.feature === 'ADM1' && position.container === 'region')
        divisions.set(key, choice);
    }
    const seats = all.filter(({ choice }) => choice.place?.feature === 'PPLA');
    for (const { position, choice } of seats)
      if (position.container === 'populated') divisions.delete(divisionOf(choice.place as Place) ?? '');
    for (const named of seats) {
      const { position, choice } = named;
      const seat = choice.place as Place;
      const division = divisions.get(divisionOf(seat) ?? '');
      const told = position.container !== null || position.bearing !== null || position.distance !== null;
      if (division && !told && position.relation !== 'near' && this.isNamedAfter(division.place, seat))
        named.choice = { ...division, why: 'The report tells of the province of this name, and of no town.' };
    }
  }

  /** Keeps what a name tells of the others. */
  private collect({ atom, choice, position }: NamedPlace): void {
    const { place } = choice;
    if (!place) return;
    const division = divisionOf(place);
    const wide = isRegion(place);
    if (division && (wide || position.container === 'region' || position.container === 'district'))
      this.divisions.add(division);
    if (this.anchors.length === MOST_ANCHORS || this.anchors.some((a) => a.low === atom.low)) return;
    if (choice.lead >= SURE_LEAD && place.feature !== 'PCLI' && !/^(?:ADM1|RGN)/u.test(place.feature))
      this.anchors.push({ lat: place.lat, lon: place.lon, low: atom.low });
  }

  private tellersBeside(named: NamedPlace): Tellers {
    const state = this.states.get(named);
    return (state && this.tellers.get(state)) ?? NO_TELLERS;
  }

  private sceneOf(named: NamedPlace, tellers: Tellers): Scene {
    const { countries } = this.context;
    this.total ??= [...countries.values()].reduce((a, b) => a + b, 0) || 1;
    const { total } = this;
    return {
      name: named.atom.low,
      share: (country) => (countries.get(country) ?? 0) / total,
      beside: besideOf(tellers, named.at),
      divisions: this.divisions,
      points: this.anchors.filter((a) => a.low !== named.atom.low),
    };
  }

  private choose(named: NamedPlace, container: Container | null, tellers: Tellers): Choice | NoChoice {
    const { places } = named.atom;
    if (this.isVillage(named)) return NAMESAKE;
    // "the state of Niger" is no country, and behind a word for a region no town of that name is meant.
    const fitting =
      container === 'region' || container === 'district'
        ? places.filter((p) => p.feature !== 'PCLI' && (container !== 'region' || isRegionOrSeat(p)))
        : places;
    const candidates = fitting.length > 0 ? fitting : places;
    const scene = this.sceneOf(named, tellers);
    const choice = this.asMeant(choosePlace(candidates, container, scene), container, scene.name);
    if (choice.place) return this.isNamesake(choice.place, named, scene) ? NAMESAKE : choice;
    const { told } = this.context;
    return choice.country && told.size > 0 && !told.has(choice.country) ? NAMESAKE : choice;
  }

  /** قرية «باري»: a village is not the city abroad of that name. */
  private isVillage(named: NamedPlace): boolean {
    if (named.atom.places.some((p) => p.population < CITY)) return false;
    const atoms = this.states.get(named)?.atoms ?? [];
    let k = named.at - 1;
    while (k >= 0 && opensName(atoms[k] as Atom)) k -= 1;
    return VILLAGES.has(atoms[k]?.low ?? '') || VILLAGES.has(atoms[named.at + 1]?.low ?? '');
  }

  /** Behind a word for a region the name of its seat means the region; without one the other way about. */
  private asMeant(
    choice: Choice | NoChoice,
    container: Container | null,
    written: string,
  ): Choice | NoChoice {
    if (!choice.place?.country) return choice;
    const { place } = choice;
    const { country, admin1 } = place;
    if (container === 'region' && place.feature === 'PPLA' && country) {
      const division = this.gazetteer.division(country, admin1);
      return division && this.isNamedAfter(division, place) ? { ...choice, place: division } : choice;
    }
    // "Mandera County" says itself that it is no town.
    if (DIVISION.test(written)) return choice;
    if (place.feature !== 'ADM1' || place.ref !== null || (container !== null && container !== 'populated'))
      return choice;
    const seat = this.gazetteer
      .lookup(nameWords(place.name).join(' '))
      .find((p) => p.country === country && p.admin1 === admin1 && /^PPL[AC]$/u.test(p.feature));
    return seat ? { ...choice, place: seat } : choice;
  }

  /** Has a division the name of its seat? "la région de Kandi" is not the Alibori. */
  private isNamedAfter(division: Place, seat: Place): boolean {
    const words = nameWords(seat.name).join(' ');
    return (
      nameWords(division.name).join(' ').includes(words) || this.gazetteer.lookup(words).includes(division)
    );
  }

  /** A town of a country that nothing else tells of, where the report names other countries. */
  private isNamesake(place: Place, named: NamedPlace, scene: Scene): boolean {
    const { atom, position } = named;
    const { country, feature } = place;
    if (!country || feature === 'PCLI') return false;
    if (
      this.isHeard(atom, place) &&
      (this.isAnywhere() || !this.isTold(place, country) || this.isFarOff(place, scene))
    )
      return true;
    if (this.language !== 'ar' && this.isOutsideOfTold(place, named)) return true;
    if (this.language === 'ar' && place.population < BIG_CITY && this.isCutShort(named, place)) return true;
    // منطقة دار السلام: behind a word for an area no great city of another country is meant.
    if (this.language === 'ar' && position.container === 'area' && this.isForeign(country)) return true;
    // Two letters, as رن, are too little to tell a city abroad by.
    if (this.language === 'ar' && atom.low.length <= SHORT && !this.isHome(country)) return true;
    if (feature === 'PPLC') return false;
    const said = this.countryBehind(named);
    if (said !== null && said !== country && !this.gazetteer.isNear(place, said, NEAR_BORDER)) return true;
    if ((scene.beside.get(country) ?? 0) >= SURE || place.population >= BIG_CITY) return false;
    if (scene.points.some((p) => kilometres(p, place) < NEAR_OTHERS)) return false;
    if (this.isAnywhere() && !this.context.isTroubled(country)) return true;
    if (this.isHamletAbroad(place, country)) return true;
    const abroad = atom.places.some((p) => p.country !== country);
    if (abroad && !this.context.isLikely(country)) return true;
    return feature.startsWith('PPL') && this.context.told.size > 0 && !this.context.isConfirmed(country);
  }

  /** باجا سولا: a village's name right before a word that no list holds is half of another name. */
  private isCutShort(named: NamedPlace, { feature }: Place): boolean {
    const { atom, at } = named;
    const next = this.states.get(named)?.atoms[at + 1];
    if (next?.category !== 'unknown' || next.definite || next.start - atom.end !== 1) return false;
    return feature.startsWith('PPL') && feature !== 'PPLC' && feature !== 'PPLA' && feature !== 'PPLA2';
  }

  /** "Boma, in western Chad": the country that the words right behind a name say it lies in, or null. */
  private countryBehind(named: NamedPlace): string | null {
    const atoms = this.states.get(named)?.atoms ?? [];
    for (let i = named.at + 1; i <= named.at + REACH; i += 1) {
      const atom = atoms[i];
      if (!atom) return null;
      const state = atom.places.find((p) => p.feature === 'PCLI');
      if (state) return atom.places.every((p) => p === state || isRegion(p)) ? state.country : null;
      if (
        atom.category === 'preposition'
          ? !atom.relations.some(isWithin)
          : !LINKS.has(atom.category) && !wordOf(atom, 'direction')
      )
        return null;
    }
    return null;
  }

  /** "the village of Manica, in Macomia district": a place of this name far from the division that it is said to lie in. */
  private isOutsideOfTold(place: Place, named: NamedPlace): boolean {
    const atoms = this.states.get(named)?.atoms ?? [];
    let within = false;
    for (let i = named.at + 1; i <= named.at + REACH; i += 1) {
      const atom = atoms[i];
      if (!atom) return false;
      if (atom.places.length > 0)
        return (
          within &&
          atom.places.every(
            (p) =>
              p.feature !== 'PCLI' &&
              p.country !== null &&
              (p.country !== place.country || p.admin1 !== place.admin1) &&
              // A list of our own does not tell the division of a place.
              kilometres(p, place) > (p.admin1 && place.admin1 ? NEAR_OTHERS : FAR_APART),
          )
        );
      if (atom.category === 'preposition') {
        if (!atom.relations.some(isWithin)) return false;
        within = true;
      } else if (!LINKS.has(atom.category) && !wordOf(atom, 'direction') && !wordOf(atom, 'place-noun'))
        return false;
    }
    return false;
  }

  /** A village is meant only where its country is told, or just across the border from it. */
  private isHamletAbroad(place: Place, country: string): boolean {
    if (place.ref === null || place.population >= TOWN || /^PPLA2?$/u.test(place.feature)) return false;
    return !this.isTold(place, country);
  }

  /** A text in Latin letters that names no country and no division: what only sounds alike may lie anywhere. */
  private isAnywhere(): boolean {
    return this.language !== 'ar' && this.context.told.size === 0 && this.divisions.size === 0;
  }

  /** What only sounds alike must lie where the report is, or just across the border. */
  private isTold(place: Place, country: string): boolean {
    const { told } = this.context;
    if (told.has(country)) return true;
    const main = this.context.mainCountry();
    if (told.size === 0)
      return main === null || main === country || this.gazetteer.isNear(place, main, NEAR_BORDER);
    for (const one of told) if (this.gazetteer.isNear(place, one, NEAR_BORDER)) return true;
    return false;
  }

  /** A village that only sounds alike, in none of the divisions that the report names there and far from its places. */
  private isFarOff(place: Place, { points }: Scene): boolean {
    const division = divisionOf(place);
    if (!division || isRegion(place) || place.population >= CITY || this.divisions.has(division))
      return false;
    const country = division.slice(0, 3);
    if (![...this.divisions].some((d) => d.startsWith(country))) return false;
    return !points.some((p) => kilometres(p, place) < NEAR_OTHERS);
  }

  private isForeign(country: string): boolean {
    return this.context.told.size > 0 && !this.isHome(country);
  }

  /** Is a country told of, or one of those in which the groups of the report are? */
  private isHome(country: string): boolean {
    return this.context.told.has(country) || this.context.homes.has(country);
  }

  private isHeard({ low }: Atom, place: Place): boolean {
    return place.ref !== null && !this.gazetteer.lookup(low).some((p) => p.ref === place.ref);
  }

  /** The neighbour that the text tells of, where the list has a place of the borderland on the other side. */
  private countryOf({ atom, at, choice }: NamedPlace, tellers: Tellers): string | null {
    const { place } = choice;
    if (!place?.country || place.feature === 'PCLI' || isRegion(place)) return null;
    if (this.context.told.has(place.country) || atom.places.some((p) => p.country !== place.country))
      return null;
    const told = [...besideOf(tellers, at)].find(([key, w]) => key.length === 2 && w >= SURE / 2)?.[0];
    const [only] = this.context.told;
    const said = told ?? (this.context.told.size === 1 ? only : this.context.mainCountry());
    if (!said || said === place.country) return null;
    return this.gazetteer.isNear(place, said, NEAR_BORDER) ? said : null;
  }
}

function readTellers(atoms: readonly Atom[], all: ReadonlyMap<number, NamedPlace>): Tellers {
  const found = new Map<number, readonly Teller[]>();
  atoms.forEach((atom, at) => {
    const named = all.get(atom.start);
    const told = tellersOf(atoms, at, named?.position ?? null, named?.choice.place ?? null);
    if (told.length > 0) found.set(at, told);
  });
  return found;
}

const isRegionOrSeat = (place: Place): boolean => isRegion(place) || place.feature === 'PPLA';

/** What one mention of a name has settled holds for the others that stayed open. */
function unify(all: Iterable<NamedPlace>): void {
  const settled = new Map<string, NamedPlace>();
  const open: NamedPlace[] = [];
  for (const named of all) {
    if (!named.choice.place) open.push(named);
    else if (!isRegion(named.choice.place)) settled.set(named.atom.low, named);
  }
  for (const named of open) {
    const same = settled.get(named.atom.low);
    if (!same) continue;
    named.choice = same.choice;
    named.country = same.country;
  }
}
