/**
 * Says in whose voice two tellings of one event can be one assertion. A heading leaves its source to the text; the
 * report may go on in its own words from what a source said; two sources stay two assertions, for each vouches for
 * what it told alone.
 */
import type { Voice } from '@marsad/model';
import type { Unsigned } from '../assembly.js';
import type { Telling } from './telling.js';

/** Whose voices the joined assertion has, or null where the two must stay apart. */
export function sharedVoices(told: Telling, again: Telling): 'told' | 'again' | null {
  const [a, b] = [told.item, again.item];
  if (sameChain(a.attribution, b.attribution) || isSameSource(told, again)) return 'told';
  if (a.attribution.length === 0 && told.heading) return 'again';
  // What a group claims is not what the report vouches for.
  if (UNVOUCHED.has(a.factuality.certainty) !== UNVOUCHED.has(b.factuality.certainty)) return null;
  if (b.attribution.length === 0 && !told.heading) return 'told';
  // What a source says of it is told by that source, though it says no more than the report.
  return a.attribution.length === 0 && !again.told ? 'told' : null;
}

const UNVOUCHED = new Set(['uncommitted']);

/** "according to the same source": whoever spoke last. */
const SAME = /(?:^|\s)(?:même|same|نفسه|نفسها|ذاته|ذاتها)(?:\s|$)/u;
const NEAR = 2;

const isSameSource = (told: Telling, again: Telling): boolean =>
  told.item.attribution.length > 0 &&
  again.sentence - told.sentence <= NEAR &&
  SAME.test(again.item.attribution.at(-1)?.holder.text ?? '');

function sameChain(a: readonly Voice[], b: readonly Voice[]): boolean {
  return a.length === b.length && a.every((voice, i) => sameHolder(voice, b[i] as Voice));
}

function sameHolder({ holder: a }: Voice, { holder: b }: Voice): boolean {
  if (a.ref !== undefined || b.ref !== undefined) return a.ref === b.ref;
  const [one, other] = [wordsOf(a.text ?? ''), wordsOf(b.text ?? '')];
  return one.length > 0 && one.some((word) => other.some((w) => w.startsWith(word) || word.startsWith(w)));
}

const ARTICLE = /^(?:ال|لل)/u;
const SHORT = 3;
/** Said of sources of all kinds. */
const OF_ANY = new Set(
  'local locale locales locaux security military several same même sécuritaire sécuritaires militaire militaires محلي محليون محلية محليين أمني أمنية أمنيون عسكري عسكرية عسكريون نفسه نفسها'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s'’«»"]+/u)
    .map((word) => word.replace(ARTICLE, ''))
    .filter((word) => word.length > SHORT && !OF_ANY.has(word));

/** Is all that the second tells told by the first? */
export function addsNothing(a: Unsigned, b: Unsigned): boolean {
  // A place that no list has is a place all the same.
  if (b.key.places.length > 0 && !b.place) return false;
  if (b.time && a.time?.edtf !== b.time.edtf) return false;
  if (b.place && a.place?.name !== b.place.name) return false;
  const known = (role: string): (string | null)[] => (a.roles[role] ?? []).map((f) => f.ref);
  if (!Object.entries(b.roles).every(([role, fillers]) => fillers.every((f) => known(role).includes(f.ref))))
    return false;
  return (b.figures ?? []).every((f) =>
    (a.figures ?? []).some((g) => g.measure === f.measure && g.low === f.low && g.high === f.high),
  );
}
