/**
 * Whoever the register lacks and the words tell to hold an office or a post: "Prime Minister X", "the leader of the
 * rebels". What he says for his side is told of him. It refuses ranks alone, several holders, and whom nothing explains.
 */
import type { Party } from '../cascade/state.js';

/** Does an unlisted person speak by his office, or by his post in something? */
export function holdsPost({ kind, candidates, word, proper, phrase }: Party): boolean {
  if (kind !== 'person' || candidates.length > 0 || word?.class !== 'title') return false;
  if (phrase.plural || (phrase.count !== null && phrase.count.best !== 1)) return false;
  if (word.office !== undefined) return true;
  return proper !== null
    ? word.post !== undefined || word.rank !== undefined
    : word.post !== undefined && phrase.of.length > 0;
}
