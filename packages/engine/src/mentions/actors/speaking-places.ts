/**
 * Countries and capitals that speak or act as their governments: "Bamako a annoncé", "Uganda has stopped supporting",
 * "backed by Chad". A capital acts only where it speaks, agrees or is the doer of a passive; a country acts as the
 * subject of any verb of doing, not of one that tells what befalls it ("Mali has seen"). Anything else is where it
 * happened.
 */
import type { Language } from '@marsad/model';
import type { Argument, Atom, Frame, Phrase, SentenceState } from '../../cascade/state.js';
import { atomAt } from '../atom-at.js';

const STATES = new Set([
  ...'condemn accuse call-for warn threaten deny-responsibility claim-responsibility praise condole'.split(
    ' ',
  ),
  ...'statement designation aid agreement negotiation meeting deployment'.split(' '),
]);

const TO_SOMEBODY = new Set(['accuse', 'condemn', 'warn', 'threaten', 'praise']);

/** Does a frame tell what only somebody can do? */
function tellsOfSomebody({ lemma, standing, passive }: Frame): boolean {
  if (standing !== 'verb' || passive) return false;
  return lemma.words.some((w) => w.class === 'reporting') || lemma.predicates.some((p) => STATES.has(p.type));
}

/** What befalls a country, or tells how it is: it does nothing. */
const BEFALLING = new Set([
  ...'see suffer face experience witness undergo remain become be have border lie rank know record endure'.split(
    ' ',
  ),
  ...'grapple struggle host top register sink plunge descend celebrate gain count need contain share'.split(
    ' ',
  ),
  ...'connaître subir vivre traverser enregistrer compter abriter rester demeurer devenir être avoir'.split(
    ' ',
  ),
  ...'souffrir faire sombrer basculer voir figurer appartenir disposer regrouper partager payer'.split(' '),
]);
const BEFALLING_AS_WRITTEN = new Set(
  'شهد شهدت تشهد يشهد عاني عانت تعاني يعاني عاش عاشت تعيش يعيش واجه واجهت تواجه يواجه عرف عرفت تعرف يعرف كان كانت يكون تكون ظل ظلت اصبح اصبحت بات باتت يقع تقع تضم يضم تحتل يحتل دخل دخلت يمر تمر يحد تحد مثل مثلت تمثل يمثل ضم ضمت وقع وقعت'.split(
    ' ',
  ),
);

/** Does a frame tell what a country as its subject does? */
function tellsOfDeed(
  { lemma, standing, passive, head }: Frame,
  language: Language,
  hasOwnObject: boolean,
): boolean {
  if (standing !== 'verb' || passive) return false;
  if (BEFALLING_AS_WRITTEN.has(head.low) || BEFALLING.has(lemma.name)) return false;
  // In Arabic a place behind a verb may be its object as well as its subject, unless the verb has its object with it.
  return language !== 'ar' || hasOwnObject;
}

/** Ties of those whom a state backs: "backed by Chad". */
const BACKED = new Set(['aid', 'allied-with', 'cooperates-with', 'affiliated-with']);
const BACKED_AS_WRITTEN = new Set('مدعوم مدعومه مدعومين مدعومون ممول مموله مموليين مسلح'.split(' '));

/** The slot in which the doer of a passive or of a deed told by a noun stands. */
function doerOf(frame: Frame, language: Language): readonly Argument[] {
  const { standing, passive, slots, lemma, head } = frame;
  // French also goes through a country by the same word.
  if (standing !== 'verb' || passive || language === 'en') {
    const by = slots.get('by');
    if (by) return by;
  }
  const backed = BACKED_AS_WRITTEN.has(head.low) || lemma.predicates.some((p) => BACKED.has(p.type));
  return standing === 'participle' && backed ? (slots.get('from') ?? []) : [];
}

/** The country of a capital or of a country's name, where the name can mean no other. */
function countryOf({ places }: Atom): string | null {
  const states = places.filter((p) => p.feature === 'PCLI');
  if (states.length > 0) return states[0]?.country ?? null;
  const capital = places.find((p) => p.feature === 'PPLC');
  // Of its namesakes abroad none speaks; another large one might be meant as a place.
  return capital && places[0]?.country === capital.country ? capital.country : null;
}

/** A place that stands for a government. */
export interface SpeakingPlace {
  readonly atom: Atom;
  /** ISO code. */
  readonly country: string;
}

/** "Tehrik-e-Taliban Pakistan": the country is the last word of a name. */
const endsName = (atoms: readonly Atom[], head: Atom): boolean =>
  (atoms[atomAt(atoms, head.start) - 1]?.senses.length ?? 0) > 0;

const JOINS = new Set<string>(['conjunction', 'comma']);

/** "raids on Cameroon, slaughtering": a preposition right before the name says that it is where. */
const isWhere = (atoms: readonly Atom[], head: Atom): boolean => {
  let at = atomAt(atoms, head.start) - 1;
  // "insurgencies in Mali and Niger"
  while (JOINS.has(atoms[at]?.category ?? '') && atoms[at - 1]?.category === 'place') at -= 2;
  const before = atoms[at];
  return before?.category === 'preposition' && !before.relations.includes('by') && before.low !== 'من';
};

const hasObjectWithIt = ({ item }: Frame): boolean => item.kind === 'verb' && item.objectPronoun !== null;

const members = (phrase: Phrase): readonly Phrase[] => [phrase, ...phrase.list];

const isState = ({ places }: Atom): boolean => places.some((p) => p.feature === 'PCLI');

/** The countries and capitals that speak or act in a sentence. */
export function speakingPlaces({ frames, atoms }: SentenceState, language: Language): SpeakingPlace[] {
  const found: SpeakingPlace[] = [];
  const take = (phrase: Phrase, capitals: boolean, doer = false): void => {
    if (phrase.head.category !== 'place') return;
    for (const { head } of members(phrase)) {
      const country = capitals || isState(head) ? countryOf(head) : null;
      if (
        country &&
        head.senses.length === 0 &&
        !endsName(atoms, head) &&
        (doer || !isWhere(atoms, head)) &&
        !found.some((f) => f.atom === head)
      )
        found.push({ atom: head, country });
    }
  };
  for (const frame of frames) {
    for (const { phrase } of doerOf(frame, language)) take(phrase, true, true);
    const speaks = tellsOfSomebody(frame);
    // الهجوم الذي شنته انجمينا: what she has launched is in the verb, and she is who launched it.
    const own = language === 'ar' && hasObjectWithIt(frame);
    if (!speaks && !tellsOfDeed(frame, language, own)) continue;
    // Whoever is accused, condemned or warned is somebody too.
    const spoken = frame.lemma.predicates.some((p) => TO_SOMEBODY.has(p.type))
      ? frame.slots.get('object')
      : undefined;
    for (const { phrase } of [...(frame.slots.get('subject') ?? []), ...(spoken ?? [])])
      if (!phrase.preposition) take(phrase, speaks || own);
  }
  return found;
}
