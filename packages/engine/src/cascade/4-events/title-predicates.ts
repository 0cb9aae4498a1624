/** What a title tells of the person who bears it and of the group that it is a title in. */
import type { Predicate } from '../../lexicon/lexicon.js';

/** "the leader of X, Y". */
export const LED_BY: Predicate = {
  id: 'led-by.title',
  type: 'led-by',
  roles: { subject: { from: ['of'], kind: ['armed'] }, object: { from: ['of'], kind: ['person'] } },
  needs: [['subject'], ['object']],
};

/** "the founder of X, Y". */
export const FOUNDING: Predicate = {
  id: 'founding.title',
  type: 'founding',
  roles: { subject: { from: ['of'], kind: ['person'] }, object: { from: ['of'], kind: ['armed'] } },
  needs: [['subject'], ['object']],
};
