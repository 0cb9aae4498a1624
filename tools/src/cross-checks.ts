/**
 * Checks that need more than one entry: ids given twice, refs and types that do not exist, roles a type does not
 * have, a strong name that two actors bear at the same time.
 */
import { nameWords } from '@marsad/match';
import { type Diagnostic, suggest } from './diagnostic.js';
import type { LexiconFiles, Located } from './read-lexicon.js';
import type { ActorFile, PredicateEntry, TypeFile } from './schemas.js';
import { checkTold } from './told-checks.js';

/** What `needs` may name besides roles of the type. */
const CONDITIONS = ['figures', 'place', 'time', 'about'];
/** What `roles` may name besides roles of the type: they fill the assertion's place and an attribute's value. */
const EXTRA_ROLES = ['place', 'value'];

function duplicates<T>(
  entries: readonly Located<T>[],
  idOf: (entry: Located<T>) => string,
  key: string,
): Diagnostic[] {
  const seen = new Map<string, Located<T>>();
  const found: Diagnostic[] = [];
  for (const entry of entries) {
    const id = idOf(entry);
    const first = seen.get(id);
    if (!first) seen.set(id, entry);
    else {
      const help = `the first stands in ${first.source.file}`;
      found.push(
        entry.source.at(
          [...entry.path, key],
          'duplicate-id',
          `"${id.split('|').at(-1)}" is already taken`,
          help,
        ),
      );
    }
  }
  return found;
}

function fileNames<T>(entries: readonly Located<T>[], idOf: (value: T) => string, key: string): Diagnostic[] {
  return entries.flatMap((entry) => {
    const id = idOf(entry.value);
    if (entry.source.file.endsWith(`/${id}.yaml`)) return [];
    return [entry.source.at([key], 'file-name', `"${id}" must be the name of its file`)];
  });
}

function checkRoles(entry: Located<PredicateEntry>, type: TypeFile): Diagnostic[] {
  const { value, source, path } = entry;
  const allowed = [...type.roles, ...EXTRA_ROLES];
  const needed = [...allowed, ...CONDITIONS];
  const unknown = Object.keys(value.roles).filter((role) => !allowed.includes(role));
  const roles = unknown.map((role): Diagnostic => {
    const [start, end] = source.keySpan([...path, 'roles'], role);
    const message = `type ${type.id} has no role "${role}"`;
    return { code: 'role-not-of-type', message, file: source.file, start, end, help: suggest(role, allowed) };
  });
  const needs = value.needs.flatMap((any, i) =>
    any.flatMap((role, j) => {
      if (needed.includes(role)) return [];
      const at = [...path, 'needs', i, j];
      return [
        source.at(at, 'role-not-of-type', `type ${type.id} cannot need "${role}"`, suggest(role, needed)),
      ];
    }),
  );
  return [...roles, ...needs];
}

function checkPredicate(entry: Located<PredicateEntry>, types: ReadonlyMap<string, TypeFile>): Diagnostic[] {
  const { value, source, path } = entry;
  const type = types.get(value.type);
  if (!type) {
    const help = suggest(value.type, types.keys());
    return [source.at([...path, 'type'], 'unknown-type', `"${value.type}" is not a type`, help)];
  }
  const found = checkRoles(entry, type);
  if (value.id.startsWith(`${type.id}.`)) return found;
  return [...found, source.at([...path, 'id'], 'id-not-of-type', `the id must begin with "${type.id}."`)];
}

/** Every type that is read from lemmas must have one in each language that has predicates at all. */
function typesWithoutPredicate(files: LexiconFiles): Diagnostic[] {
  const languages = new Set(files.predicates.map((entry) => entry.language));
  const covered = new Set(files.predicates.map((entry) => `${entry.language} ${entry.value.type}`));
  return files.types.flatMap(({ value, source }) => {
    if (value.by === 'engine') return [];
    const lacking = [...languages].filter((language) => !covered.has(`${language} ${value.id}`));
    const help = 'add a predicate, or write `by: engine` if no lemma asserts it';
    return lacking.map((language) =>
      source.at(['id'], 'type-without-predicate', `no predicate of ${language} has this type`, help),
    );
  });
}

function checkLinks(actor: Located<ActorFile>, refs: ReadonlySet<string>): Diagnostic[] {
  const { value, source } = actor;
  return (['parents', 'leads', 'ownership'] as const).flatMap((key) =>
    (value[key] ?? []).flatMap(({ ref }, index) => {
      if (ref === undefined || refs.has(ref)) return [];
      return [
        source.at([key, index, 'ref'], 'unknown-ref', `no actor has the ref "${ref}"`, suggest(ref, refs)),
      ];
    }),
  );
}

interface StrongName {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
}

function sharedNames(actors: readonly Located<ActorFile>[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const bearers = new Map<string, StrongName[]>();
  for (const { value, source } of actors) {
    value.names.forEach((group, i) => {
      if (group.strength !== 'strong') return;
      group.forms.forEach((form, j) => {
        const key = nameWords(form).join(' ');
        const mine = { ref: value.ref, from: group.from ?? '', to: group.to ?? '9999' };
        const others = bearers.get(key) ?? [];
        const other = others.find((one) => one.ref !== mine.ref && one.from < mine.to && mine.from < one.to);
        if (other) {
          const help = 'make one of them weak, or give both the days they hold (from, to)';
          const at = ['names', i, 'forms', j];
          found.push(
            source.at(at, 'shared-name', `this strong name is also a strong name of ${other.ref}`, help),
          );
        }
        bearers.set(key, [...others, mine]);
      });
    });
  }
  return found;
}

/**
 * All mistakes that show only between entries.
 *
 * @param refs refs of generated actors, besides those of the files.
 */
export function crossCheck(files: LexiconFiles, refs: Iterable<string>): Diagnostic[] {
  const types = new Map(files.types.map((type) => [type.value.id, type.value]));
  const known = new Set([...refs, ...files.actors.map((actor) => actor.value.ref)]);
  return [
    ...duplicates(files.types, (entry) => entry.value.id, 'id'),
    ...duplicates(files.actors, (entry) => entry.value.ref, 'ref'),
    ...duplicates(files.countries, (entry) => entry.value.iso, 'iso'),
    ...duplicates(files.regions, (entry) => entry.value.id, 'id'),
    ...duplicates(files.curated, (entry) => String(entry.value.geonames), 'geonames'),
    ...duplicates(files.words, (entry) => `${entry.source.file}|${entry.value.id}`, 'id'),
    ...duplicates(files.functions, (entry) => `${entry.source.file}|${entry.value.id}`, 'id'),
    ...duplicates(files.predicates, (entry) => `${entry.language}|${entry.value.id}`, 'id'),
    ...fileNames(files.types, (type) => type.id, 'id'),
    ...fileNames(files.actors, (actor) => actor.ref, 'ref'),
    ...files.types.flatMap(checkTold),
    ...files.predicates.flatMap((entry) => checkPredicate(entry, types)),
    ...files.actors.flatMap((actor) => checkLinks(actor, known)),
    ...typesWithoutPredicate(files),
    ...sharedNames(files.actors),
  ];
}
