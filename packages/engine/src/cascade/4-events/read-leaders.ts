/**
 * Who leads or founded a group, as its title, its name and the person's name tell it side by side, whatever stands in
 * brackets, quotation marks or ranks between them: "le chef du X (Y), le général Z", "Z, leader of X". It reads the
 * atoms one after another, as phrases break at such marks, and refuses parts of a group, regions and several leaders.
 */
import { Feature } from '../../lexicon/lexicon.js';
import { atomLike } from '../../mentions/atom-like.js';
import { bareDraft } from '../../mentions/bare-draft.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Atom, Draft, Item, Party, Phrase, SentenceState } from '../state.js';
import { nounFrame } from './noun-frame.js';
import { FOUNDING, LED_BY } from './title-predicates.js';

/** What the words side by side tell: where the atoms of the title, the group and the person stand. */
interface Told {
  readonly title: number;
  readonly group: number;
  readonly person: number;
  readonly ended: boolean;
}

/** The drafts of leaders and founders, but for what other drafts already tell of the same title. */
export function readLeaders(state: SentenceState, told: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const { atoms } = state;
  for (let at = 0; at < atoms.length; at += 1) {
    const owner = isGroup(atoms[at] as Atom) ? ownerOf(atoms, at) : -1;
    if (owner >= 0 && !isTold(atoms[owner] as Atom, told)) {
      const draft = draftOf({ title: owner, group: at, person: owner, ended: false }, 'leader', state);
      if (draft) drafts.push(draft);
    }
    const kind = atoms[at]?.category === 'noun' ? headship(atoms[at] as Atom) : null;
    if (kind === null || isTold(atoms[at] as Atom, told)) continue;
    const found = behindTitle(atoms, at) ?? beforeTitle(atoms, at) ?? betweenNames(atoms, at);
    if (found && fits(atoms, found, kind)) {
      const draft = draftOf(found, kind, state);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** Whose group it is, named behind or before it. */
const ownerOf = (atoms: readonly Atom[], group: number): number => {
  const behind = ownerBehind(atoms, group);
  return behind >= 0 ? behind : ownerBefore(atoms, group);
};

const leadsOne = ({ senses }: Atom, group: Atom): boolean =>
  senses.length > 0 &&
  senses.every(({ actor }) => actor.leads.some((l) => group.senses.some((s) => s.actor.ref === l.ref)));

/** "Z du X", "Z of X": the name right before "of". */
function ownerBefore(atoms: readonly Atom[], group: number): number {
  let at = group - 1;
  while (atoms[at]?.category === 'determiner' || isQuote(atoms[at])) at -= 1;
  const of = atoms[at];
  if (of?.category !== 'preposition' || !isOf(of) || ARABIC.test(of.low)) return -1;
  const person = atoms[at - 1];
  return person && isPerson(person) && leadsOne(person, atoms[group] as Atom) ? at - 1 : -1;
}

/** "X (Y) of General Z", "le X de l'Algérien Z": whose group it is, where the register has him at its head. */
function ownerBehind(atoms: readonly Atom[], group: number): number {
  let at = overMarks(atoms, group + 1);
  if (atoms[at]?.category === 'comma') at += 1;
  const of = atoms[at];
  if (of?.category !== 'preposition' || !isOf(of) || ARABIC.test(of.low)) return -1;
  at += 1;
  for (let steps = 0; steps < RANKS && atoms[at] && describes(atoms[at] as Atom); steps += 1) at += 1;
  const person = atoms[at];
  return person && isPerson(person) && leadsOne(person, atoms[group] as Atom) ? at : -1;
}

const isTold = (title: Atom, told: readonly Draft[]): boolean =>
  told.some(
    ({ predicate, trigger }) =>
      (predicate.type === 'led-by' || predicate.type === 'founding' || predicate.type === 'appointment') &&
      trigger[0] === title.start,
  );

const CHAIRS: ReadonlySet<string> = new Set(['president', 'secretary-general']);
const isChair = (title: Atom): boolean => CHAIRS.has(wordOf(title, 'title')?.office ?? '');

/** What a title says of its holder and a group; null where it is no headship of one. */
function headship(atom: Atom): 'leader' | 'founder' | 'commander' | null {
  const title = wordOf(atom, 'title');
  if (!title || (atom.features & (Feature.plural | Feature.dual)) !== 0) return null;
  if (title.post === 'leader' || isChair(atom)) return 'leader';
  return title.post === 'founder' || title.post === 'commander' ? title.post : null;
}

const isGroup = (atom: Atom): boolean =>
  atom.category === 'name' &&
  (atom.senses.length > 0
    ? atom.senses.every((s) => s.actor.kind === 'group' || s.actor.kind === 'force') &&
      atom.senses.some((s) => s.actor.kind === 'group' || s.actor.ref.endsWith('-forces'))
    : atom.proper?.kind === 'group');

const isPerson = (atom: Atom): boolean =>
  atom.category === 'name' &&
  (atom.senses.length > 0
    ? atom.senses.every((s) => s.actor.kind === 'person')
    : atom.proper?.kind === 'person');

const ARABIC = /^[؀-ۿ]/u;
const QUOTES = /^["'«»“”‘’„]+$/u;

const isOpen = (atom: Atom | undefined): boolean => atom?.category === 'open' && !QUOTES.test(atom.low);
const isQuote = (atom: Atom | undefined): boolean => atom !== undefined && QUOTES.test(atom.low);
const isFormer = (atom: Atom | undefined): boolean =>
  atom !== undefined && wordOf(atom, 'former') !== undefined;

/** Most words of a bracket that gives a short name. */
const BRACKET = 6;

/** Past a bracket, quotation marks and the short name in them that stand right behind a name. */
function overMarks(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < atoms.length) {
    if (isOpen(atoms[at])) {
      const close = atoms.findIndex((a, k) => k > at && a.category === 'close' && !isQuote(a));
      if (close < 0 || close - at > BRACKET) return at;
      at = close + 1;
    } else if (isQuote(atoms[at]) && isQuote(atoms[at + 2]) && isGroup(atoms[at + 1] as Atom)) at += 3;
    else if (isQuote(atoms[at])) at += 1;
    else break;
  }
  return at;
}

/** Words that only describe: ranks, titles, adjectives and articles before a name. */
const describes = (atom: Atom): boolean =>
  atom.category === 'determiner' ||
  atom.category === 'adjective' ||
  atom.category === 'participle' ||
  isFormer(atom) ||
  isQuote(atom) ||
  (atom.category === 'noun' &&
    (wordOf(atom, 'title') !== undefined ||
      wordOf(atom, 'person') !== undefined ||
      wordOf(atom, 'creed') !== undefined ||
      wordOf(atom, 'nationality') !== undefined));

/** Most words of rank and description between the group and the name. */
const RANKS = 5;

/** The word that takes up a group with a title: "its leader", زعيمها, "the leader of the movement"; -1 where none does. */
function takenUp(atoms: readonly Atom[], title: number): number {
  const arabic = ARABIC.test(atoms[title]?.low ?? '');
  if (arabic && isOwn(atoms[title + 1])) return title + 1;
  if (!arabic)
    for (let at = title - 1; at >= 0 && title - at <= 2; at -= 1) {
      if (isOwn(atoms[at])) return at;
      if (atoms[at]?.category !== 'adjective') break;
    }
  let at = title + 1;
  while (atoms[at]?.category === 'adjective' || isFormer(atoms[at])) at += 1;
  if (atoms[at]?.category === 'preposition' && isOf(atoms[at] as Atom)) at += 1;
  else if (!arabic) return -1;
  if (atoms[at]?.category === 'determiner') at += 1;
  else if (!(atoms[at]?.definite || /^d[ue]s?$/u.test(atoms[at - 1]?.low ?? ''))) return -1;
  const noun = atoms[at];
  if (noun?.category !== 'noun' || !wordOf(noun, 'group-head') || PARTS.has(noun.lemma?.name ?? noun.low))
    return -1;
  if ((noun.features & (Feature.plural | Feature.dual)) !== 0 || noun.senses.length > 0) return -1;
  let next = at + 1;
  while (atoms[next]?.category === 'adjective') next += 1;
  const behind = atoms[next];
  const goesOn =
    behind !== undefined &&
    ((behind.category === 'preposition' && isOf(behind)) ||
      ['noun', 'place', 'unknown'].includes(behind.category) ||
      (behind.category === 'name' && !isPerson(behind)));
  return goesOn ? -1 : at;
}

/** Parts of a group, whose leader does not lead the whole. */
const PARTS: ReadonlySet<string> = new Set(
  'aile branche cellule faction katiba katibat section unité arm branch cell faction unit wing جناح خلية فرع فصيل كتيبة وحدة'.split(
    ' ',
  ),
);

const OWN: ReadonlySet<string> = new Set(['its', 'their', 'son', 'leur', 'ها', 'ه', 'هم']);
const isOwn = (atom: Atom | undefined): boolean =>
  (atom?.category === 'possessive' || atom?.category === 'pronoun') && OWN.has(atom.low);

/** Where the group of a title stands: behind "of", an article and the word for a group. */
function groupBehind(atoms: readonly Atom[], title: number): number {
  let at = title + 1;
  while (at < atoms.length && (atoms[at]?.category === 'adjective' || isFormer(atoms[at]))) at += 1;
  const arabic = ARABIC.test(atoms[title]?.low ?? '');
  const of = atoms[at]?.category === 'preposition' && isOf(atoms[at] as Atom);
  if (of) at += 1;
  else if (!arabic) return -1;
  let nouns = 0;
  for (; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    if (isGroup(atom)) return at;
    const passes =
      atom.category === 'determiner' ||
      isQuote(atom) ||
      (atom.category === 'adjective' && nouns > 0) ||
      (atom.category === 'noun' && wordOf(atom, 'group-head') !== undefined && nouns === 0);
    if (!passes) return -1;
    if (atom.category === 'noun') nouns += 1;
  }
  return -1;
}

const isOf = (atom: Atom): boolean => atom.relations.includes('of') || atom.low === 'li';

/** The name of the group with a title, or the word that takes it up. */
function groupOf(atoms: readonly Atom[], title: number): number {
  const named = groupBehind(atoms, title);
  return named >= 0 ? named : takenUp(atoms, title);
}

/** "le chef du X (Y), le général Z": the name behind the group. */
function behindTitle(atoms: readonly Atom[], title: number): Told | null {
  const group = groupOf(atoms, title);
  if (group < 0 || isKinOf(atoms, title) || isAppositive(atoms, title, group)) return null;
  let at = overMarks(atoms, Math.max(title, group) + 1);
  while (group > title && !isGroup(atoms[group] as Atom) && atoms[at]?.category === 'adjective') at += 1;
  let ended = isFormer(atoms[title - 1]) || isFormer(atoms[title + 1]);
  const arabic = ARABIC.test(atoms[title]?.low ?? '');
  if (arabic) while (isFormer(atoms[at]) || atoms[at]?.category === 'adjective') at += 1;
  ended ||= arabic && atoms.slice(group + 1, at).some(isFormer);
  const comma = atoms[at]?.category === 'comma';
  if (comma) at += 1;
  const from = at;
  while (at < atoms.length && at - from < RANKS && describes(atoms[at] as Atom)) at += 1;
  const person = atoms[at];
  return person && isPerson(person) ? { title, group, person: at, ended } : null;
}

/** "Z, leader of X": the name before the title, which another title may be joined to. */
function beforeTitle(atoms: readonly Atom[], title: number): Told | null {
  const group = groupOf(atoms, title);
  if (group < 0) return null;
  let at = Math.min(title, group) - 1;
  let ended = isFormer(atoms[title + 1]);
  for (let steps = 0; at >= 0 && steps < RANKS; at -= 1, steps += 1) {
    const atom = atoms[at] as Atom;
    if (!describes(atom) && atom.category !== 'conjunction') break;
    ended ||= isFormer(atom);
  }
  const comma = atoms[at]?.category === 'comma';
  if (comma) at -= 1;
  if (atoms[at]?.category === 'close' && !isQuote(atoms[at])) {
    const open = atoms.findLastIndex((a, k) => k < at && isOpen(a));
    if (open < 0 || at - open > BRACKET) return null;
    at = open - 1;
  }
  while (isQuote(atoms[at])) at -= 1;
  const person = atoms[at];
  if (!person || !isPerson(person) || !(closes(atoms, Math.max(title, group)) || !comma)) return null;
  if (!comma && !ARABIC.test(person.low) && !isOpen(atoms[at + 1])) return null;
  return { title, group, person: at, ended: ended || isFormer(atoms[Math.max(title, group) + 1]) };
}

/** "the Tigray People's Liberation Front (TPLF) chairman Z": the short name in the bracket before the title. */
function betweenNames(atoms: readonly Atom[], title: number): Told | null {
  let at = title - 1;
  while (atoms[at]?.category === 'adjective') at -= 1;
  if (atoms[at]?.category !== 'close' || isQuote(atoms[at])) return null;
  const group = isOpen(atoms[at - 2]) ? at - 1 : -1;
  let person = title + 1;
  while (person < atoms.length && person - title <= RANKS && describes(atoms[person] as Atom)) person += 1;
  const named = atoms[person];
  if (group < 0 || !isGroup(atoms[group] as Atom) || !named || !isPerson(named)) return null;
  return { title, group, person, ended: atoms.slice(group + 1, title).some(isFormer) };
}

/** "Z, leader of X,": the apposition ends where its group does. */
function closes(atoms: readonly Atom[], group: number): boolean {
  let at = overMarks(atoms, group + 1);
  while (!isGroup(atoms[group] as Atom) && atoms[at]?.category === 'adjective') at += 1;
  const next = atoms[at];
  return (
    next === undefined ||
    ['comma', 'stop', 'close', 'conjunction', 'relative', 'subordinator'].includes(next.category)
  );
}

/** Is a title said of the name before it and its comma? Then the name behind its group is another's. */
const isAppositive = (atoms: readonly Atom[], title: number, group: number): boolean =>
  atoms[overMarks(atoms, Math.max(title, group) + 1)]?.category === 'comma' &&
  beforeTitle(atoms, title) !== null;

/** نائب زعيم الجماعة فلان, "le bras droit du chef de X, Y": whose the name is stays open. */
function isKinOf(atoms: readonly Atom[], title: number): boolean {
  let at = title - 1;
  while (atoms[at]?.category === 'determiner' || atoms[at]?.category === 'adjective') at -= 1;
  if (atoms[at]?.category === 'preposition' && isOf(atoms[at] as Atom)) at -= 1;
  else if (!ARABIC.test(atoms[title]?.low ?? '')) return false;
  const before = atoms[at];
  return (
    before?.category === 'noun' &&
    (wordOf(before, 'title') !== undefined || wordOf(before, 'person') !== undefined)
  );
}

/** Does the register allow it? Who is known to lead or govern something else does not lead this. */
function fits(atoms: readonly Atom[], { title, group, person }: Told, kind: string): boolean {
  if (!isGroup(atoms[group] as Atom)) return kind === 'leader' && !isChair(atoms[title] as Atom);
  const groups = (atoms[group] as Atom).senses.map((s) => s.actor.ref);
  if (groups.length === 0 && isChair(atoms[title] as Atom)) return false;
  const next = atoms[group + 1];
  if (
    next?.category === 'preposition' &&
    !isOf(next) &&
    group + 1 !== person &&
    next.relations.includes('in')
  )
    return false;
  const { senses } = atoms[person] as Atom;
  if (senses.some(({ actor }) => actor.leads.some((l) => groups.includes(l.ref)))) return true;
  if (kind === 'commander' || senses.some(({ actor }) => actor.offices.length > 0)) return false;
  const between = atoms[person - 1] as Atom;
  return (
    person < group || between.category !== 'name' || senses.every(({ actor }) => actor.leads.length === 0)
  );
}

function draftOf({ title, group, person, ended }: Told, kind: string, state: SentenceState): Draft | null {
  const { atoms } = state;
  const head = atoms[title] as Atom;
  const item = itemOf(head, state);
  const led = item && partyAt(asHead(atoms[group] as Atom), item);
  const leader = item && partyAt(atoms[person] as Atom, item);
  if (!led || !leader) return null;
  const predicate = kind === 'founder' ? FOUNDING : ended ? { ...LED_BY, ended: true } : LED_BY;
  const [subject, object] = kind === 'founder' ? [leader, led] : [led, leader];
  const ends = [title, group, person].map((k) => atoms[k] as Atom);
  return bareDraft({
    sentence: state.index,
    frame: {
      ...nounFrame(item, head),
      governor: state.frames.find((f) => f.item === item)?.governor ?? null,
    },
    predicate,
    roles: new Map([
      ['subject', [subject]],
      ['object', [object]],
    ]),
    evidence: [Math.min(...ends.map((a) => a.start)), Math.max(...ends.map((a) => a.end))],
    trigger: [head.start, head.end],
  });
}

const itemOf = ({ start, end }: Atom, { items }: SentenceState): Phrase | null =>
  items.find(
    (item: Item): item is Phrase => item.kind === 'phrase' && item.start <= start && item.end >= end,
  ) ?? null;

/** "its" as a pronoun. */
const asHead = (atom: Atom): Atom =>
  atom.category === 'possessive' ? atomLike(atom, { category: 'pronoun' }) : atom;

/** Whom a name alone means, without what stands around it. */
function partyAt(head: Atom, item: Phrase): Party | null {
  const bare = {
    of: [],
    beside: [],
    list: [],
    modifiers: [],
    possessive: null,
    preposition: null,
    count: null,
  };
  const { start, end } = head;
  return partyOf(
    phraseLike(item, { ...bare, head, atoms: [head], start, end, definite: true, denotes: null }),
  );
}
