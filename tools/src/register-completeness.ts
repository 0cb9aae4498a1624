/**
 * What the register of actors still lacks: names in a language, and the numbers that another coding gives to the same
 * actors. It counts and lists; it refuses to judge whether a name is right.
 */
import { nameWords } from '@marsad/match';
import type { ActorFile } from './schemas.js';
import type { LANGUAGES } from './vocabularies.js';

/** One actor of the Uppsala Conflict Data Program's table of actors. */
export interface UcdpActor {
  readonly id: string;
  /** Its name in the data, and every other name that the table gives it. */
  readonly names: readonly string[];
  /** 1 where it is formally organised: neither a state, nor a people, nor the supporters of a party. */
  readonly organisation: string;
  readonly location: string;
}

/** What is lacking; refs and ids in the order given. */
export interface Completeness {
  readonly entries: number;
  /** Refs of entries without a name in the language. */
  readonly withoutNames: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>>;
  /** Refs of entries none of whose names has an address or a number of reference data as its source. */
  readonly withoutSource: readonly string[];
  /** Entries without a number of UCDP's that bear a name of an actor whose number no entry has. */
  readonly withoutUcdp: readonly { readonly ref: string; readonly ucdp: string; readonly name: string }[];
}

const SOURCE = /^(https?:\/\/\S+|[a-z]+:\S+)$/;

const key = (name: string): string => nameWords(name).join(' ');

/** An acronym of a few letters is borne by groups of several continents. */
const tells = (name: string): boolean => name.length > 4;

/** Numbers of UCDP that an entry carries. */
export function ucdpIds(actor: ActorFile): string[] {
  const value = actor.external?.ucdp;
  return value === undefined ? [] : String(value).split(/[ ,]+/);
}

/** Reads UCDP's table of actors; columns are found by their names, and a row without a number is left out. */
export function readUcdpActors(table: string): UcdpActor[] {
  const [head = '', ...rows] = table.split(/\r?\n/);
  const columns = head.split('\t');
  const cell = (row: readonly string[], name: string): string => row[columns.indexOf(name)]?.trim() ?? '';
  return rows.flatMap((line) => {
    const row = line.split('\t');
    const id = cell(row, 'ActorId');
    if (id === '') return [];
    const names = ['NameData', 'NameOrig', 'NameOrigFull', 'NameOrigFullEng', 'NewName']
      .map((column) => cell(row, column))
      .filter((name) => name !== '' && name !== 'n/a');
    return [
      { id, names: [...new Set(names)], organisation: cell(row, 'Org'), location: cell(row, 'Location') },
    ];
  });
}

/** Counts what the entries lack beside a table of UCDP's actors, which may be empty. */
export function completenessOf(actors: readonly ActorFile[], table: readonly UcdpActor[]): Completeness {
  const lacking = (language: string): string[] =>
    actors.filter(({ names }) => !names.some(({ lang }) => lang === language)).map(({ ref }) => ref);
  const known = new Set(actors.flatMap(ucdpIds));
  const bearers = new Map<string, string>();
  for (const actor of actors) {
    if (ucdpIds(actor).length > 0) continue;
    const { ref, names } = actor;
    for (const group of names) {
      if (group.strength !== 'strong') continue;
      for (const form of group.forms) bearers.set(key(form), ref);
    }
  }
  return {
    entries: actors.length,
    withoutNames: { ar: lacking('ar'), fr: lacking('fr'), en: lacking('en') },
    withoutSource: actors
      .filter(({ names }) => !names.some(({ source }) => SOURCE.test(source)))
      .map(({ ref }) => ref),
    withoutUcdp: table.flatMap(({ id, names }) => {
      const name = known.has(id) ? undefined : names.find((one) => tells(one) && bearers.has(key(one)));
      return name === undefined ? [] : [{ ref: bearers.get(key(name)) as string, ucdp: id, name }];
    }),
  };
}

/** Actors of the table that are formally organised in one of the countries and that no entry carries. */
export function notInRegister(
  actors: readonly ActorFile[],
  table: readonly UcdpActor[],
  countries: readonly string[],
): UcdpActor[] {
  const known = new Set(actors.flatMap(ucdpIds));
  return table.filter(
    ({ id, organisation, location }) =>
      organisation === '1' &&
      !known.has(id) &&
      location.split(',').some((one) => countries.includes(one.trim())),
  );
}
