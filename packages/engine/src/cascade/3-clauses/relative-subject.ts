/**
 * Finds what a relative takes up: the phrase before it that agrees with it in gender and number, the nearest event for
 * a relative that may take up anything, or the whole clause for "which led to".
 */
import { Feature } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import type { Atom, Item, Phrase, VerbGroup } from '../state.js';
import type { Found } from './arguments.js';
import { hasClass, sortOf } from './phrase-sort.js';

/** The antecedent of the relative at an index, noted in `found` too; null where the whole clause is taken up. */
export function relativeSubject(items: readonly Item[], relative: number, found: Found): Phrase | null {
  const mark = items[relative];
  const opener = mark?.kind === 'mark' ? mark.atom : null;
  // "which led to": what the whole clause before it told.
  if (
    opener &&
    WHOLE_CLAUSE.has(opener.low) &&
    (opener.low !== 'ما' ||
      isMark(items[relative - 1], 'comma') ||
      hasClass(
        (items[relative + 1] as VerbGroup | undefined)?.kind === 'verb'
          ? (items[relative + 1] as VerbGroup).head
          : opener,
        'cause',
      ))
  ) {
    found.sharesWith = priorVerb(items, relative);
    return null;
  }
  let eventful: Phrase | null = null;
  let nearest: Phrase | null = null;
  for (let i = relative - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb' && item.form === 'finite' && nearest) break;
    if (isMark(item, 'stop', 'subordinator')) break;
    if (item.kind !== 'phrase') continue;
    // "a group linked to X that operates": what the group is linked to only describes it.
    if (item.preposition && isLinkedBefore(items[i - 1]) && relative - 1 === i) continue;
    // جماعة كذا في نيجيريا، التي أعلنت: the group speaks, not the country that it is in.
    if (isWhereOfSpeaker(items, i, relative)) continue;
    nearest ??= item;
    if (sortOf(item) === 'event') eventful ??= item;
    const agreeing = edgeOf(item)
      .reverse()
      .find((p) => relativeAgrees(p, opener) && agreesInNumber(p, items[relative + 1], opener));
    if (agreeing) {
      found.antecedent = agreeing;
      return agreeing;
    }
  }
  found.antecedent = eventful ?? (nearest && sortOf(nearest) !== 'place' ? nearest : null);
  return found.antecedent;
}

/** Is a phrase only where the group right before it is, of which an Arabic relative clause tells what groups do? */
function isWhereOfSpeaker(items: readonly Item[], at: number, relative: number): boolean {
  const [group, where, comma, , verb] = items.slice(at - 1, at + 4);
  return (
    at > 0 &&
    relative === at + 2 &&
    isMark(comma, 'comma') &&
    where?.kind === 'phrase' &&
    where.preposition?.low === 'في' &&
    sortOf(where) === 'place' &&
    group?.kind === 'phrase' &&
    edgeOf(group).some((p) => p.head.senses.some((s) => s.actor.kind === 'group')) &&
    verb?.kind === 'verb' &&
    (hasClass(verb.head, 'reporting') ||
      verb.head.analyses.some((a) => a.lemma.predicates.some((p) => OF_GROUPS.has(p.type))))
  );
}
const OF_GROUPS = new Set(['split', 'merger', 'pledge-allegiance', 'claim-responsibility', 'part-of']);

/** A noun for a group with an adjective or a participle that ties it to somebody. */
function isLinkedBefore(item: Item | undefined): boolean {
  if (item?.kind === 'verb') return item.form === 'participle' && isTying(item.head);
  if (item?.kind !== 'phrase' || !/^\p{Script=Latin}/u.test(item.head.low)) return false;
  const last = item.modifiers.at(-1);
  return (
    last !== undefined && last.start > item.head.start && isTying(last) && hasClass(item.head, 'group-head')
  );
}
const TYING = new Set(['affiliated-with', 'aid', 'part-of', 'allied-with']);
const isTying = ({ analyses }: Atom): boolean =>
  analyses.some((a) => a.lemma.predicates.some((p) => TYING.has(p.type)));

const PLURAL = new Set(['ont', 'sont', 'avaient', 'étaient', 'auraient', 'seraient', 'furent', 'eurent']);
const SINGULAR = new Set(['a', 'est', 'avait', 'était', 'aurait', 'serait', 'fut']);

/** "l'armée et ses supplétifs du groupe X, qui ont": an auxiliary in the plural has several before its "qui". */
function agreesInNumber(phrase: Phrase, verb: Item | undefined, relative: Atom | null): boolean {
  if (relative?.low !== 'qui' || verb?.kind !== 'verb' || verb.start === verb.head.start) return true;
  const many = phrase.plural || phrase.list.length > 0;
  const auxiliary = verb.auxiliary ?? '';
  if (PLURAL.has(auxiliary)) return many || phrase.head.category === 'name';
  return !SINGULAR.has(auxiliary) || !many;
}

const WHOLE_CLAUSE = new Set(['مما', 'ما', 'الامر الذي', 'الشيء الذي', 'ce qui', 'ce que']);

/** A phrase and what stands at its right edge, outermost first. */
export function edgeOf(phrase: Phrase): Phrase[] {
  const edge: Phrase[] = [phrase];
  for (let inner = rightmost(phrase); inner; inner = rightmost(inner)) edge.push(inner);
  return edge;
}

function rightmost(phrase: Phrase): Phrase | null {
  const last = [...phrase.of, ...phrase.list].filter((p) => p.end === phrase.end).at(-1);
  return last ?? null;
}

function relativeAgrees(phrase: Phrase, relative: Atom | null): boolean {
  if (!relative) return true;
  const bits = relative.features;
  const { head } = phrase;
  if (
    relative.low === 'qui' ||
    relative.low === 'who' ||
    relative.low === 'que' ||
    relative.low === 'which' ||
    relative.low === 'that'
  )
    // "a commander of AQIM who founded": whom "who" takes up is no group while a person stands before it.
    return (
      relative.low !== 'who' ||
      (sortOf(phrase) === 'people' && !phrase.head.senses.some((s) => s.actor.kind === 'group'))
    );
  const feminine =
    bits & Feature.feminine || relative.low.startsWith('الت') || relative.low.startsWith('اللت');
  const humanPlural = relative.low === 'الذين';
  if (humanPlural) return phrase.plural || sortOf(phrase) === 'people';
  return feminine
    ? isFeminineHead(phrase) || phrase.plural
    : !isFeminineHead(phrase) && head.category !== 'time' && !(phrase.plural && !hasClass(head, 'person'));
}

function isFeminineHead(phrase: Phrase): boolean {
  const { head } = phrase;
  if (head.senses.length > 0) return head.senses.some((s) => s.actor.genderAr === 'f');
  return (
    head.low.endsWith('ه') ||
    (head.features & Feature.feminine) !== 0 ||
    (head.category === 'place' && head.places.length > 0)
  );
}

/** Index of the verb whose clause goes on at an index, or -1. */
export function priorVerb(items: readonly Item[], at: number): number {
  // Behind a comma the conjunction goes on with the main clause, not with a relative one: "X, which …, and expressed".
  const main = isMark(items[at - 1], 'comma');
  let nearest = -1;
  for (let i = at - 1; i >= 0; i -= 1) {
    if (items[i]?.kind === 'verb') {
      if (nearest < 0) nearest = i;
      if (!main || !isRelative(items, i)) return i;
    }
    if (isMark(items[i], 'stop', 'subordinator')) return nearest;
  }
  return nearest;
}

/** Does a relative open the clause of this verb? */
function isRelative(items: readonly Item[], verb: number): boolean {
  for (let i = verb - 1; i >= 0; i -= 1) {
    if (isMark(items[i], 'relative')) return true;
    if (items[i]?.kind === 'verb' || isMark(items[i], 'comma', 'stop', 'subordinator')) return false;
  }
  return false;
}
