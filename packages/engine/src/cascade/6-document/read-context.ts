/**
 * One pass over the whole report before anything is settled: which countries and actors it names, in which order,
 * and which outlet speaks.
 */
import { nameWords } from '@marsad/match';
import type { Language, ReportInput } from '@marsad/model';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { lookAlikes } from '../../mentions/actors/look-alikes.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Atom, Phrase, SentenceState } from '../state.js';
import { hintWords } from './hint-words.js';
import type { Resolver } from './identity.js';
import { ReportContext } from './report-context.js';

export function readContext(sentences: readonly SentenceState[], language: Language): ReportContext {
  const context = new ReportContext();
  const persons = personsNamed(sentences);
  const isSomebody = ({ senses, places }: Atom): boolean =>
    places.length > 0 && senses.some((s) => persons.has(s.actor.ref));
  for (const { atoms } of sentences)
    for (const atom of atoms) if (!isSomebody(atom)) countNames(atom, context);
  context.lookAlikes = lookAlikes(context.byName, language);
  for (const { items, index } of sentences)
    for (const item of items) if (item.kind === 'phrase') addForces(item, index, context);
  for (const { atoms } of sentences) {
    for (let i = 0; i < atoms.length; i += 1) {
      const atom = atoms[i] as Atom;
      const nation = context.nation(wordOf(atom, 'nationality')?.country ?? '');
      if (!nation && atom.places.length === 0 && atom.senses.length === 0) continue;
      // The Kenyan border is not in Kenya, and the neighbour is not where the report is.
      const border = [atoms[i - 3], atoms[i - 2], atoms[i - 1], atoms[i + 1]].some(
        (a) => a && wordOf(a, 'place-noun')?.feature === 'border',
      );
      // A demonym behind a group's name tells of the group.
      const groups =
        (atoms[i - 1]?.senses.length ?? 0) > 0 ||
        ((atoms[i - 2]?.senses.length ?? 0) > 0 && atoms[i - 1]?.category === 'close');
      const beside =
        border || isNeighbour(atoms, i) || (nation !== '' && groups) || BESIDE.has(atoms[i + 1]?.low ?? '');
      if (nation && !beside) context.addCountry(nation, 0.7);
      if (nation) context.told.add(nation);
      const somebody = isSomebody(atom);
      if (!beside && !somebody) countPlaces(atom, context);
      if (!beside && !somebody && atom.places.length > 0 && isLocated(atoms, i))
        context.addWhere(onlyCountry(atom));
      countActors(atom, context);
    }
  }
  return context;
}

/** Who is named by a name that is nobody else's and no place's: بخاري then means him, and not Bukhara. */
function personsNamed(sentences: readonly SentenceState[]): Set<string> {
  const named = new Set<string>();
  for (const { atoms } of sentences)
    for (const { senses, places } of atoms)
      if (senses.length === 1 && places.length === 0 && senses[0]?.actor.kind === 'person')
        named.add(senses[0].actor.ref);
  return named;
}

/** Countries that names of places lead to, beyond doubt. */
function countNames(atom: Atom, context: ReportContext): void {
  if (atom.places.length === 0) return;
  const country = onlyCountry(atom);
  if (country) context.byName.add(country);
}

const STATE_FORCE = /^(armed-forces|police|gendarmerie|security-forces|intelligence)-/u;

/** Notes each force that the report gives to a country, in a phrase and in what hangs on it. */
function addForces(phrase: Phrase, sentence: number, context: ReportContext): void {
  const party = partyOf(phrase);
  const [sense] = party?.candidates ?? [];
  const template = party?.template?.country
    ? party.template.actor
    : sense && STATE_FORCE.exec(sense.actor.ref)?.[1];
  const country = party?.template?.country ?? sense?.actor.countries[0];
  if (party && template && country)
    context.addForce(sentence, { template, country: context.nation(country), start: party.span[0] });
  for (const inner of phrase.of) addForces(inner, sentence, context);
  for (const inner of phrase.beside) addForces(inner, sentence, context);
  for (const inner of phrase.list) addForces(inner, sentence, context);
}

const BESIDE = new Set(['مجاوره', 'مجاور', 'voisin', 'voisine']);

const NEAR = new Set([
  'near',
  'bordering',
  'neighbouring',
  'neighboring',
  'neighbors',
  'neighbours',
  'borders',
  'proche',
  'proches',
  'près',
  'près de',
  'proche de',
  'non loin de',
  'frontalier',
  'frontalière',
  'frontaliers',
  'frontalières',
  'limitrophe',
  'limitrophes',
  'voisin',
  'voisine',
]);
const BETWEEN = new Set(['preposition', 'determiner', 'conjunction', 'comma']);

/** "near Mali and Burkina Faso", "frontalière du Mali": a country that tells where another place lies. */
function isNeighbour(atoms: readonly Atom[], at: number): boolean {
  if (!isCountry(atoms[at] as Atom)) return false;
  for (let i = at - 1; i >= 0; i -= 1) {
    const atom = atoms[i] as Atom;
    if (NEAR.has(atom.low) || NEAR.has(atom.lemma?.name ?? '')) return true;
    if (!isCountry(atom) && !BETWEEN.has(atom.category)) return false;
  }
  return false;
}

const isCountry = (atom: Atom): boolean => atom.places.some((p) => p.feature === 'PCLI');

/** The one country that a name of a place can mean; a country's name is the country before it is any village. */
function onlyCountry({ places }: Atom): string | null {
  const states = places.filter((p) => p.feature === 'PCLI');
  const countries = new Set((states.length > 0 ? states : places).map((p) => p.country));
  const [country] = countries;
  return countries.size === 1 ? (country ?? null) : null;
}

/** Is a name behind a word of place, or the name of a town, which is one itself? */
function isLocated(atoms: readonly Atom[], at: number): boolean {
  // A line of its own heads the report with its place.
  if (atoms.length <= 2 || atoms[at]?.places.every((p) => p.feature !== 'PCLI')) return true;
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const atom = atoms[i] as Atom;
    if (
      wordOf(atom, 'place-noun') ||
      wordOf(atom, 'direction') ||
      atom.relations.some((r) => r === 'in' || r === 'at' || r === 'near')
    )
      return true;
    if (
      atom.category !== 'determiner' &&
      atom.category !== 'adjective' &&
      !(atom.category === 'preposition' && atom.relations.includes('of'))
    )
      return false;
  }
  return false;
}

function countPlaces(atom: Atom, context: ReportContext): void {
  if (atom.places.length === 0) return;
  // A country's name is the country before it is any village.
  const states = atom.places.filter((p) => p.feature === 'PCLI');
  const countries = new Set(
    (states.length > 0 ? states : atom.places).map((p) => p.country).filter((c) => c !== null),
  );
  const large = atom.places.filter(
    (p) => p.feature === 'PCLI' || p.feature === 'PPLC' || p.feature === 'ADM1',
  );
  for (const { country } of states.length > 0 ? states : large) if (country) context.told.add(country);
  const regions = new Set(atom.places.filter((p) => p.feature.startsWith('ADM')).map((p) => p.country));
  for (const country of countries.size === 1 ? countries : regions.size === 1 ? regions : [])
    if (country) context.towns.add(country);
  if (countries.size === 1)
    for (const country of countries)
      context.addCountry(country, atom.places.some((p) => p.feature === 'PCLI') ? 1 : 0.8);
}

function countActors(atom: Atom, context: ReportContext): void {
  if (atom.senses.length === 0) return;
  const actors = new Map(atom.senses.map((s) => [s.actor.ref, s.actor]));
  const [sense] = atom.senses;
  if (actors.size !== 1 || !sense) return;
  for (const actor of actors.values()) {
    if (atom.senses.some((s) => s.strength !== 'weak')) context.addHint(actor, hintWords(sense.form));
    // What itself needs to be confirmed confirms nothing.
    if (sense.strength === 'misnomer' || (sense.strength === 'weak' && actor.kind === 'person')) continue;
    context.addActor(actor);
    // A group active in one country alone is a hint to where the report is.
    if (actor.kind === 'force' && actor.countries.length === 1) context.told.add(actor.countries[0] ?? '');
    if (actor.countries.length === 1 && actor.kind !== 'outlet')
      context.addCountry(actor.countries[0] ?? null, 0.4);
  }
}

/** Settles every name of the report in order, so that later words can take them up. */
export function settleNames(sentences: readonly SentenceState[], resolver: Resolver, lexicon: Lexicon): void {
  for (const { atoms, index } of sentences) {
    for (const atom of atoms) {
      if (atom.senses.length === 0) continue;
      const span = [atom.start, atom.end] as const;
      const { ref } = resolver.byName({ candidates: atom.senses, kind: 'actor', span: [...span] }, index);
      const actor = ref ? lexicon.actors.get(ref) : undefined;
      if (actor) resolver.context.addNaming({ ref: actor.ref, actor, start: atom.start, sentence: index });
    }
  }
}

/** What was given as the outlet: a ref stays, a name that one outlet of the register bears becomes its ref. */
function namedOutlet(given: string, lexicon: Lexicon): { ref: string; why?: string } {
  if (lexicon.actors.has(given)) return { ref: given };
  const words = nameWords(given).join(' ');
  const refs = new Set(
    lexicon.names.lookup(words).flatMap(({ actor }) => (actor.kind === 'outlet' ? [actor.ref] : [])),
  );
  for (const { ref, kind, label } of refs.size > 0 ? [] : lexicon.actors.values())
    if (kind === 'outlet' && Object.values(label).some((one) => nameWords(one).join(' ') === words))
      refs.add(ref);
  const [ref] = refs;
  if (ref === undefined || refs.size > 1) return { ref: given };
  return { ref, why: `It was given as ${given}, which is a name of this outlet.` };
}

/** The outlet: as given, or the newspaper whose own sources speak in the first sentences. */
export function outletOf(
  input: ReportInput,
  sentences: readonly SentenceState[],
  lexicon: Lexicon,
): { ref: string; why?: string } | null {
  if (input.outlet) return namedOutlet(input.outlet, lexicon);
  const first = sentences[0];
  if (!first) return null;
  for (const frame of first.frames) {
    if (frame.item.kind !== 'verb' || !frame.lemma.words.some((w) => w.class === 'reporting')) continue;
    for (const slot of ['to', 'for'] as const)
      for (const { phrase } of frame.slots.get(slot) ?? []) {
        const party = partyOf(phrase);
        const actor = party?.candidates[0]?.actor;
        if (actor?.kind === 'outlet' && actor.type === 'newspaper')
          return { ref: actor.ref, why: 'The report opens with what sources told this newspaper.' };
      }
  }
  return null;
}
