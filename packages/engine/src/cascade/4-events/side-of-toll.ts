/**
 * Reads on which side people fell where words beside their number say it: "quatre morts côté ennemi", "two dead in the
 * ranks of the army", "du côté des assaillants, dix morts". It refuses to say who "our" side is.
 */
import type { Span } from '@marsad/model';
import { isArmed, partyOf } from '../../mentions/party.js';
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

const OPEN = new Set(['person', 'militant']);
const isMen = (party: Party | null): boolean => MEN.has(party?.phrase.head.lemma?.name ?? '');
const MEN = new Set(['homme', 'man', 'élément']);

/** "L'armée a tué deux assaillants et enregistré deux blessés": whoever counts losses counts its own. */
function countedBy({ atoms }: SentenceState, [from]: Span, doers: readonly Party[]): Party | null {
  const at = atoms.findLastIndex((a) => a.end <= from);
  for (let i = at; i >= Math.max(0, at - BACK); i -= 1) {
    const { low, category } = atoms[i] as SentenceState['atoms'][number];
    if (COUNTS.test(low)) return doers.find(isArmed) ?? null;
    if (category === 'verb' || category === 'comma' || category === 'conjunction') return null;
  }
  return null;
}
const COUNTS = /^(?:enregistr|déplor|registered|recorded|suffered|sustained)/u;
/** Words between the verb and the number. */
const BACK = 5;

/** The number stands with a word for victims alone: "deux blessés". */
const isVictims = ({ figure, party, others }: DraftFigure): boolean =>
  others === true || party === null || figure.of === 'person';

/** A figure with the side that the words beside it tell; `attacked` where its event is a deed of those who attack, `doers` who did it. */
export function withSide(
  told: DraftFigure,
  state: SentenceState,
  attacked: boolean,
  doers: readonly Party[],
): DraftFigure {
  const { items } = state;
  const { figure } = told;
  if (figure.measure === 'materiel' || figure.measure === 'fighters') return told;
  const own = countedBy(state, figure.span, doers);
  if (own && isVictims(told))
    return { ...told, party: own, figure: { ...figure, of: kindOfPeople(own.phrase) } };
  const side = sideTold(items, figure.span);
  if (!side) return told;
  const open = figure.of === undefined || OPEN.has(figure.of) || isMen(told.party);
  if (side === 'enemy')
    return open
      ? {
          ...told,
          figure: { ...figure, of: 'militant', side: attacked ? 'agent' : (figure.side ?? 'target') },
        }
      : told;
  return open ? { ...told, party: side, figure: { ...figure, of: kindOfPeople(side.phrase) } } : told;
}
