/**
 * Why a name may mean somebody, in one English phrase, as `why` holds it in what is printed as JSON; other languages tell
 * the same reasons outside of this room.
 */
import type { NameReason } from '@marsad/model';

/** `both in ML, NE`; refs are told by `name`, as they stand when it is left out. */
export function nameReasonInEnglish(
  reason: NameReason,
  { name }: { readonly name: (ref: string) => string } = { name: (ref) => ref },
): string {
  switch (reason.key) {
    case 'spelling':
      return reason.form === null ? 'the spellings have nothing in common' : `spelled like "${reason.form}"`;
    case 'event-same':
      return 'other reports name it in this part of the same event';
    case 'name-country-same':
      return `both in ${reason.countries.join(', ')}`;
    case 'name-country-other':
      return 'told of other countries';
    case 'company-same':
      return `both told of with ${reason.refs.map(name).join(', ')}`;
    case 'company-other':
      return 'told of with others';
  }
}
