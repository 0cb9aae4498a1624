/** How two tellings compare once what a person decided of them counts, which goes before every score. */
import type { PairScore } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import type { EventLinks } from './event-links.js';
import { scorePair } from './score-pair.js';
import type { ComparedTelling } from './telling.js';

/** The score of two tellings, in either order, under these links. */
export function linkedScore(
  x: ComparedTelling,
  y: ComparedTelling,
  classOf: ClassOf,
  links: EventLinks,
): PairScore {
  const computed = scorePair(x, y, classOf);
  const decided = links.of(x.key, y.key);
  if (decided === undefined) return computed;
  const said = decided === 'not-sure' ? 'a person was not sure' : 'a person said so';
  const why = `${said}; by itself: ${computed.why}`;
  if (decided === 'not-sure') return { ...computed, why, judged: 'not-sure' };
  if (decided === 'same') return { ...computed, score: 1, band: 'clear', veto: false, why, judged: 'same' };
  return { ...computed, score: 0, band: 'apart', veto: true, why, judged: 'not-same' };
}
