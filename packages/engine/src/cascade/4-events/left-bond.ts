/**
 * "The group withdrew from the coalition", انسحبت الحركة من المحادثات: who leaves an alliance, an accord or talks gives
 * up no ground. Reads the frame's own arguments alone; what was left instead is told by other predicates.
 */
import { partyOf } from '../../mentions/party.js';
import type { Frame, Phrase } from '../state.js';

const BONDS: ReadonlySet<string> = new Set(
  [
    'accord agreement alliance bloc ceasefire coalition commission committee conference council deal dialogue election',
    'federation front government meeting negotiation organisation organization pact party process race',
    'summit talk talks treaty truce union cessez-le-feu comité commission conférence conseil convention',
    'discussion négociation parti pourparlers processus sommet traité trêve élection gouvernement',
    'اتفاق اتفاقية ائتلاف تحالف حوار محادثات محادثة مفاوضات مفاوضة مباحثات مباحثة هدنة معاهدة منظمة مؤتمر حكومة حزب اتحاد',
  ]
    .join(' ')
    .split(' '),
);

/** By a word of its name: "coalition rebelle", "peace talks". */
function isBond({ head, preposition }: Phrase): boolean {
  const name = head.lemma?.name ?? head.low;
  return preposition !== null && name.split(' ').some((word) => BONDS.has(word));
}

/** An organisation by its name: who left it has left its ranks. */
function isOrganisation(phrase: Phrase): boolean {
  const party = partyOf(phrase);
  return (
    phrase.preposition !== null &&
    phrase.head.category === 'name' &&
    party !== null &&
    party.candidates.length > 0 &&
    party.candidates.every(({ actor }) => actor.kind === 'organisation' || actor.kind === 'group')
  );
}

/** Is what the frame says is left no ground but a bond between people? */
export const leftBond = ({ slots }: Frame): boolean =>
  (['from', 'of'] as const).some((slot) =>
    (slots.get(slot) ?? []).some(
      ({ phrase }) => isBond(phrase) || (slot === 'from' && isOrganisation(phrase)),
    ),
  );
