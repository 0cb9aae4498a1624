/**
 * What a project answers about actors: lists, dossiers' heads, the network, and the words for menus and legends.
 */
import type {
  ActorFilter,
  ActorRow,
  ActorView,
  Language,
  NetworkFilter,
  NetworkView,
  Page,
  VocabularyView,
} from '@marsad/model';
import { CliError } from '../start/cli-error.js';
import { countryNameIn, nameIn, typeNameIn } from '../telling/name-in.js';
import { familyNameIn, kindNameIn } from '../telling/vocabulary-names.js';
import { voiceRoleNames } from '../telling/voices-in-words.js';
import { actorRow, formsOf, isGeneric, noTally, registerOf } from './actor-views.js';
import { listActors } from './list-actors.js';
import type { ViewParts } from './reading-views.js';
import { networkView } from './shown-network.js';

/** Those named with an actor most often, and no more. */
const COMPANY = 12;
const KINDS = ['group', 'force', 'mission', 'government', 'organisation', 'person', 'outlet', 'generic'];
const NOTHING: ActorView['register'] = {
  ...{ type: '', parents: [], leads: [], ledBy: [], offices: [] },
  ...{ outletKind: null, ownership: [] },
};

export class ActorReading {
  constructor(private readonly parts: ViewParts) {}

  list(filter: ActorFilter, lang: Language): Promise<Page<ActorRow>> {
    return listActors(filter, lang, this.parts);
  }

  /** Throws `not-found` for a ref that neither the register nor any report knows. */
  async actor(ref: string, lang: Language): Promise<ActorView> {
    const { database, lexicon, finder } = this.parts;
    const actor = lexicon.actors.get(ref);
    const [tally] = (await database.actors({ refs: [ref], limit: 1 })).rows;
    if (actor === undefined && tally === undefined)
      throw new CliError(
        'not-found',
        `There is no actor "${ref}".`,
        `Look for it by name with: marsad search "${ref}".`,
      );
    const [families, company, months] = await Promise.all([
      database.actorFamilies(ref),
      database.actorCompany(ref, COMPANY),
      database.actorMonths(ref),
    ]);
    return {
      actor: actorRow(tally ?? noTally(ref), lang, lexicon),
      forms: formsOf(ref, finder),
      register: actor === undefined ? NOTHING : registerOf(actor, lang, lexicon),
      byFamily: families.map((one) => ({ ...one, name: familyNameIn(one.family, lang) })),
      with: company.map((one) => ({ ...one, name: nameIn(one.ref, lang, lexicon) })),
      months,
    };
  }

  async network(filter: NetworkFilter, lang: Language): Promise<NetworkView> {
    const { database, lexicon } = this.parts;
    const { from, to, warmth, mode, min } = filter;
    const [links, months] = await Promise.all([
      database.links({
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(warmth !== undefined && { warmth }),
        ...(mode !== undefined && { mode }),
        ...(min !== undefined && { min }),
      }),
      database.linkMonths(),
    ]);
    return networkView(links, months, filter, {
      node: (ref) => {
        const { name, kind, kindName, countries } = actorRow(noTally(ref), lang, lexicon);
        return { name, kind, kindName, countries };
      },
      typeName: (type) => typeNameIn(type, lang, lexicon),
      isGeneric: (ref) => isGeneric(ref, lexicon),
    });
  }

  vocabulary(lang: Language): VocabularyView {
    const { lexicon } = this.parts;
    const types = [...lexicon.types.values()].map(({ id, family, kind, label, roles }) => ({
      type: id,
      family,
      kind,
      name: label[lang],
      roles,
    }));
    const families = [...new Set(types.map(({ family }) => family))];
    return {
      families: families.map((family) => ({ family, name: familyNameIn(family, lang) })),
      types,
      countries: Object.fromEntries(
        [...lexicon.countrySlug.keys()].map((iso) => [iso, countryNameIn(iso, lang)]),
      ),
      kinds: Object.fromEntries(KINDS.map((kind) => [kind, kindNameIn(kind, lang)])),
      voices: voiceRoleNames(lang),
    };
  }
}
