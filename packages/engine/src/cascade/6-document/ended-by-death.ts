/**
 * Who has died leads and speaks no more: a report that tells of a leader's death tells his posts as over.
 * Doubtful and denied deaths end nothing.
 */
import type { Unsigned } from './assembly.js';

/** The assertions with the posts of the dead ended. */
export function endedByDeath(told: readonly Unsigned[]): Unsigned[] {
  const dead = new Set(told.filter(isDeath).flatMap((item) => refsIn(item, 'subject')));
  if (dead.size === 0) return [...told];
  return told.map((item) => {
    const holder = HOLDERS[item.type];
    return holder && refsIn(item, holder).some((ref) => dead.has(ref)) ? { ...item, ended: true } : item;
  });
}

/** The role in which each tie or attribute has the person. */
const HOLDERS: Readonly<Record<string, string>> = { 'led-by': 'object', role: 'subject' };

const isDeath = ({ type, factuality }: Unsigned): boolean =>
  type === 'leader-death' &&
  factuality.polarity === 'affirmed' &&
  factuality.certainty === 'certain' &&
  factuality.status === 'occurred';

const refsIn = ({ roles }: Unsigned, role: string): string[] =>
  (roles[role] ?? []).flatMap((f) => (f.ref === null ? [] : [f.ref]));
