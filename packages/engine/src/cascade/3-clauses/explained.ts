/**
 * Finds what explains a name without a comma or a verb to show it: a name behind the place of a branch, an Arabic
 * title or branch right behind its name, and the two parties of a merger or a rivalry. It joins phrases and leaves
 * their meaning to the lexicon.
 */

import { Feature } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Item, Phrase } from '../state.js';
import { isCopula } from './clause-map.js';
import { hasClass, isEventNoun, isTieNoun } from './phrase-sort.js';

type Open = { -readonly [K in keyof Phrase]: Phrase[K] } & { list: Phrase[]; beside: Phrase[] };

const isNamed = (phrase: Phrase, ...kinds: string[]): boolean =>
  phrase.head.category === 'name' && phrase.head.senses.some((s) => kinds.includes(s.actor.kind));

/** "the branch of X in West Africa, Y, has", الزعيم السابق لجماعة كذا فلان: a name belongs to the branch, the arm or the title that it bears, over the phrases between. Returns where to read on, and whether the phrase between has been taken into the title; or null. */
export function namedBehind(
  items: readonly Item[],
  at: number,
  from: number,
  before: readonly Item[],
): { readonly next: number; readonly taken: boolean } | null {
  const phrase = items[at] as Phrase;
  const comma = isMark(items[from], 'comma');
  const candidate = items[comma ? from + 1 : from];
  if (!phrase.preposition || candidate?.kind !== 'phrase' || candidate.preposition) return null;
  const host = before.findLast((x) => x.kind !== 'phrase' || x.preposition === null);
  if (host?.kind !== 'phrase' || host.beside.length > 0 || host.list.length > 0) return null;
  if (!comma) {
    if (!isTitle(host) || !isPerson(candidate) || !isArabic(candidate)) return null;
    (host as Open).beside.push(candidate);
    (host.of as Phrase[]).push(phrase);
    return { next: from + 1, taken: true };
  }
  const closer = items[from + 2];
  // الأمين العام لمنظمة كذا، فلان،: the name between commas bears the title before what the title is of.
  if (isArabic(candidate) && hasClass(host.head, 'title') && isPerson(candidate) && isMark(closer, 'comma')) {
    (host as Open).beside.push(candidate);
    (host.of as Phrase[]).push(phrase);
    return { next: from + 3, taken: true };
  }
  if (!isNamed(candidate, 'group', 'outlet') || !isTieNoun(host.head) || !closes(closer)) return null;
  (host as Open).beside.push(candidate);
  return { next: isMark(closer, 'comma') ? from + 3 : from + 2, taken: false };
}

/** A person, whether or not the register knows him. */
const isPerson = (phrase: Phrase): boolean =>
  isNamed(phrase, 'person') || phrase.head.proper?.kind === 'person';

const closes = (item: Item | undefined): boolean =>
  item === undefined || isMark(item, 'comma', 'stop', 'relative');
const isArabic = (phrase: Phrase): boolean => /[؀-ۿ]/u.test(phrase.head.low);
const isTitle = (phrase: Phrase): boolean => hasClass(phrase.head, 'title') || isTieNoun(phrase.head);

const PRONOUNS = new Set(['هو', 'هي', 'هم']);

/** إياد أغ غالي زعيم جماعة كذا, جماعة كذا هي فرع تنظيم كذا: an Arabic title or branch right behind a name, or behind the pronoun that takes it up, says what it is. Returns where to read on, or null. */
export function titleBehind(items: readonly Item[], at: number, from: number): number | null {
  const host = items[at] as Open;
  if (host.beside.length > 0 || (!isNamed(host, 'group', 'outlet') && !isPerson(host))) return null;
  if (!isArabic(host)) return null;
  const first = items[from];
  const pronoun = first?.kind === 'phrase' && PRONOUNS.has(first.head.low) && !first.preposition;
  const to = pronoun ? from + 1 : from;
  const title = items[to];
  if (title?.kind !== 'phrase' || title.preposition || !isTitle(title) || !belongs(items, to, title))
    return null;
  // نفى الحوثيون أي صلة لهم: "any" says of nobody what he is.
  if (title.atoms[0]?.low === 'اي') return null;
  // فكت الجبهة ارتباطها, هاجم فلان قيادة الهيئة: behind a verb a deed or a leadership is what the verb is done to.
  if (!pronoun && isDeed(title) && items[at - 1]?.kind === 'verb') return null;
  // "congratulated X the leader of Y": behind a verb that takes one for its object, the title may be somebody else's.
  // كان فلان زعيما: behind a copula the title is what is said of the name.
  // هاجم التنظيم فرع القاعدة: a branch may be whom the verb is done to, unless that is told behind it.
  if (
    !pronoun &&
    isTieNoun(title.head) &&
    strikes(items[at - 1]) &&
    !isObjectAhead(items, to + 1) &&
    !(kills(items[at - 1]) && isPerson(host) && hasClass(title.head, 'title'))
  )
    return null;
  if (
    !pronoun &&
    (isLinked(items[at - 1]) ||
      (addresses(items[at - 1]) && !(isTieNoun(title.head) && isObjectAhead(items, to + 1))))
  )
    return null;
  host.beside.push(title);
  return to + 1;
}

/** اتهمت ولاية كذا فرع تنظيم كذا حركة كذا: does whom the verb addresses still follow? */
function isObjectAhead(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb' || isMark(item, 'stop', 'subordinator', 'relative', 'comma')) return false;
    if (item.kind === 'phrase' && !item.preposition && !isMark(items[i - 1], 'conjunction')) return true;
  }
  return false;
}
const strikes = (item: Item | undefined): boolean =>
  item?.kind === 'verb' &&
  item.head.analyses.some((a) => a.lemma.predicates.some((p) => p.roles.target?.from[0] === 'object'));

/** قتل فلان زعيم تنظيم كذا: who is named right behind a verb of killing or taking is whom it befell, and the title is his. */
const kills = (item: Item | undefined): boolean =>
  item?.kind === 'verb' &&
  item.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll === 'killed'));

const isDeed = ({ head, possessive }: Phrase): boolean =>
  possessive !== null || head.analyses.some((a) => (a.features & Feature.verbalNoun) !== 0);

/** Does it say of what: in a genitive, or behind a preposition? */
function belongs(items: readonly Item[], at: number, { of, definite, head }: Phrase): boolean {
  if (of.length > 0) return true;
  const next = items[at + 1];
  return (definite || !head.definite) && next?.kind === 'phrase' && OF.has(next.preposition?.low ?? '');
}
const OF = new Set(['li', 'في', 'من', 'ب', 'bi', 'الي', 'عن', 'لدي']);

const isLinked = (item: Item | undefined): boolean => item?.kind === 'verb' && isCopula(item);
const TOWARD = new Set([
  'praise',
  'condole',
  'meeting',
  'threaten',
  'accuse',
  'warn',
  'call-for',
  'appointment',
]);
const addresses = (item: Item | undefined): boolean =>
  item?.kind === 'verb' &&
  item.form !== 'participle' &&
  item.head.analyses.some((a) => a.lemma.predicates.some((p) => TOWARD.has(p.type)));

/** "the two groups that operate in the Sahel, X and Y, have": names behind a relative clause are those of the groups described before it. */
export function nameDescribed(items: readonly Item[]): void {
  items.forEach((item, at) => {
    if (item.kind !== 'phrase' || !isMark(items[at + 1], 'relative') || !isManyGroups(item)) return;
    for (let i = at + 2; i < Math.min(items.length, at + 12); i += 1) {
      if (isMark(items[i], 'stop', 'subordinator', 'open')) return;
      const named = items[i + 1];
      if (!isMark(items[i], 'comma')) continue;
      if (
        named?.kind !== 'phrase' ||
        named.preposition ||
        named.list.length === 0 ||
        !isNamed(named, 'group')
      )
        return;
      (item as Open).beside.push(phraseLike(named, { list: [], denotes: null }));
      (item as Open).list.push(...named.list);
      return;
    }
  });
}

const isManyGroups = ({ head, definite, plural, beside, of, list }: Phrase): boolean =>
  hasClass(head, 'group-head') &&
  definite &&
  (plural || (head.features & Feature.dual) !== 0) &&
  beside.length === 0 &&
  of.length === 0 &&
  list.length === 0;

/** "the merger of X and Y worried", التقارب بين كذا وكذا: what is between two, or is done by two together, has both, also before a verb. Returns where to read on, or null. */
export function bothParties(items: readonly Item[], at: number): number | null {
  const phrase = items[at] as Open;
  let i = at + 1;
  const first = mutual(phrase);
  if (!first) return null;
  let joined = 0;
  for (;;) {
    const comma = isMark(items[i], 'comma');
    const conjunction = isMark(items[comma ? i + 1 : i], 'conjunction');
    const candidate = items[i + (comma ? 1 : 0) + (conjunction ? 1 : 0)];
    if (!(comma || conjunction) || candidate?.kind !== 'phrase' || !isParty(candidate)) break;
    if (comma && !conjunction && !leadsToConjunction(items, i + 1)) break;
    const sort = candidate.preposition?.relations[0];
    if (sort !== undefined && sort !== 'of' && sort !== 'between') break;
    first.list.push(candidate);
    for (let p: Open | undefined = phrase; p; p = p.of.at(-1) as Open | undefined)
      p.end = Math.max(p.end, candidate.end);
    joined += 1;
    i += (comma ? 1 : 0) + (conjunction ? 1 : 0) + 1;
    if (conjunction) break;
  }
  return joined > 0 ? i : null;
}

/** The party to which the others are joined: behind "between", or in the genitive of a noun for what two do. */
function mutual(phrase: Open): Open | null {
  if (phrase.list.length > 0) return null;
  if (phrase.preposition?.relations.includes('between')) return isParty(phrase) ? phrase : null;
  const inner = phrase.of.at(-1) as Open | undefined;
  if (!inner || inner.end !== phrase.end || !isEventNoun(phrase.head) || inner.list.length > 0) return null;
  const two = phrase.head.analyses.some((a) =>
    a.lemma.predicates.some((p) => MERGING.has(p.type) && 'party' in p.roles),
  );
  return two && isParty(inner) ? inner : null;
}

const MERGING = new Set(['merger', 'rapprochement']);
const isParty = (phrase: Phrase): boolean =>
  isNamed(phrase, 'group', 'person', 'force', 'organisation', 'mission', 'government') ||
  hasClass(phrase.head, 'group-head', 'force') ||
  phrase.head.places.some((p) => p.feature === 'PCLI');

function leadsToConjunction(items: readonly Item[], from: number): boolean {
  for (let i = from; i < Math.min(items.length, from + 8); i += 1) {
    if (isMark(items[i], 'conjunction')) return true;
    const item = items[i];
    if (!isMark(item, 'comma') && !(item?.kind === 'phrase' && isParty(item))) return false;
  }
  return false;
}

/** يعد جيش كذا جماعة منشقة عن كذا: behind a verb of taking for, what describes the second describes the first. */
export function equated(items: readonly Item[], at: number, phrase: Phrase): Phrase | null {
  const [verb, first] = [items[at - 2], items[at - 1]];
  return items[at] === phrase &&
    first?.kind === 'phrase' &&
    first.preposition === null &&
    first.head.category === 'name' &&
    !phrase.definite &&
    verb?.kind === 'verb' &&
    verb.form === 'finite' &&
    EQUATES.has(verb.head.low)
    ? first
    : null;
}
const EQUATES = new Set(['يعد', 'تعد', 'يعتبر', 'تعتبر', 'تمثل', 'يمثل', 'كان', 'كانت']);
