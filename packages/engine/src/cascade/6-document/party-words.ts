/** What the words of a party by themselves tell of who it is: a mission, a bare force, a state's, one who speaks. */
import type { Actor } from '../../lexicon/lexicon.js';
import { wordOf } from '../../mentions/party.js';
import type { Atom, Party, Phrase } from '../state.js';

/** What is known of a name. */
export type Named = Pick<Party, 'candidates' | 'kind'> & Partial<Pick<Party, 'span' | 'word'>>;

/** The one actor that all senses of a name mean, or null. */
export function onlyRef({ candidates }: Named): string | null {
  const [first] = candidates;
  return first && candidates.every((c) => c.actor === first.actor) ? first.actor.ref : null;
}

/** Is it a mission or one who serves in one? */
export const isMission = (party: Party): boolean =>
  party.group?.type === 'peace-mission' ||
  (party.word?.class === 'person' && party.word.of === 'peacekeeper' && party.template === null);

/** Possessives of the one who speaks. */
export const SPEAKERS_OWN = new Set('نا ي our my notre nos mon ma mes'.split(' '));

/** Arabic "the force", one and by itself: a state has forces. */
export const isBareForce = ({ phrase, template }: Party): boolean =>
  !template?.country && (isBare(phrase) || phrase.of.some(isBare));
const isBare = ({ head, definite, plural, of, modifiers }: Phrase): boolean =>
  head.low === 'قوه' && definite && !plural && of.length === 0 && modifiers.length === 0;

/** Words of creed for those who fight for it. */
export const JIHADIST = /^(?:d?jihad|terroris|islamis|moudjahid|جهادي|إرهابي|ارهابي)/u;

/** "the government forces": whoever has just been told of, a group's they are not. */
export const isOfState = ({ head, modifiers }: Phrase): boolean =>
  [head, ...modifiers].some((a) => /^(?:government|gouvernement)/u.test(a.lemma?.name ?? a.low));

/** قوات النظام, "local troops", جندي حكومي: of the country itself, whoever's army is told as its guest. */
export const isOfHome = ({ head, atoms, of }: Phrase): boolean =>
  [head, ...atoms, ...of.map((p) => p.head)].some((a) => HOME.has(a.lemma?.name ?? a.low));
const HOME = new Set(['نظام', 'حكومي', 'محلي', 'régime', 'gouvernemental', 'regime', 'government', 'local']);

/** Those who fight for somebody, and the government of whoever governs. */
export const LED = new Set(['armed-forces', 'unidentified-armed-group', 'communal-militia', 'government']);
/** Words that point at somebody told of. */
export const DEMONSTRATIVES = new Set([
  'هذا',
  'هذه',
  'هولاء',
  'تلك',
  'ذلك',
  'اوليك',
  'ces',
  'cette',
  'ce',
  'cet',
  'these',
  'those',
  'this',
  'that',
]);

const DRIVERS = new Set(['سائق', 'chauffeur', 'driver']);
const FIGHTERS = new Set(['مقاتل', 'combattant', 'fighter']);

/** متطوعون, "5100 hommes": volunteers where no state arms them, and men of whom nothing is told but that they are. */
export const isNobodys = (party: Party, slug: string, atoms: readonly Atom[]): boolean =>
  isOnlyVolunteer(party, slug) || isOnlyMen(party, atoms);

/** Where no state arms volunteers, they help. */
const isOnlyVolunteer = ({ phrase }: Party, slug: string): boolean =>
  phrase.head.lemma?.name === 'متطوع' && slug !== 'burkina-faso';

/** "5100 hommes", "the men": nobody's civilians, unless women or children are told of beside them. */
const isOnlyMen = ({ phrase, template }: Party, atoms: readonly Atom[]): boolean =>
  template?.actor === 'civilians' &&
  phrase.plural &&
  (phrase.count?.best ?? MANY) >= MANY &&
  MEN.has(phrase.head.lemma?.name ?? '') &&
  !atoms.some((a) => BESIDE_MEN.has(a.lemma?.name ?? ''));
const MEN = new Set(['homme', 'man', 'رجل']);
/** Fewer are told one by one; so many serve somewhere. */
const MANY = 50;
const BESIDE_MEN = new Set(['femme', 'enfant', 'woman', 'child', 'امرأة', 'طفل']);

/** "15 combattants": of whichever side, unless a force of the state stands against them; سائقها: the driver of a force is no civilian. */
export const isOfNoSide = ({ phrase, template, word, pronoun }: Party, atoms: readonly Atom[]): boolean =>
  (FIGHTERS.has(phrase.head.lemma?.name ?? '') &&
    template?.actor === 'unidentified-armed-group' &&
    !template.country &&
    !phrase.definite &&
    phrase.of.length === 0 &&
    phrase.beside.length === 0 &&
    phrase.modifiers.length === 0 &&
    !atoms.some((a) => wordOf(a, 'force'))) ||
  (pronoun !== null &&
    word?.class === 'person' &&
    DRIVERS.has(phrase.head.lemma?.name ?? '') &&
    atoms.some(
      (a) => wordOf(a, 'force') || wordOf(a, 'title')?.post || /عسكري|مدرع|milita|blind/u.test(a.low),
    ));

/** Arabic "the forces", "a force", of whom nothing more is told than what they do. */
export const isForcesAlone = ({ phrase, template }: Party): boolean =>
  template?.actor === 'armed-forces' &&
  !template.country &&
  (phrase.head.low === 'قوات' || phrase.head.low === 'قوه') &&
  phrase.of.length === 0 &&
  phrase.modifiers.every((m) => m.category === 'participle');

/** Is it a body that calls itself forces and is no army of a state as a whole? */
export const isCalledForces = ({ kind, label }: Actor): boolean =>
  (kind === 'force' || kind === 'group') && label.ar.startsWith('قوات ');
