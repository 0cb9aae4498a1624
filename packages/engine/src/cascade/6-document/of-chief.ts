/**
 * Whose a band is that is told by its chief: "Haftar's militias", "the troops of General X". It is the one group that he
 * leads, or the army of the state whose highest office he holds; the band of anybody else stays open.
 */
import type { Span } from '@marsad/model';
import type { Lexicon, NameSense } from '../../lexicon/lexicon.js';
import { ledBy } from '../../mentions/actors/chief-of.js';
import type { Identity } from '../../mentions/actors/choose-sense.js';
import type { Atom, Party } from '../state.js';

const BANDS: ReadonlySet<string> = new Set(['force', 'group-head', 'person', 'unit']);

/** Do several people belong to a person whom the register knows? "the gunman X" is X himself. */
export const isBandOfPerson = ({ word, candidates, phrase }: Party): boolean =>
  BANDS.has(word?.class ?? '') &&
  candidates.every((s) => s.actor.kind === 'person') &&
  !phrase.beside.some((p) => p.head.senses === candidates) &&
  phrase.of.length > 0;

/** Those whom a chief leads at a date; `who` settles whom his name means. Null ref where that, or whom he leads, is open. */
export function thoseOf(
  chief: Atom,
  date: string | null,
  lexicon: Lexicon,
  who: (senses: readonly NameSense[], span: Span) => Identity,
): Identity | { readonly country: string; readonly why: string } {
  const ref = chief.proper ? null : who(chief.senses, [chief.start, chief.end]).ref;
  const actor = ref ? lexicon.actors.get(ref) : undefined;
  const led = actor ? ledBy(actor, date) : null;
  const why = `Those of ${ref}, who leads them.`;
  if (!led) return { ref: null, match: 'none', kind: 'actor', why: 'Whose it is is not settled.' };
  return 'ref' in led
    ? { ref: led.ref, match: 'description', kind: 'actor', why }
    : { country: led.country, why };
}
