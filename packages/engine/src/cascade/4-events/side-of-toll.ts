/**
 * Reads on which side people fell where words beside their number say it: "quatre morts côté ennemi", "two dead in the
 * ranks of the army", "du côté des assaillants, dix morts". It refuses to say who "our" side is.
 */
import { partyOf } from '../../mentions/party.js';
import type { DraftFigure, Item, Party, Phrase, SentenceState } from '../state.js';
import { kindOfPeople } from './kind-of-people.js';

const SIDES = new Set(['côté', 'rang', 'rangs', 'camp', 'sein', 'side', 'rank', 'ranks']);
const AMONG = new Set(['chez', 'parmi', 'among']);
const FOES = new Set(['ennemi', 'ennemie', 'enemy', 'adverse']);

const isSide = ({ head }: Phrase): boolean => SIDES.has(head.lemma?.name ?? head.low) || SIDES.has(head.low);

/** Whose side a phrase names: a party, the enemy, or null where it names none. */
function namedBy(phrase: Phrase): Party | 'enemy' | null {
  if (isSide(phrase)) {
    if (phrase.modifiers.some((m) => FOES.has(m.low))) return 'enemy';
    const [whose] = phrase.of;
    return whose ? partyOf(whose) : null;
  }
  return AMONG.has(phrase.preposition?.low ?? '') ? partyOf(phrase) : null;
}

/** The words that tell a side, by where they stand to the number: in its phrase, right behind it, or at the head. */
function sideTold(items: readonly Item[], [from, to]: readonly [number, number]): Party | 'enemy' | null {
  const at = items.findIndex((x) => x.kind === 'phrase' && x.start <= from && x.end >= to);
  const host = items[at];
  if (host?.kind !== 'phrase') return null;
  for (const member of [host, ...host.list]) {
    const own = member.head.start < to && member.head.end >= from;
    if (!own) continue;
    // "quatre morts côté ennemi": the adjective behind is the side's.
    if (member.beside.some(isSide) && member.modifiers.some((m) => FOES.has(m.low))) return 'enemy';
    const inner = member.of.find(isSide);
    if (inner) return namedBy(inner);
  }
  const next = items[at + 1];
  if (next?.kind === 'phrase' && next.preposition) {
    const told = namedBy(next);
    if (told) return told;
  }
  const [first, comma] = items;
  return first?.kind === 'phrase' &&
    isSide(first) &&
    comma?.kind === 'mark' &&
    comma.atom.category === 'comma'
    ? namedBy(first)
    : null;
}

/** A figure with the side that the words beside it tell; `attacked` where its event is a deed of those who attack. */
export function withSide(told: DraftFigure, { items }: SentenceState, attacked: boolean): DraftFigure {
  const { figure } = told;
  if (figure.measure === 'materiel' || figure.measure === 'fighters') return told;
  const side = sideTold(items, figure.span);
  if (!side) return told;
  const open = figure.of === undefined || figure.of === 'person' || figure.of === 'militant';
  if (side === 'enemy')
    return open
      ? {
          ...told,
          figure: { ...figure, of: 'militant', side: attacked ? 'agent' : (figure.side ?? 'target') },
        }
      : told;
  return open ? { ...told, party: side, figure: { ...figure, of: kindOfPeople(side.phrase) } } : told;
}
