/**
 * "Our soldiers": those of the only country whose army the report names. Whoever else speaks of his own men, and what
 * is not an army, stays open.
 */
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Identity } from '../../mentions/actors/choose-sense.js';
import type { Party } from '../state.js';
import type { ReportContext } from './report-context.js';

/** Who a force is that its speaker calls his own. */
export function ofSpeaker({ template }: Party, { armies }: ReportContext, lexicon: Lexicon): Identity {
  const told = armies.get('armed-forces');
  const [only] = template?.actor === 'armed-forces' && told?.size === 1 ? told : [];
  const slug = only ? lexicon.countrySlug.get(only) : undefined;
  return slug
    ? {
        ref: `armed-forces-${slug}`,
        match: 'description',
        kind: 'actor',
        why: 'The only army that the report names.',
      }
    : { ref: null, match: 'none', kind: 'actor', why: 'Those of the one who speaks.' };
}
