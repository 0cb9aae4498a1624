/**
 * The register of actors as the engine sees it: files and generated actors merged, and every name with its senses.
 */
import type { StoredSense } from '@marsad/engine/lexicon/artefact.js';
import type { Actor, NameStrength } from '@marsad/engine/lexicon/lexicon.js';
import { nameWords } from '@marsad/match';
import type { Language } from '@marsad/model';
import type { ActorFile } from './schemas.js';
import { spellingsOf } from './spellings.js';

/** Drops keys whose value is undefined, as exact optional types want it. */
type Loose<T> = { [K in keyof T]: T[K] | undefined };
function exact<T extends object>(value: Loose<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

function readActor(file: ActorFile): Actor {
  return exact<Actor>({
    ref: file.ref,
    kind: file.kind as Actor['kind'],
    type: file.type,
    family: file.family,
    countries: file.countries,
    label: { ...file.label, ar: file.label_ar[0]! },
    genderAr: file.gender_ar as 'm' | 'f' | undefined,
    founded: file.founded,
    ended: file.ended,
    parents: file.parents.map((one) => exact(one)) as Actor['parents'],
    leads: file.leads.map((one) => exact(one)) as Actor['leads'],
    offices: file.offices.map((one) => exact(one)) as Actor['offices'],
    ownership: file.ownership?.map((one) => exact(one)) as Actor['ownership'],
    lived: file.lived ? (exact(file.lived) as NonNullable<Actor['lived']>) : undefined,
  });
}

export interface Registry {
  readonly actors: readonly Actor[];
  readonly senses: readonly StoredSense[];
  /** Words of a name -> indexes of its senses. */
  readonly names: ReadonlyMap<string, readonly number[]>;
}

const ORDER: readonly string[] = ['strong', 'weak', 'misnomer', 'pejorative'];

/**
 * Puts the register together. A file whose ref a template makes too adds to what the template says.
 *
 * @param generated actors of the templates.
 */
export function buildRegistry(files: readonly ActorFile[], generated: readonly Actor[]): Registry {
  const templates = new Map(generated.map((actor) => [actor.ref, actor]));
  const sorted = [...files].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const actors = sorted.map((file) => ({ ...templates.get(file.ref), ...readActor(file) }));
  const senses: StoredSense[] = [];
  const names = new Map<string, number[]>();
  sorted.forEach((file, actor) => {
    for (const group of file.names) {
      for (const form of group.forms) {
        const key = nameWords(form).join(' ');
        if (key === '') continue;
        const { strength, lang, from = null, to = null } = group;
        senses.push([actor, strength as NameStrength, lang as Language, form, from, to]);
        for (const spelling of spellingsOf(key)) {
          const known = names.get(spelling) ?? [];
          if (spelling === key || !known.some((sense) => senses[sense]![0] === actor))
            names.set(spelling, [...known, senses.length - 1]);
        }
      }
    }
  });
  const rank = (sense: number): number => ORDER.indexOf(senses[sense]![1]);
  for (const list of names.values()) list.sort((a, b) => rank(a) - rank(b) || a - b);
  return { actors, senses, names };
}
