/**
 * The names of all that a finding speaks of, in the language asked for: actors, places, types, countries, and on whose
 * word something stands. A voice without a name is told as the report calls it, or by its role.
 */
import type { Lexicon } from '@marsad/engine';
import type {
  EventFinding,
  FindingsReport,
  FindingWords,
  Language,
  Lead,
  Named,
  Origin,
} from '@marsad/model';
import type { Naming } from '../../telling/findings/finding-texts.js';
import { countryNameIn, nameIn, placeNameIn, typeNameIn } from '../../telling/name-in.js';
import { voiceRoleNames } from '../../telling/voices-in-words.js';

/** What the names are worded with. */
export interface Wording {
  readonly lang: Language;
  readonly lexicon: Lexicon;
  readonly reports: Readonly<Record<string, FindingsReport>>;
}

/** An actor by its name. */
export const namedIn = (ref: string, { lang, lexicon }: Wording): Named => ({
  ref,
  name: nameIn(ref, lang, lexicon),
});

/** How reasons name whom and what they speak of. */
export const namingIn = ({ lang, lexicon }: Wording): Naming => ({
  name: (ref) => nameIn(ref, lang, lexicon),
  type: (type) => typeNameIn(type, lang, lexicon),
});

/** On whose word, in words. */
export function originName(origin: Origin, wording: Wording): string {
  const { lang, lexicon, reports } = wording;
  if (origin.ref !== null) return nameIn(origin.ref, lang, lexicon);
  if (origin.kind === 'unnamed-voice') return origin.text ?? voiceRoleNames(lang)[origin.role] ?? origin.role;
  const report = reports[origin.key.replace(/^text:/, '')];
  return report?.outlet ?? report?.title ?? '';
}

/** Gathers what is to be named, and names it. */
export class WordList {
  private readonly refs = new Set<string>();
  private readonly types = new Set<string>();
  private readonly countries = new Set<string>();
  private readonly origins = new Map<string, Origin>();
  private readonly places = new Map<string, { ref: string | null; name: string }>();

  constructor(private readonly wording: Wording) {}

  addRefs(refs: readonly (string | null)[]): this {
    for (const ref of refs) if (ref !== null) this.refs.add(ref);
    return this;
  }

  addTypes(types: readonly string[]): this {
    for (const type of types) this.types.add(type);
    return this;
  }

  addPlace(place: { readonly ref: string | null; readonly name: string }, country?: string | null): this {
    this.places.set(place.ref ?? place.name, place);
    if (country != null) this.countries.add(country);
    return this;
  }

  addCountry(country: string): this {
    this.countries.add(country);
    return this;
  }

  addOrigins(origins: readonly Origin[]): this {
    for (const origin of origins) this.origins.set(origin.key, origin);
    return this;
  }

  /** Origins of which only the key is kept: voices by their ref, texts by their report. */
  addKeys(keys: readonly string[]): this {
    for (const key of keys) {
      if (this.origins.has(key)) continue;
      const ref = key.startsWith('voice:') ? key.slice('voice:'.length) : null;
      const role = key.startsWith('unnamed:') ? (key.split(':')[1] as Origin['role']) : 'outlet';
      const kind = ref !== null ? 'named-voice' : key.startsWith('unnamed:') ? 'unnamed-voice' : 'text';
      this.origins.set(key, { key, kind, ref, text: null, role });
    }
    return this;
  }

  addLead({ refs, steps }: Lead): this {
    return this.addRefs(refs).addTypes(steps.map(({ type }) => type));
  }

  addEvent(event: EventFinding): this {
    const { agents, targets, claims, toll, hypotheses, lineage, contradictions } = event;
    this.addRefs([...agents, ...targets].map(({ value }) => value));
    this.addRefs([...claims.claims, ...claims.denials].map(({ by }) => by));
    this.addRefs(toll.lines.map(({ whose }) => whose));
    this.addRefs(hypotheses.evidence.flatMap(({ refs }) => refs));
    this.addRefs([...lineage.steps.map(({ outlet }) => outlet), ...lineage.rings.flat()]);
    this.addTypes(event.types.map(({ value }) => value));
    for (const { value } of event.places) this.addPlace(value, value.country);
    for (const { said } of contradictions.flatMap(({ sides }) => sides))
      if (said.what === 'place') this.addPlace(said);
      else if (said.what === 'party') this.addRefs([said.ref]);
    this.addOrigins(event.origins);
    this.addOrigins(toll.lines.flatMap(({ statements }) => statements.map(({ origin }) => origin)));
    this.addOrigins(hypotheses.evidence.flatMap(({ origins }) => origins));
    return this.addKeys(contradictions.flatMap(({ sides }) => sides.flatMap(({ origins }) => origins)));
  }

  words(): FindingWords {
    const { lang, lexicon } = this.wording;
    const names = new Map([...this.refs].map((ref) => [ref, nameIn(ref, lang, lexicon)]));
    for (const [key, place] of this.places) names.set(key, placeNameIn(place, lang, lexicon));
    return {
      names: Object.fromEntries(names),
      types: Object.fromEntries([...this.types].map((type) => [type, typeNameIn(type, lang, lexicon)])),
      countries: Object.fromEntries([...this.countries].map((iso) => [iso, countryNameIn(iso, lang)])),
      origins: Object.fromEntries(
        [...this.origins].map(([key, origin]) => [key, originName(origin, this.wording)]),
      ),
    };
  }
}
