/** Verbs by which a side takes on a truce or an accord: it is agreed on as soon as they are told. It refuses plans. */
import type { Frame } from '../cascade/state.js';

const LATIN: ReadonlySet<string> = new Set([
  'accept',
  'accepter',
  'agree',
  'agree on',
  'agree to',
  'consentir',
  'convenir',
]);
const ARABIC = /^(?:وافق|يوافق|اتفق|يتفق)/u;

/** Does a verb tell, as a thing done, that something was agreed to? */
export const agrees = ({ lemma, head, standing, negated, mood }: Frame): boolean =>
  standing === 'verb' && !negated && mood === 'real' && (LATIN.has(lemma.name) || ARABIC.test(head.low));
