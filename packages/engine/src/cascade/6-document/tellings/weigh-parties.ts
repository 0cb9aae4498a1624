/**
 * Weighs whom two tellings name: who did it and whom it struck, or whoever fills the roles of what is no violence. Doers
 * of two sides, and whoever struck those who did it, forbid that they are of one event.
 */
import type { Lexicon } from '../../../lexicon/lexicon.js';
import { wordOf } from '../../../mentions/party.js';
import type { Unsigned } from '../assembly.js';
import type { Part } from './part.js';
import { GENERIC, refsOf } from './refs-of.js';
import { areGunmen, isArmed, isOtherSide, related } from './sides.js';
import type { Telling } from './telling.js';
import { isSameToll } from './weigh-tolls.js';
import { goesOn, takesUp } from './weigh-words.js';

/** Whoever meets, signs, withdraws or is freed must be the same, role by role. */
export function rolesPart(a: Unsigned, b: Unsigned): Part {
  let points = 0;
  for (const role of Object.keys(b.roles)) {
    const [as, bs] = [refsOf(a, role), refsOf(b, role)];
    if (as.length === 0 || bs.length === 0) continue;
    if (!as.some((x) => bs.includes(x))) return null;
    points += as.some((x) => bs.includes(x) && !GENERIC.test(x)) ? 1 : 0.5;
  }
  return [points, 'whom it tells of'];
}

/** Whom it struck; of a suicide bombing, not the bomber. */
const struckBy = (item: Unsigned, lexicon: Lexicon): string[] =>
  refsOf(item, 'target').filter((ref) => item.type !== 'suicide-bombing' || !isArmed(ref, lexicon));

/** A fight has both for its parties: those who attacked and those whom they struck. */
function sidesPart(a: Unsigned, b: Unsigned): number {
  const of = (item: Unsigned): string[] => ['agent', 'target', 'party'].flatMap((role) => refsOf(item, role));
  const others = of(b);
  const shared = of(a).filter((ref) => others.includes(ref));
  if (shared.some((ref) => !GENERIC.test(ref))) return 1;
  return shared.length > 0 ? 0.5 : 0;
}

/** Points for the same doers, null for doers who cannot have done one thing. */
export function doerPart(a: Unsigned, b: Unsigned, lexicon: Lexicon): Part {
  if ((a.roles.party === undefined) !== (b.roles.party === undefined)) return [sidesPart(a, b), 'who did it'];
  const role = a.roles.party ? 'party' : 'agent';
  const [as, bs] = [refsOf(a, role), refsOf(b, role)];
  const known = (refs: readonly string[]): string[] => refs.filter((r) => !GENERIC.test(r));
  if (known(as).length > 0 && known(bs).length > 0) {
    if (known(as).some((x) => known(bs).includes(x))) return [1, 'who did it'];
    return known(as).some((x) => known(bs).some((y) => related(x, y, lexicon))) ? [0.5, 'who did it'] : null;
  }
  if (as.length > 0 && bs.length > 0 && isOtherSide(as, bs, lexicon)) return null;
  // Whom the one struck did the other.
  const [aTarget, bTarget] = [struckBy(a, lexicon), struckBy(b, lexicon)];
  if (as.some((x) => bTarget.includes(x)) || bs.some((x) => aTarget.includes(x))) return null;
  const armed = (refs: readonly string[]): boolean =>
    refs.length > 0 && refs.every((ref) => isArmed(ref, lexicon));
  if (armed(as) && bs.length === 0 && armed(bTarget) && !armed(aTarget)) return null;
  return as.length > 0 && as.some((x) => bs.includes(x)) ? [0.5, 'who did it'] : [0];
}

/** "the post at Boni", "the post at Niono". */
function areOfOtherPlaces(told: Telling, again: Telling): boolean {
  // Places of their own are compared by where they lie.
  if (told.item.place && again.item.place) return false;
  const [one, other] = [placeNamesOf(told), placeNamesOf(again)];
  return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
}

const placeNamesOf = ({ item }: Telling): string[] =>
  (item.key.roles.get('target') ?? []).flatMap(({ phrase }) =>
    [phrase, ...phrase.of].flatMap(({ head, atoms }) =>
      [head, ...atoms].filter(({ category }) => category === 'place').map(({ low }) => low),
    ),
  );

/** "the raid on the village": a place that was named before says nothing of whom it struck. */
const isThatPlace = (again: Telling): boolean =>
  takesUp(again) &&
  (again.item.key.roles.get('target') ?? []).every(
    ({ phrase }) =>
      phrase.definite && phrase.head.category === 'noun' && wordOf(phrase.head, 'place-noun') !== undefined,
  );

/** Points for the same victims, null where they are told to be elsewhere. */
export function struckPart(told: Telling, again: Telling, lexicon: Lexicon): Part {
  const [as, bs] = [refsOf(told.item, 'target'), refsOf(again.item, 'target')];
  const shared = as.filter((x) => bs.includes(x));
  if (areOfOtherPlaces(told, again)) return null;
  const parties = refsOf(told.item, 'party');
  if (again.bareToll && bs.some((x) => parties.includes(x))) return [1, 'whom it struck'];
  if (shared.length > 0) return [shared.some((x) => !GENERIC.test(x)) ? 1 : 0.5, 'whom it struck'];
  // So many dead of one heading are not those of two events.
  if (as.length === 0 || bs.length === 0 || (told.heading && isSameToll(told.item, again.item))) return [0];
  if (areGunmen(as, bs, lexicon) || isThatPlace(again)) return [0.25];
  return [takesUp(again) || again.bareToll || goesOn(again) ? -0.5 : -1.5];
}
