/**
 * The parts of every state and everyone else in it, as actors: `armed-forces-mali`, `civilians-mali`. The artefact
 * holds the templates and the countries' words once, and this puts them together when a lexicon is opened.
 */
import type { Language } from '@marsad/model';
import type { Actor, ActorTemplate } from './lexicon.js';

/** What a template says of every actor made from it. */
export interface StoredTemplate {
  readonly type: ActorTemplate;
  readonly kind: Actor['kind'];
  readonly label: Readonly<Record<Language, string>>;
  /** A body of the state: definite in Arabic, where it takes the country's adjective. */
  readonly body: boolean;
}

/** What a country lends to the labels of its actors. */
export interface StoredCountry {
  readonly iso: string;
  readonly slug: string;
  /** "of Mali", "du Mali", and what follows a body of the state and anyone else in Arabic. */
  readonly of: { readonly en: string; readonly fr: string; readonly arBody: string; readonly ar: string };
}

/** Ref of the actor that a template makes in a country, such as `police-niger`. */
function genericRef(type: ActorTemplate, slug: string): string {
  return `${type}-${slug}`;
}

function genericActor(template: StoredTemplate, country: StoredCountry): Actor {
  const { type, kind, label, body } = template;
  const { of } = country;
  const part = body && type !== 'government';
  return {
    ref: genericRef(type, country.slug),
    kind,
    type,
    countries: [country.iso],
    label: {
      en: `${label.en} ${of.en}`,
      fr: `${label.fr} ${of.fr}`,
      ar: `${label.ar} ${body ? of.arBody : of.ar}`,
    },
    genderAr: type === 'unidentified-armed-group' || type === 'communal-militia' || body ? 'f' : 'm',
    parents: part ? [{ ref: genericRef('government', country.slug) }] : [],
    leads: [],
    offices: [],
  };
}

/** All generic actors, one for each template in each country. */
export function genericActors(
  templates: readonly StoredTemplate[],
  countries: readonly StoredCountry[],
): Actor[] {
  return countries.flatMap((country) => templates.map((template) => genericActor(template, country)));
}
