/**
 * Collects names that reference data give for one person or place, in Arabic and in Latin letters, and parts them into
 * a half to learn from and a half that is held out. It does not judge them: some are translations, or other names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What one person or place is called. */
export interface NameGroup {
  readonly id: string;
  readonly kind: 'person' | 'place';
  readonly arabic: readonly string[];
  readonly latin: readonly string[];
  /** Held out: never learned from, and what figures are told of. */
  readonly heldOut: boolean;
}

const ARABIC = /^[\u0621-\u064a\u064b-\u0652\u0670\u0671\u067e\u0686\u06a4\u06a9\u06af\u06cc\s'-]+$/;
const PERSIAN = /[\u067e\u0686\u06a9\u06af\u06cc]/;
const LATIN = /^[\p{Lu}'’‘][\p{Script=Latin}\p{M} .'’‘-]*$/u;
const CODE = /^[A-Z]{2,4}$/;
const MOST_LATIN = 6;

/** Countries whose names the press of all three languages transcribes, rather than having names of its own for them. */
const TRANSCRIBED = new Set(
  'ML NE BF MR SN GN CI BJ TG GH TD NG CM CF DZ MA TN LY EH EG SD SS SO DJ ET ER KE UG TZ MZ CD RW BI YE SA OM AE QA KW BH IQ SY LB JO PS IL IR AF PK TR FR'.split(
    ' ',
  ),
);

/** A hash that is even for half of all ids. */
function isHeldOut(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash >>> 7) & 1) === 1;
}

const isLatin = (name: string): boolean => LATIN.test(name) && !CODE.test(name);
/** Uighur and Kurdish write vowels as Arabic does not. */
const OTHER_ARABIC = /ئ[اوى]|ى[\u0621-\u064a]|\s[\u0621-\u064a](?:\s|$)/;
const isArabic = (name: string): boolean =>
  ARABIC.test(name) && !PERSIAN.test(name) && !OTHER_ARABIC.test(name);

function group(id: string, kind: NameGroup['kind'], names: readonly string[]): NameGroup {
  const arabic = [...new Set(names.filter(isArabic))];
  const latin = [...new Set(names.filter(isLatin))];
  return { id, kind, arabic, latin, heldOut: isHeldOut(id) };
}

function* rowsOf(path: string): Generator<Record<string, string>> {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const keys = head.split('\t');
  for (const line of lines) {
    if (line === '') continue;
    const cells = line.split('\t');
    yield Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']));
  }
}

/** Places of the GeoNames extracts, those without an Arabic name among them. */
export function placeGroups(reference: string): NameGroup[] {
  const folder = join(reference, 'geonames');
  const groups = new Map<string, NameGroup>();
  for (const file of readdirSync(folder).sort())
    for (const row of rowsOf(join(folder, file))) {
      const { geonameid = '', name = '', alternate_names = '' } = row;
      const all = alternate_names.split('|').filter((other) => other !== '');
      const country = row.country ?? file.slice(0, 2);
      const latin = TRANSCRIBED.has(country) ? all.filter(isLatin).slice(0, MOST_LATIN) : [];
      groups.set(
        geonameid,
        group(`geonames:${geonameid}`, 'place', [name, ...latin, ...all.filter(isArabic)]),
      );
    }
  return [...groups.values()];
}

interface SanctionsRow {
  readonly ref: string;
  readonly kind: string;
  readonly name: string;
  readonly original_script: string;
  readonly aliases: readonly { readonly name: string; readonly quality: string }[];
}

/** "FAZAL RAHIM" as a person writes it. */
const cased = (name: string): string =>
  name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (all) => all.toUpperCase());

/** Persons of the United Nations' list, with the aliases that the list calls good. */
export function listedPersons(reference: string): NameGroup[] {
  const lines = readFileSync(join(reference, 'un-sanctions-list.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as SanctionsRow)
    .filter(({ kind }) => kind === 'person')
    .map((row) => {
      const good = row.aliases
        .filter(({ quality }) => quality === 'Good')
        .flatMap(({ name }) => name.split(';'));
      const names = [cased(row.name), ...good.map((name) => cased(name.trim()))];
      return group(row.ref, 'person', [...names, row.original_script.trim()]);
    });
}

interface Named {
  readonly ref?: string;
  readonly iso?: string;
  readonly geonames?: number;
  readonly kind?: string;
  readonly name?: string;
  readonly label?: { readonly en: string; readonly fr: string };
  readonly label_ar?: readonly string[];
  readonly names?: readonly { lang: string; strength: string; forms: string[] }[] | Record<string, string[]>;
}

function formsOf({ names = [] }: Named): string[] {
  if (Array.isArray(names))
    return names.filter(({ strength }) => strength === 'strong').flatMap(({ forms }) => forms);
  return Object.values(names).flat();
}

/** Persons of the register, and the countries and curated places, with the forms that name them surely. */
export function lexiconGroups(lexicon: string): NameGroup[] {
  const actors = join(lexicon, 'actors');
  const files = readdirSync(actors)
    .sort()
    .filter((file) => file.endsWith('.yaml'));
  const persons = files
    .map((file) => parse(readFileSync(join(actors, file), 'utf8')) as Named)
    .filter(({ kind }) => kind === 'person');
  const places = ['countries', 'curated'].flatMap(
    (file) => parse(readFileSync(join(lexicon, 'places', `${file}.yaml`), 'utf8')) as Named[],
  );
  return [...persons, ...places].map((entry) => {
    const label = entry.label ? [entry.label.en, entry.label.fr] : [];
    const own = entry.name === undefined ? [] : [entry.name];
    const id = entry.ref ?? (entry.iso ? `country:${entry.iso}` : `geonames:${entry.geonames}`);
    const names = [...own, ...label, ...(entry.label_ar ?? []), ...formsOf(entry)];
    return group(id, entry.ref ? 'person' : 'place', names);
  });
}

/** Joins groups that have a name in common: two sources tell of one person or place, or cannot be told apart. */
export function joinGroups(groups: readonly NameGroup[], key: (name: string) => string): NameGroup[] {
  const head = groups.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (head[top] !== top) top = head[top]!;
    return top;
  };
  const owner = new Map<string, number>();
  groups.forEach(({ kind, arabic, latin }, at) => {
    for (const name of [...arabic, ...latin]) {
      const known = owner.get(`${kind} ${key(name)}`);
      if (known === undefined) owner.set(`${kind} ${key(name)}`, at);
      else head[find(Math.max(find(known), find(at)))] = Math.min(find(known), find(at));
    }
  });
  const joined = new Map<number, NameGroup[]>();
  for (const [at, one] of groups.entries()) joined.set(find(at), [...(joined.get(find(at)) ?? []), one]);
  return [...joined.values()].map(([first, ...rest]) => ({
    ...first!,
    arabic: [...new Set([first!, ...rest].flatMap(({ arabic }) => arabic))],
    latin: [...new Set([first!, ...rest].flatMap(({ latin }) => latin))],
    heldOut: [first!, ...rest].every(({ heldOut }) => heldOut),
  }));
}
