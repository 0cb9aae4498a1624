/**
 * Every actor, person, place, date and number that a report mentions, whether or not an assertion uses it; for readers
 * who index names. What an assertion has already settled stays as it is; a pronoun that nothing settles is left out.
 */
import type { Span } from '@marsad/model';
import { isWorthTelling } from '../../mentions/actors/is-told.js';
import { speakingPlaces } from '../../mentions/actors/speaking-places.js';
import { atomAt } from '../../mentions/atom-at.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import { isDateline } from '../../mentions/places/dateline.js';
import { whyUnresolved } from '../../time/resolve-in-order.js';
import type { Atom, Phrase, SentenceState } from '../state.js';
import type { AssemblyContext } from './assembly.js';
import { isOfSport } from './of-sport.js';

/** Adds to the mentions of a record all that no assertion has used. To be called after those have been kept. */
export function addAllMentions(context: AssemblyContext): void {
  for (const { atoms } of context.sentences) {
    const [first] = atoms;
    if (first && isDateline(atoms) && !addSeat(first, atoms[1], context)) addPlace(first, context);
  }
  const sport = isOfSport(context.sentences);
  for (const state of context.sentences) {
    const hidden = new Set<Atom>();
    if (sport) hideTeams(state, hidden);
    for (const item of state.items) if (item.kind === 'phrase') addParties(item, state, hidden, context);
    for (const { atom, country } of sport ? [] : speakingPlaces(state, context.language))
      addGovernment(atom, country, context);
    addReferring(state, context);
    for (const atom of state.atoms) if (!hidden.has(atom)) addAtom(atom, state, context);
  }
}

/** "Mali beat Ghana", "the Afcon": of a match a country that nothing says to be where is a team, and an unknown place a cup. */
function hideTeams({ atoms }: SentenceState, hidden: Set<Atom>): void {
  for (const [i, atom] of atoms.entries()) {
    const team = atom.places.some((p) => p.feature === 'PCLI') && !atoms[i - 1]?.relations.includes('in');
    if (team || (atom.category === 'place' && atom.places.length === 0)) hidden.add(atom);
  }
}

/** "الجزائر –": a report is written in the capital and not in the country of its name; before a colon the country is told of. */
function addSeat(
  { start, end, places }: Atom,
  sign: Atom | undefined,
  { mentions }: AssemblyContext,
): boolean {
  const seat = places.find((p) => p.feature === 'PPLC');
  if (!seat || sign?.low === ':' || !places.some((p) => p.feature === 'PCLI' && p.country === seat.country))
    return false;
  const { ref, name, country, lat, lon } = seat;
  mentions.addUnlessKept({
    kind: 'place',
    span: [start, end],
    ref,
    match: 'name',
    place: { ref, name, country, lat, lon, relation: 'in', precision: 1 },
    why: 'A dateline names the town in which the report was written.',
  });
  return true;
}

function addGovernment(atom: Atom, country: string, { lexicon, mentions }: AssemblyContext): void {
  const slug = lexicon.countrySlug.get(country);
  if (!slug) return;
  mentions.addUnlessKept({
    kind: 'actor',
    span: [atom.start, atom.end],
    ref: `government-${slug}`,
    match: 'description',
    why: 'A country or its capital that speaks or acts is its government.',
  });
}

/** "the organisation X, the terrorist", "a political dispute": an Arabic adjective right behind what it describes. */
function isEpithet(phrase: Phrase, { atoms }: SentenceState): boolean {
  const { head } = phrase;
  if (phrase.count !== null) return false;
  const at = atomAt(atoms, head.start);
  if (isCrowded(head, atoms, at) || isWhatTheyWere(phrase, atoms, at)) return true;
  if (isOfCamp(head, atoms, at) || isCreedBehind(phrase, atoms, at)) return true;
  if (phrase.plural || phrase.preposition) return false;
  const before = atoms[at - 1];
  if (!before) return false;
  // مواطن مجهول الهوية, هجوم عسكري دولي
  if (head.low === 'مجهول' && phrase.of[0]?.head.low === 'هويه' && before.category === 'noun') return true;
  const single = phrase.atoms.every((a) => a === head || (NISBA.test(a.low) && a.category !== 'noun'));
  if (!head.definite)
    return single && NISBA.test(head.low) && !PEOPLE.has(head.low) && before.category === 'noun';
  if (!single && !NISBA.test(head.low)) return false;
  return (
    before.senses.length > 0 ||
    before.category === 'close' ||
    ((before.category === 'noun' || before.category === 'unknown') && before.definite)
  );
}
const NISBA = /ي[ها]?$/u;

/** مكتظ بالسكان: "populous" tells of nobody. */
const isCrowded = ({ low }: Atom, atoms: readonly Atom[], at: number): boolean =>
  low === 'سكان' && (CROWDED.test(atoms[at - 1]?.low ?? '') || CROWDED.test(atoms[at - 2]?.low ?? ''));
/** مخيم للنازحين, موقع لاجئين: a site is told by those who live there. */
const isOfCamp = ({ low }: Atom, atoms: readonly Atom[], at: number): boolean =>
  REFUGEES.test(low) &&
  CAMP.test((atoms[at - 1]?.category === 'preposition' ? atoms[at - 2] : atoms[at - 1])?.low ?? '');
const REFUGEES = /^(?:ال)?(?:نازح|لاج)/u;
const CAMP = /^(?:ال)?(?:مخيم|موقع|معسكر|مركز|مخيمات)$/u;

/** المتشددين الإسلاميين: right behind those who fight their creed is said of them. */
const isCreedBehind = ({ head, definite, plural, of }: Phrase, atoms: readonly Atom[], at: number): boolean =>
  definite &&
  plural &&
  of.length === 0 &&
  wordOf(head, 'creed') !== undefined &&
  atoms[at - 1]?.definite === true &&
  wordOf(atoms[at - 1] as Atom, 'person')?.of === 'militant';

const CROWDED = /^(?:ال)?(?:مكتظ|ماهول|اهل|مزدحم)ه?$/u;

/** الذين كانوا رعاة ماشية: a noun without its article right behind "they were" says what they were. */
function isWhatTheyWere(phrase: Phrase, atoms: readonly Atom[], at: number): boolean {
  if (phrase.definite || phrase.preposition) return false;
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    const { low, category } = atoms[i] as Atom;
    if (WERE.has(low)) return true;
    if (!/^(?:adverb|preposition|adjective|time|close|open)$/u.test(category)) return false;
  }
  return false;
}
const WERE = new Set(['كانوا', 'يعملون', 'اصبحوا', 'باتوا', 'بصفتهم']);
/** Those who are so called are people, not what describes them. */
const PEOPLE = new Set('جندي شرطي دركي صحفي صحافي حرسي قروي جنديا شرطيا دركيا صحفيا صحافيا'.split(' '));

/** "X, senior researcher at Y", "X, the brother of Y": one person, whom the name before the comma has told. */
function isApposition(phrase: Phrase, { atoms }: SentenceState): boolean {
  if (phrase.plural || phrase.preposition || phrase.count !== null) return false;
  const at = atomAt(atoms, phrase.start);
  const name = atoms[at - 1]?.category === 'comma' ? atoms[at - 2] : undefined;
  return (
    name !== undefined &&
    (name.proper?.kind === 'person' ||
      (name.senses.length > 0 && name.senses.every((s) => s.actor.kind === 'person')) ||
      (name.capital && name.category === 'unknown'))
  );
}

const isNamedGroup = (atom: Atom | undefined): boolean =>
  atom !== undefined && atom.senses.length > 0 && atom.senses.every((s) => s.actor.kind === 'group');

/** "the militant group X", "X (Y), an umbrella group": a band whose name stands right beside what it is called. */
function isNamedBeside(phrase: Phrase, { atoms }: SentenceState): boolean {
  if (phrase.plural || phrase.preposition || phrase.count !== null) return false;
  const next = atomAt(atoms, phrase.end);
  const behind = atoms[next]?.category === 'comma' || atoms[next]?.category === 'open' ? next + 1 : next;
  if (isNamedGroup(atoms[behind])) return true;
  const first = atomAt(atoms, phrase.start) - 1;
  if (atoms[first]?.category !== 'comma') return false;
  return (
    isNamedGroup(atoms[first - 1]) ||
    (atoms[first - 1]?.category === 'close' && isNamedGroup(atoms[first - 2]))
  );
}

/** متمردون حوثيون: the name of their group right behind fighters tells who they are. */
function isNamedBehind(phrase: Phrase, { atoms }: SentenceState): boolean {
  if (!phrase.plural || phrase.of.length > 0) return false;
  const next = atoms[atomAt(atoms, phrase.end)];
  return (
    next !== undefined &&
    next.start - phrase.end === 1 &&
    next.senses.length > 0 &&
    next.senses.every((s) => s.actor.kind === 'group')
  );
}

/** "OPHK": what is written in capitals alone is no person. */
const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\d-]+$/u.test(text);

/** The names inside a description that are what it belongs to. */
function hideParents(
  [from, to]: Span,
  parents: readonly { readonly ref: string }[],
  atoms: readonly Atom[],
  hidden: Set<Atom>,
): void {
  for (let i = atomAt(atoms, from); i < atoms.length && (atoms[i] as Atom).end <= to; i += 1) {
    const atom = atoms[i] as Atom;
    if (atom.senses.some((s) => parents.some((p) => p.ref === s.actor.ref))) hidden.add(atom);
  }
}

/** `hidden` takes the names that are part of a longer one: the organisation in "the mission of the organisation". */
function addParties(phrase: Phrase, state: SentenceState, hidden: Set<Atom>, context: AssemblyContext): void {
  const party = partyOf(phrase);
  if (party && party.kind !== 'place' && !(party.candidates.length > 0 && hidden.has(phrase.head))) {
    const identity = context.resolver.identify(party, state.index, null);
    const { ref, match, kind, why, type } = identity;
    const parents = ref && match === 'description' ? context.lexicon.actors.get(ref)?.parents : undefined;
    if (parents) hideParents(party.span, parents, state.atoms, hidden);
    const epithet =
      context.language === 'ar'
        ? (party.template !== null || party.word !== null) &&
          (isEpithet(phrase, state) || isNamedBehind(phrase, state))
        : (kind === 'person' && ref === null && isAcronym(context.text.slice(...party.span))) ||
          (party.word?.class === 'person' && isApposition(phrase, state));
    if (party.group && !party.group.named && isNamedBeside(phrase, state)) return;
    if (!epithet && isWorthTelling(party, identity, context.language))
      context.mentions.addUnlessKept({
        // Several sources or officials are no person.
        kind:
          kind === 'place' || (kind === 'person' && phrase.plural && ref === null && !party.proper)
            ? 'actor'
            : kind,
        span: party.span,
        ref,
        match,
        ...(type ? { type } : {}),
        ...(why ? { why } : {}),
      });
  }
  // مسلحو القبائل: the tribe is told by its men.
  const tribal = context.language === 'ar' && party?.template?.actor === 'communal-militia';
  for (const inner of [...(tribal ? [] : phrase.of), ...phrase.beside, ...phrase.list])
    if (!describes(inner, phrase)) addParties(inner, state, hidden, context);
}

/** "troop deployments", "military ties", "jihadist rebels": a bare English noun that only describes the next; an army's spokesman has an army. */
const describes = (inner: Phrase, { head }: Phrase): boolean =>
  inner.head.category === 'noun' &&
  inner.head.start < head.start &&
  inner.atoms.length === 1 &&
  !inner.plural &&
  inner.head.senses.length === 0 &&
  wordOf(head, 'title') === undefined &&
  wordOf(head, 'source') === undefined;

/** Pronouns and possessives that take up somebody, and words for the country that the report tells of. */
function addReferring(state: SentenceState, context: AssemblyContext): void {
  for (const atom of state.atoms) {
    const pronoun = atom.category === 'pronoun' || atom.category === 'possessive';
    if (!pronoun && !wordOf(atom, 'place-noun')?.takes) continue;
    const found = context.resolver.references?.at(atom.start, state.index);
    if (!found?.referent) continue;
    const span: Span = [atom.start, atom.end];
    const { ref, sort, countries } = found.referent;
    if (pronoun)
      context.mentions.addUnlessKept({
        kind: sort === 'person' ? 'person' : 'actor',
        span,
        ref,
        match: 'pronoun',
        why: found.why,
      });
    else if (sort === 'country') addCountry(countries[0] ?? '', span, found.why, context);
  }
}

/** "the country": where it lies, told as the place that it takes up. */
function addCountry(iso: string, span: Span, why: string, context: AssemblyContext): void {
  const { lexicon, mentions, resolver } = context;
  const country = lexicon.places.country(iso);
  // The homeland of somebody named is not yet the country that the report is about.
  const main = resolver.context.mainCountry();
  if (!country || (main !== null && main !== iso && !resolver.context.isConfirmed(iso))) return;
  const { name, lat, lon } = country;
  mentions.addUnlessKept({
    kind: 'place',
    span,
    ref: null,
    match: 'description',
    place: { ref: null, name, country: iso, lat, lon, relation: 'in', precision: 4 },
    why,
  });
}

function addAtom(atom: Atom, state: SentenceState, context: AssemblyContext): void {
  const { mentions } = context;
  if (atom.inside) addAtom(atom.inside, state, context);
  const span: [number, number] = [atom.start, atom.end];
  if (atom.senses.length > 0) {
    const { ref, match, kind, why } = context.resolver.byName(
      { candidates: atom.senses, kind: 'actor', span },
      state.index,
    );
    if (
      ref === null &&
      context.language === 'ar' &&
      (atom.low === 'قاعده' || atom.senses.every((s) => s.strength === 'weak'))
    )
      return;
    mentions.addUnlessKept({
      kind: kind === 'place' ? 'actor' : kind,
      span,
      ref,
      match,
      ...(why ? { why } : {}),
    });
  } else if (atom.proper) {
    const { kind, type, why } = atom.proper;
    mentions.addUnlessKept({
      kind: kind === 'group' ? 'actor' : kind,
      span,
      ref: null,
      match: 'none',
      ...(type ? { type } : {}),
      why,
    });
  } else if (atom.places.length > 0 || atom.category === 'place') {
    addPlace(atom, context);
  } else if (atom.time) addTime(atom.time, state, context);
  else if (atom.quantity)
    mentions.addUnlessKept({ kind: 'figure', span, ref: null, match: 'none', why: 'A number.' });
}

function addPlace(atom: Atom, context: AssemblyContext): void {
  const settled = context.places.mention(atom);
  // A word that some far town happens to bear, which nothing around it calls a place, is none.
  if (settled.place === undefined && !context.places.isPointedAt(atom)) return;
  context.mentions.addUnlessKept({ kind: 'place', span: [atom.start, atom.end], ...settled });
}

function addTime(time: NonNullable<Atom['time']>, state: SentenceState, context: AssemblyContext): void {
  const first = state.sentence.tokens[time.first];
  const last = state.sentence.tokens[time.last];
  if (!first || !last) return;
  const resolved = context.times.get(time) ?? null;
  context.mentions.addUnlessKept({
    kind: 'time',
    span: [first.start, last.end],
    ref: null,
    match: 'none',
    ...(resolved
      ? { edtf: resolved.edtf, parts: resolved.parts, why: resolved.why }
      : { why: whyUnresolved(context.published.edtf) }),
  });
}
