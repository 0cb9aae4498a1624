/**
 * Whose deed an adjective on its noun tells: "a French air strike" is by that country's army, "une attaque jihadiste"
 * by jihadists whom nobody names. Other adjectives of nation and creed say where or against whom, and are left alone.
 */
import { isArmed, partyOf, wordOf } from '../../mentions/party.js';
import type { Atom, Draft, Party, Phrase } from '../state.js';
import type { Filled } from './fill-roles.js';

const OF_STATES = new Set(['air-strike', 'operation', 'shelling']);
const OF_GROUPS = new Set(['attack', 'ambush', 'bombing', 'suicide-bombing', 'massacre', 'abduction']);
/** Creeds whose adjective on a deed tells who did it; an "armed" attack and a "communal" one have any doers. */
const CREEDS = new Set([
  'djihadiste',
  'islamiste',
  'jihadiste',
  'rebelle',
  'séparatiste',
  'islamist',
  'jihadi',
  'jihadist',
  'rebel',
  'separatist',
]);

function adjectival(phrase: Phrase, modifier: Atom, template: NonNullable<Party['template']>): Party {
  return {
    phrase,
    span: [modifier.start, modifier.end],
    text: '',
    kind: 'actor',
    candidates: [],
    template,
    group: null,
    pronoun: null,
    proper: null,
    word: wordOf(modifier, 'nationality') ?? wordOf(modifier, 'creed') ?? null,
  };
}

/** هجوم بطائرة مسيرة لقوات الدعم السريع: whose the weapon is, theirs is the deed. */
function ownerOfWeapon({ frame }: Draft): Party | null {
  for (const { phrase } of frame.slots.get('with') ?? [])
    if (wordOf(phrase.head, 'means'))
      for (const of of phrase.of) {
        const party = of.preposition?.low === 'li' ? partyOf(of) : null;
        if (party && isArmed(party)) return party;
      }
  return null;
}

/** Gives a deed without a doer the one that an adjective on its noun tells. */
export function lendDoer(draft: Draft, filled: Filled): void {
  // "French warplanes bombed": the aircraft tell whose they are as the strike does.
  const item =
    draft.frame.item.kind === 'phrase' ? draft.frame.item : draft.frame.slots.get('subject')?.[0]?.phrase;
  if (!item || draft.roles.has('agent') || !filled.predicate.roles.agent) return;
  if (item !== draft.frame.item && !wordOf(item.head, 'means')) return;
  const { type } = draft.predicate;
  const owner = draft.frame.item === item ? ownerOfWeapon(draft) : null;
  if (owner) {
    filled.met.add('agent');
    draft.roles.set('agent', [owner]);
    return;
  }
  for (const modifier of item.modifiers) {
    // "Sudanese paramilitary shelling": of that country, and not its army.
    const irregular = item.modifiers.some((m) => m !== modifier && wordOf(m, 'creed'));
    const nation = OF_STATES.has(type) && !irregular ? wordOf(modifier, 'nationality') : undefined;
    const creed = OF_GROUPS.has(type) && CREEDS.has(modifier.lemma?.name ?? '');
    if (!nation && !creed) continue;
    filled.met.add('agent');
    draft.roles.set('agent', [
      adjectival(
        item,
        modifier,
        nation
          ? { actor: 'armed-forces', country: nation.country }
          : { actor: 'unidentified-armed-group', country: null },
      ),
    ]);
    return;
  }
}
