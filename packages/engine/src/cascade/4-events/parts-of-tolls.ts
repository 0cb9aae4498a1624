/**
 * Finds what breaks a toll down: "including three officers", بينهم مدنيان, "dont deux femmes", "two of them children",
 * and lists that make up the number before them. A part belongs to the nearest total told before it.
 */
import { isMark } from '../../mentions/marks.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Draft, DraftFigure, Item, Phrase, SentenceState } from '../state.js';
import { figuresOf, tollOf } from './figures.js';
import { kindOfPeople } from './kind-of-people.js';
import type { Mutable } from './read-events.js';

const THEM = new Set([
  'them',
  'whom',
  'eux',
  'elles',
  'هم',
  'هن',
  'هما',
  'ها',
  'lesquels',
  'lesquelles',
  'which',
]);

/** The counted phrase of a part that an item tells, with the phrase that says what they are, where that stands apart. */
function partAt(items: readonly Item[], at: number): { part: Phrase; noun: Phrase | null } | null {
  const item = items[at];
  if (item?.kind !== 'phrase') return null;
  // "21 morts, dont 11 militaires, et 112 blessés": the wounded are no part of the dead.
  if (item.preposition?.relations.includes('including'))
    return {
      part: item.list.some(isTollOfItsOwn)
        ? phraseLike(item, { list: item.list.filter((p) => !isTollOfItsOwn(p)) })
        : item,
      noun: null,
    };
  if (!item.count) return null;
  // "parmi elles quatre enfants": the pronoun stands before.
  const among = items[at - 1];
  if (
    among?.kind === 'phrase' &&
    among.preposition?.relations.includes('among') &&
    (THEM.has(among.head.low) || among.head.category === 'pronoun')
  )
    return { part: item, noun: null };
  if (item.of.some((p) => THEM.has(p.head.low)))
    return { part: phraseLike(item, { of: item.of.filter((p) => !THEM.has(p.head.low)) }), noun: null };
  const whom = ofWhom(items, at);
  if (whom) return { part: item, noun: whom };
  // "nine of them children": the pronoun stands apart, and a noun without a count behind it.
  const them = items[at + 1];
  if (item.head.category !== 'number' || them?.kind !== 'phrase' || !THEM.has(them.head.low)) return null;
  const noun = items[at + 2];
  const verb = items[at + 3];
  if (noun?.kind === 'verb' && noun.form === 'finite') return null;
  const told =
    noun?.kind === 'phrase' &&
    !noun.preposition &&
    !noun.count &&
    !(verb?.kind === 'verb' && verb.form === 'finite');
  return { part: item, noun: told ? noun : null };
}

const isTollOfItsOwn = ({ head, preposition }: Phrase): boolean => !preposition && tollOf(head) !== undefined;

const OF_WHOM = new Set(['of whom', 'of which']);

/** "twelve of whom were children": what the relative says that they are. */
function ofWhom(items: readonly Item[], at: number): Phrase | null {
  const [number, mark, verb, noun] = items.slice(at, at + 4);
  if (mark?.kind !== 'mark') return null;
  const relative = mark.atom.lemma?.name ?? mark.atom.analyses[0]?.lemma.name ?? '';
  if (!OF_WHOM.has(relative)) return null;
  const copula = verb?.kind === 'verb' && BE.has(verb.head.low);
  const told = copula ? noun : verb;
  return number?.kind === 'phrase' && told?.kind === 'phrase' && !told.preposition && !told.count
    ? told
    : null;
}
const BE = new Set(['are', 'is', 'was', 'were']);

/** Adds to each draft of a sentence the parts of its tolls. */
export function partsOf(drafts: readonly Mutable<Draft>[], state: SentenceState): void {
  state.items.forEach((item, at) => {
    const found = partAt(state.items, at) ?? listedAt(state.items, at);
    if (!found) return;
    const holder = totalBefore(drafts, item.start);
    if (!holder || isOfOthers(state, at, holder.draft)) return;
    const { draft, total } = holder;
    const { measure, span, high, best, of } = total.figure;
    const limit = high ?? best;
    const parts = figuresOf(found.part, measure, sideOf(found.part, total.figure), state)
      .filter((p) => limit === null || total.figure.qualifier === 'at-least' || (p.figure.low ?? 0) <= limit)
      .map((p) => ({ ...p, figure: named(p.figure, found.part, found.noun, of), whole: span }));
    const known = new Set(parts.map((p) => p.figure.span[0]));
    const others = draft.figures.filter((f) => !known.has(f.figure.span[0]));
    const place = others.indexOf(total) + 1;
    if (place > 0) draft.figures = [...others.slice(0, place), ...parts, ...others.slice(place)];
  });
}

type Counted = DraftFigure['figure'];

/** "six dead, among them a suicide bomber": he died of his own deed. */
const BOMBERS: ReadonlySet<string> = new Set(['انتحاري', 'kamikaze', 'suicide bomber']);
const sideOf = ({ head }: Phrase, { side }: Counted): 'agent' | 'target' =>
  BOMBERS.has(head.lemma?.name ?? head.low) ? 'agent' : (side ?? 'target');

const BEAR_ARMS: ReadonlySet<string> = new Set(['soldier', 'police', 'militia', 'militant', 'peacekeeper']);

/** "sept Casques bleus, dont une femme": she is one of them. */
const ANYONE: ReadonlySet<string> = new Set(['femme', 'homme', 'woman', 'man']);

/** A part of which nothing is told is of the kind of the total. */
function named(figure: Counted, part: Phrase, noun: Phrase | null, whole: Counted['of']): Counted {
  const isAnyone = ANYONE.has(part.head.lemma?.name ?? part.head.low);
  const told = noun ? kindOfPeople(noun) : 'person';
  // Officers and commanders among soldiers are soldiers.
  const open =
    figure.of === 'person' ||
    (whole !== undefined && BEAR_ARMS.has(whole) && (figure.of === 'official' || isAnyone));
  const of = !open ? figure.of : told !== 'person' ? told : whole;
  return { ...figure, ...(of ? { of } : {}) };
}

/** "13 people: ten gendarmes, two soldiers", "13 people (ten gendarmes …)": a list behind a colon or a bracket. */
function listedAt(items: readonly Item[], at: number): { part: Phrase; noun: null } | null {
  const item = items[at];
  const opener = items[at - 1];
  if (item?.kind !== 'phrase' || !item.count || item.list.length === 0 || item.preposition) return null;
  if (!opener || !opensList(opener)) return null;
  const next = items[at + 1];
  return next?.kind === 'verb' && next.form === 'finite' ? null : { part: item, noun: null };
}

const OPENS_LIST = new Set([':', '(', '–', '—']);
const THEY_ARE = new Set(['هم', 'هما', 'هن']);

/** A colon, a bracket, or هم: "12 شخصا، هم ثلاثة مدنيين وتسعة جنود". */
const opensList = (item: Item): boolean =>
  item.kind === 'mark'
    ? OPENS_LIST.has(item.atom.low)
    : item.kind === 'phrase' && item.head.category === 'pronoun' && THEY_ARE.has(item.head.low);

/** "…, et deux magasins ont été pillés, dont un incendié": the part is of those of whom the verb right before it tells. */
function isOfOthers({ items, frames }: SentenceState, at: number, { figures }: Mutable<Draft>): boolean {
  const before = items[isMark(items[at - 1], 'comma') ? at - 2 : at - 1];
  if (before?.kind !== 'verb') return false;
  const told = frames.find((f) => f.item === before);
  const counted = [...(told?.slots.get('object') ?? []), ...(told?.slots.get('subject') ?? [])].filter(
    ({ phrase }) => phrase.count !== null,
  );
  return (
    counted.length > 0 &&
    !counted.some(({ phrase }) =>
      figures.some(({ figure }) => figure.span[0] < phrase.end && figure.span[1] > phrase.start),
    )
  );
}

/** The nearest toll of people told before an offset. */
function totalBefore(
  drafts: readonly Mutable<Draft>[],
  before: number,
): { draft: Mutable<Draft>; total: DraftFigure } | null {
  let found: { draft: Mutable<Draft>; total: DraftFigure } | null = null;
  for (const draft of drafts)
    for (const total of draft.figures) {
      const { span, measure } = total.figure;
      if (total.whole || measure === 'materiel' || span[0] >= before) continue;
      if (!found || span[0] > found.total.figure.span[0]) found = { draft, total };
    }
  return found;
}

/** "thirteen people, ten gendarmes, two auxiliaries and a civilian": the later figures make up the first. */
export function breakDown(figures: readonly DraftFigure[]): readonly DraftFigure[] {
  const totals = figures.filter((f) => !f.whole);
  const [total] = totals;
  const parts = totals.slice(1).filter((f) => f.figure.measure === total?.figure.measure);
  const sum = parts.reduce((all, p) => all + (p.figure.best ?? Number.NaN), 0);
  if (!total || parts.length < 2 || total.figure.best !== sum) return figures;
  return figures.map((f) => (parts.includes(f) ? { ...f, whole: total.figure.span } : f));
}
