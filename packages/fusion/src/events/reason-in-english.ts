/**
 * A reason in one English phrase, as `why` holds it in what is printed as JSON; other languages tell the same reasons
 * outside of this room.
 */
import type { PartyReason, TellingReason } from '@marsad/model';

interface Naming {
  readonly name: (ref: string) => string;
  readonly type: (type: string) => string;
}

const same = (one: string): string => one;
const AS_THEY_STAND: Naming = { name: same, type: same };

function partyWords({ side, how, refs = [], kinds = [[], []] }: PartyReason, { name }: Naming): string {
  const words = {
    shared: refs.map(name).join(' and '),
    'by-name': 'others by name',
    'other-kind': kinds.map((one) => one.join(', ')).join(' and '),
    'same-kind': 'others of the same kind',
    'not-both-named': 'the same kind, not both named',
  }[how];
  return `${side} ${words}`;
}

/** `the same day`, `12 km from Tabankort to Indelimane, which "near" allows`; refs and types as they stand unless named. */
export function reasonInEnglish(reason: TellingReason, naming: Naming = AS_THEY_STAND): string {
  const { name, type } = naming;
  switch (reason.key) {
    case 'type-same':
      return `both tell of ${type(reason.type)}`;
    case 'type-kin':
      return `${type(reason.a)} and ${type(reason.b)} are told for one another`;
    case 'type-other':
      return `${type(reason.a)} and ${type(reason.b)} differ`;
    case 'day-same':
      return 'the same day';
    case 'days-overlap':
      return 'the dates allow the same day';
    case 'days-apart':
      return reason.days === 1 ? 'the dates are one day apart' : `the dates are ${reason.days} days apart`;
    case 'place-same':
      return `both at ${reason.place}`;
    case 'country-other':
      return 'different countries';
    case 'country-same':
      return `the same country, ${reason.a} and ${reason.b}`;
    case 'distance': {
      const { km, a, b, allows } = reason;
      const allowed = { area: ", one within the other's area", near: ', which "near" allows' };
      return `${km} km from ${a} to ${b}${allows === undefined ? '' : allowed[allows]}`;
    }
    case 'parties':
      return `parties: ${reason.sides.map((side) => partyWords(side, naming)).join(', ')}`;
    case 'figures':
      return `${reason.a} and ${reason.b} ${reason.measure}`;
    case 'claim-same':
      return `both claimed by ${reason.refs.map(name).join(' and ')}`;
    case 'claim-other':
      return 'claimed by different groups';
    case 'means-same':
      return `both by ${reason.means}`;
    case 'means-other':
      return `${reason.a} and ${reason.b}`;
  }
}
