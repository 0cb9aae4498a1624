/**
 * Actors and persons as people are shown them: what the register says of one, apart from what the reports say.
 */
import type { Actor, Lexicon } from '@marsad/engine';
import type { ActorRow, ActorView, Language } from '@marsad/model';
import type { ActorTally } from '@marsad/store';
import { nameIn } from '../telling/name-in.js';
import { outletKind, ownershipIn } from '../telling/ownership-in-words.js';
import { titleIn } from '../telling/titles.js';
import { kindNameIn } from '../telling/vocabulary-names.js';
import type { NameFinder } from './find-names.js';

const LANGUAGES: readonly Language[] = ['en', 'fr', 'ar'];

/** Nothing was said of it yet. */
export function noTally(ref: string): ActorTally {
  return { ref, assertions: 0, events: 0, ties: 0, reports: 0, first: null, last: null };
}

/** A tally with the names of whom it counts. */
export function actorRow(tally: ActorTally, lang: Language, lexicon: Lexicon): ActorRow {
  const { ref } = tally;
  const actor = lexicon.actors.get(ref);
  const names = Object.fromEntries(LANGUAGES.map((one) => [one, nameIn(ref, one, lexicon)]));
  const kind = actor?.kind ?? 'generic';
  return {
    ...tally,
    name: nameIn(ref, lang, lexicon),
    names: names as Record<Language, string>,
    kind,
    kindName: kindNameIn(kind, lang),
    countries: actor?.countries ?? [],
  };
}

interface Held {
  readonly from?: string;
  readonly to?: string;
}
const held = ({ from, to }: Held): Held => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

function ledBy(ref: string, lang: Language, lexicon: Lexicon): ActorView['register']['ledBy'] {
  return [...lexicon.actors.values()].flatMap((person) =>
    person.leads
      .filter((lead) => lead.ref === ref)
      .map((lead) => ({
        ref: person.ref,
        name: nameIn(person.ref, lang, lexicon),
        post: titleIn(lead.post, lang),
        ...held(lead),
      })),
  );
}

/** What the register says of an actor. */
export function registerOf(actor: Actor, lang: Language, lexicon: Lexicon): ActorView['register'] {
  return {
    type: actor.type,
    parents: actor.parents.map((parent) => ({
      ref: parent.ref,
      name: nameIn(parent.ref, lang, lexicon),
      ...held(parent),
    })),
    leads: actor.leads.map((lead) => ({
      ref: lead.ref,
      name: nameIn(lead.ref, lang, lexicon),
      post: titleIn(lead.post, lang),
      ...held(lead),
    })),
    ledBy: ledBy(actor.ref, lang, lexicon),
    offices: actor.offices.map((office) => ({ office: titleIn(office.office, lang), ...held(office) })),
    outletKind: outletKind(actor, lang),
    ownership: ownershipIn(actor, lang, lexicon),
  };
}

/** Every form that the register lists for it. */
export function formsOf(ref: string, finder: NameFinder): ActorView['forms'] {
  return finder
    .formsOf(ref)
    .map(({ language, strength, form, ...sense }) => ({ language, strength, form, ...held(sense) }));
}

/** Whether a ref stands for anyone of a kind in a country, and for no one in particular. */
export function isGeneric(ref: string, lexicon: Lexicon): boolean {
  const kind = lexicon.actors.get(ref)?.kind;
  return kind === undefined || kind === 'generic' || kind === 'government';
}
