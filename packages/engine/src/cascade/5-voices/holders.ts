/**
 * Who holds a voice: the body for which a spokesman speaks, the owner of a statement, one of many villagers, a
 * stranger. A phrase that cannot speak has no voice; whom a register name means is settled later.
 */
import type { VoiceRole } from '@marsad/model';
import { isMark } from '../../mentions/marks.js';
import { countryOf, isArmed, partyOf, wordOf } from '../../mentions/party.js';
import { seatOfGovernment } from '../../mentions/seat-of-government.js';
import type { Frame, Item, Party, Phrase, SentenceState } from '../state.js';
import { indexOf, isBare, isComma } from './items.js';

/** Who speaks. `source` is null where the register and the words for sources know nothing of it. */
export interface Holder {
  readonly source: Party | null;
  readonly text: string;
  readonly role: VoiceRole;
}

/** The role of a voice in the chain, from what its holder is. */
export function roleOf(party: Party | null): VoiceRole {
  if (!party) return 'person';
  if (party.word?.class === 'source') return party.word.role;
  if (party.word?.class === 'outlet-noun' || party.kind === 'outlet') return outletRole(party);
  const actor = party.candidates[0]?.actor;
  if (actor) {
    if (actor.kind === 'outlet') return outletRole(party);
    if (actor.kind === 'group') return 'armed-group';
    if (actor.kind === 'person')
      return actor.offices.length > 0 || actor.leads.some((l) => STATE.some((s) => l.ref.startsWith(s)))
        ? 'official'
        : actor.leads.length > 0
          ? 'armed-group'
          : party.word?.class === 'title'
            ? 'official'
            : 'person';
    return 'official';
  }
  if (party.group)
    return party.group.type === 'armed-group' || party.group.type === 'militia' ? 'armed-group' : 'person';
  if (party.template) return templateRole(party.template.actor);
  if (party.word?.class === 'title' || party.kind === 'place') return 'official';
  return 'person';
}

/** How the refs of a state's own forces begin. */
const STATE: readonly string[] = [
  'armed-forces-',
  'police-',
  'gendarmerie-',
  'security-forces-',
  'government-',
];

const OUTLET_ROLES: Readonly<Record<string, VoiceRole>> = {
  agency: 'agency',
  monitor: 'monitor',
  'media-arm': 'armed-group',
};
const outletRole = (party: Party): VoiceRole => {
  const actor = party.candidates[0]?.actor;
  return (actor?.kind === 'outlet' && OUTLET_ROLES[actor.type]) || 'outlet';
};

const templateRole = (actor: string): VoiceRole =>
  actor === 'civilians' || actor === 'protesters'
    ? 'witness'
    : actor === 'unidentified-armed-group'
      ? 'armed-group'
      : 'official';

/** The words of a phrase as the report has them, at most 120 characters. */
export function holderText(text: string, phrase: Phrase): string {
  const start = phrase.preposition ? (phrase.atoms[0]?.start ?? phrase.start) : phrase.start;
  return text
    .slice(start, Math.min(phrase.end, start + 120))
    .replace(/\s+/gu, ' ')
    .replace(/[\s“«"(،,]+$/u, '')
    .trim();
}

export const isDocument = (phrase: Phrase): boolean => wordOf(phrase.head, 'source')?.role === 'document';

/** Heads that count or pick out of those who speak: "one of the officials", أحد السكان. */
const PICKS: ReadonlySet<string> = new Set(
  'un une one several many some most another two three l’un احد احدي بعض عدد عدة اثنان'.split(' '),
);

/** قال باكو مامادو: in Arabic a capital with a bare word right behind it that no list has is somebody's name. */
const isFirstName = ({ head, end }: Phrase, { atoms }: SentenceState): boolean => {
  const next = atoms.find((a) => a.start > end - 1);
  return (
    next?.category === 'unknown' &&
    !next.definite &&
    next.start - end === 1 &&
    /^[\u0600-\u06ff]/u.test(head.low)
  );
};

/** The holder that a phrase names; null where it can hold no voice. */
export function holderOf(phrase: Phrase, state: SentenceState, text: string): Holder | null {
  if (isDocument(phrase)) return ofDocument(phrase, state, text);
  const picked = PICKS.has(phrase.head.low) ? phrase.of[0] : undefined;
  if (picked) {
    const among = partyOf(picked);
    if (among) return { source: null, text: holderText(text, phrase), role: roleOf(among) };
  }
  const led = bodyLed(phrase);
  if (led) return { source: led, text: holderText(text, phrase), role: roleOf(led) };
  const party = (isFirstName(phrase, state) ? null : seatOfGovernment(phrase)) ?? partyOf(phrase);
  if (party?.pronoun && !party.template && party.candidates.length === 0) return null;
  // "la nuit de lundi 18", "nine lives": a number of nobody says nothing.
  if (party && !party.template && party.candidates.length === 0 && isNumberOfNobody(phrase)) return null;
  if (party && party.kind !== 'place') {
    const body = bodyOfSpokesman(party, phrase, state) ?? bodyBehind(phrase, state, text);
    if (body)
      return {
        source: body,
        text: text.slice(startOf(phrase), Math.max(phrase.end, body.phrase.end)),
        role: roleOf(body),
      };
    const role = roleOf(party);
    const beside = role === 'person' ? roleBeside(phrase, state) : null;
    return { source: party, text: holderText(text, phrase), role: beside ?? role };
  }
  if (party)
    return phrase.head.places.some((p) => p.feature === 'PCLI' || p.feature === 'PPLC')
      ? { source: party, text: holderText(text, phrase), role: 'official' }
      : null;
  return null;
}

const LIVES: ReadonlySet<string> = new Set(['life', 'lives', 'vie', 'vies']);

const isNumberOfNobody = ({ head, of, beside, atoms }: Phrase): boolean =>
  LIVES.has(head.low) ||
  (head.category === 'number' && of.length === 0 && beside.length === 0) ||
  (PICKS.has(head.low) && atoms.length === 1 && of.length === 0);

/** Who issued a statement; a statement that nobody is told to have issued speaks for itself. */
function ofDocument(phrase: Phrase, state: SentenceState, text: string): Holder {
  const owner = ownerOf(phrase, state);
  return owner
    ? { source: owner, text: owner.text || holderText(text, owner.phrase), role: roleOf(owner) }
    : { source: partyOf(phrase), text: holderText(text, phrase), role: 'document' };
}

/** Who gave a toll or figures: "selon un bilan communiqué par le gouverneur", "selon les chiffres de l'ONU". */
export function issuerOf(phrase: Phrase, state: SentenceState, text: string): Holder | null {
  const owner = ownerOf(phrase, state);
  const known =
    owner !== null &&
    (owner.candidates.length > 0 ||
      owner.word?.class === 'source' ||
      owner.word?.class === 'title' ||
      isState(owner));
  return known
    ? { source: owner, text: owner.text || holderText(text, owner.phrase), role: roleOf(owner) }
    : null;
}

const isState = ({ template }: Party): boolean =>
  template !== null && STATE.some((s) => `${template.actor}-`.startsWith(s));

/** Whoever saw a statement did not issue it. */
const SEEN: ReadonlySet<string> = new Set(
  'consulté consultée obtenu obtenue vu vue reçu reçue parvenu transmis transmise seen obtained reviewed viewed received'.split(
    ' ',
  ),
);
const FROM: ReadonlySet<string> = new Set(['by', 'from', 'of']);
const TO: ReadonlySet<string> = new Set(['à', 'au', 'to', 'li']);
const isOutlet = ({ head }: Phrase): boolean => head.senses.some((s) => s.actor.kind === 'outlet');

function ownerOf(document: Phrase, state: SentenceState): Party | null {
  const { frames, items } = state;
  const speaks = (phrase: Phrase): Party | null => {
    if (isDocument(phrase)) return null;
    const party = partyOf(phrase);
    if (!party || party.pronoun) return null;
    const body = bodyOfSpokesman(party, phrase, state);
    if (body) return body;
    if (party.kind !== 'place') return party;
    return phrase.head.places.some((p) => p.feature === 'PCLI') ? party : null;
  };
  for (const inner of [...document.of, ...document.beside]) {
    const owner = speaks(inner);
    if (owner) return owner;
  }
  const after = items[indexOf(items, document) + 1];
  const seen = document.atoms.some((a) => SEEN.has(a.low));
  if (
    !seen &&
    after?.kind === 'phrase' &&
    (after.preposition?.low === 'li' || after.preposition?.relations.some((r) => FROM.has(r)))
  ) {
    const owner = speaks(after);
    if (owner) return owner;
  }
  // "selon une déclaration à Anadolu du gouverneur": behind the paper to which it was made.
  if (after?.kind === 'phrase' && TO.has(after.preposition?.low ?? '') && isOutlet(after)) {
    const owner = after.of.map(speaks).find((p) => p !== null);
    if (owner) return owner;
  }
  // "claimed by X in a statement": X issued it.
  for (const { slots } of frames)
    if (slots.get('in')?.some((a) => a.phrase === document)) {
      const by = slots.get('by')?.[0]?.phrase;
      const owner = by ? speaks(by) : null;
      if (owner) return owner;
    }
  for (const frame of frames) {
    if (frame.item.kind !== 'verb' || !(frame.antecedent === document || isGivenOut(frame, document)))
      continue;
    if (frame.item.form !== 'participle' && frame.item.objectPronoun === null) continue;
    if (SEEN.has(frame.head.low)) continue;
    for (const slot of ['by', 'from', 'about', 'subject'] as const)
      for (const { phrase } of frame.slots.get(slot) ?? []) {
        const owner = phrase === document ? null : speaks(phrase);
        if (owner) return owner;
      }
  }
  return null;
}

/** حصيلة أوردتها السلطات: the pronoun on the verb takes up the paper. */
const isGivenOut = ({ slots, item, head }: Frame, document: Phrase): boolean =>
  item.kind === 'verb' &&
  item.objectPronoun !== null &&
  slots.get('object')?.some((a) => a.phrase === document) === true &&
  head.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting' || w.class === 'support'));

/** The army of "the army's spokesman", the group of "a spokesman for the group": it speaks unless the register has him. */
function bodyOfSpokesman(party: Party, phrase: Phrase, { items }: SentenceState): Party | null {
  const title = wordOf(phrase.head, 'title');
  if (title?.office !== 'spokesperson' && title?.post !== 'spokesman') return null;
  if (party.kind === 'person' && party.candidates.length > 0) return null;
  if (party.candidates.length > 0) return party;
  const next = items[indexOf(items, phrase) + 1];
  const behind = next?.kind === 'phrase' && next.preposition?.relations.includes('for') ? [next] : [];
  for (const inner of [...phrase.of, ...phrase.beside, ...behind]) {
    const body = partyOf(inner);
    if (!body || body.pronoun || body.word?.class === 'source' || !(body.kind === 'actor' || body.template))
      continue;
    const { template } = body;
    const country = template && template.country === null ? countryOf(phrase) : null;
    return template && country ? { ...body, template: { ...template, country } } : body;
  }
  return null;
}

/** قيادة الجيش, "the command of the army": where the head of a body speaks as such, the body does. */
function bodyLed({ head, of }: Phrase): Party | null {
  if (!head.analyses.some((a) => a.lemma.predicates.some((p) => LEADERSHIP.has(p.id)))) return null;
  const body = of.map(partyOf).find((p) => p?.kind === 'actor' && !p.pronoun);
  return body && isArmed(body) ? body : null;
}
const LEADERSHIP: ReadonlySet<string> = new Set(['led-by.lead', 'led-by.lead-noun']);

/** المتحدث باسم وزارة الدفاع: the body follows the words "in the name of". */
function bodyBehind(phrase: Phrase, { items }: SentenceState, text: string): Party | null {
  if (!/باسم$/u.test(text.slice(phrase.start, phrase.end))) return null;
  const next = items.find((i) => i.start >= phrase.end);
  const body = next?.kind === 'phrase' && next.start - phrase.end <= 2 ? partyOf(next) : null;
  return body && !body.pronoun && body.kind !== 'place' ? body : null;
}

const startOf = (phrase: Phrase): number =>
  phrase.preposition ? (phrase.atoms[0]?.start ?? phrase.start) : phrase.start;

/** What stands beside a stranger tells what he is: "X, the mayor of Y", "X, a resident". */
function roleBeside(phrase: Phrase, { items }: SentenceState): VoiceRole | null {
  // "à l'AFP X, maire de Y": what explains the name has been read as standing beside the paper.
  const host = items.find((x): x is Phrase => x.kind === 'phrase' && x.beside.includes(phrase));
  for (const inner of [...phrase.beside, ...(host?.beside ?? [])]) {
    const role = roleByWord(inner);
    if (role) return role;
  }
  const at = indexOf(items, phrase);
  const next = isComma(items[at + 1]) ? items[at + 2] : undefined;
  return at >= 0 && isBare(next) ? roleByWord(next) : null;
}

function roleByWord(phrase: Phrase): VoiceRole | null {
  const source = wordOf(phrase.head, 'source');
  if (source) return source.role;
  const title = wordOf(phrase.head, 'title');
  if (title) return 'official';
  const party = partyOf(phrase);
  return party?.template ? templateRole(party.template.actor) : null;
}

/** A holder that only its place tells to be one: a name that nothing explains, a noun behind its verb of speech. */
export function unknownHolder(phrase: Phrase, verb: Item, state: SentenceState, text: string): Holder | null {
  if (
    !(
      isUnknownName(phrase) ||
      isLatinBody(phrase) ||
      isNamedBehind(phrase, verb) ||
      isBodyBehind(phrase, verb)
    )
  )
    return null;
  const words = holderText(text, phrase);
  return words ? { source: null, text: words, role: roleBeside(phrase, state) ?? roleByTitle(phrase) } : null;
}

const roleByTitle = (phrase: Phrase): VoiceRole =>
  wordOf(phrase.head, 'title') ||
  phrase.of.some((p) => wordOf(p.head, 'force') !== undefined) ||
  phrase.of.some((p) =>
    p.head.senses.some((s) => s.actor.kind === 'organisation' || s.actor.kind === 'mission'),
  ) ||
  phrase.atoms.some((a) => wordOf(a, 'title')?.office !== undefined)
    ? 'official'
    : 'person';

/** "its statement", بيان لها: whoever spoke last issued it. */
export function isOwnPaper(phrase: Phrase, { items }: SentenceState): boolean {
  if (!isDocument(phrase)) return false;
  if (phrase.possessive) return true;
  const after = items[indexOf(items, phrase) + 1];
  return after?.kind === 'phrase' && after.preposition?.low === 'li' && after.head.category === 'pronoun';
}

const isPlain = ({ head }: Phrase): boolean => !wordOf(head, 'place-noun') && !wordOf(head, 'time-noun');

/** French and English verbs of speech have a subject that speaks, known or not; a place, a date or a pronoun does not. */
const isLatinBody = (phrase: Phrase): boolean =>
  /^\p{Script=Latin}/u.test(phrase.head.low) &&
  (phrase.head.category === 'noun' ||
    phrase.head.category === 'unknown' ||
    phrase.head.category === 'name') &&
  !phrase.possessive &&
  isPlain(phrase);

/** أعلنت القيادة الإفريقية أن …: a definite Arabic noun behind its verb of speech speaks, known or not. */
const isBodyBehind = (phrase: Phrase, verb: Item): boolean =>
  phrase.start >= verb.end &&
  phrase.definite &&
  phrase.head.category === 'noun' &&
  /[؀-ۿ]/u.test(phrase.head.low) &&
  isPlain(phrase);

/** An Arabic word that nothing explains, right behind a verb of speech, is whoever speaks. */
const isNamedBehind = (phrase: Phrase, verb: Item): boolean =>
  phrase.head.category === 'unknown' &&
  /[؀-ۿ]/u.test(phrase.head.low) &&
  phrase.start >= verb.end &&
  phrase.start - verb.end <= 2;

/** A holder that no list knows must at least look like a name. */
const isUnknownName = ({ head, beside }: Phrase): boolean => {
  if (head.category === 'name' && head.senses.length === 0) return true;
  // Arabic has no capitals: a name is at least two words that nothing explains.
  return head.category === 'unknown' && (head.capital || (!head.definite && beside.length > 0));
};

/** قال فلان، أحد السكان، إن: words that nothing explains speak, as what stands beside them tells. */
export function strangerBehind({ items }: SentenceState, verb: Item, text: string): Holder | null {
  const from = items.indexOf(verb) + 1;
  // The name may begin with a letter that also joins: فالالا.
  const joined =
    isMark(items[from], 'conjunction') && items[from]?.end === items[from + 1]?.start ? from + 1 : from;
  let at = joined;
  const stands = (item: Item | undefined): boolean =>
    isMark(item, 'unknown') || (isBare(item) && item.head.category === 'unknown');
  while (stands(items[at])) at += 1;
  if (at === joined || !/[؀-ۿ]/u.test(text.charAt(verb.start))) return null;
  const beside = isComma(items[at]) ? items[at + 1] : undefined;
  const source = isBare(beside) ? partyOf(beside) : null;
  if (source && beside?.kind === 'phrase')
    return { source, text: holderText(text, beside), role: roleOf(source) };
  return {
    source: null,
    text: text.slice((items[from] as Item).start, (items[at - 1] as Item).end),
    role: 'person',
  };
}

/** True when a holder is an armed group, its media arm or its leader. */
export const isArmedSource = (source: Party | null): boolean =>
  source !== null && isArmed(source) && source.candidates.some((s) => s.actor.kind === 'group');
