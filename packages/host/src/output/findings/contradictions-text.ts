/** Contradictions in lines: what reports disagree on, and each side with those who say it. */
import type { Contradiction, EventFinding } from '@marsad/model';
import type { FindingsView } from '../../findings/findings-view.js';
import { nameOf, originsWords } from './finding-words.js';

const says = ({ kind }: Contradiction, words: string, view: FindingsView): string => {
  if (kind !== 'perpetrator') return words;
  return words.startsWith('not ') ? `not ${nameOf(words.slice(4), view)}` : nameOf(words, view);
};

/** One contradiction of an event. */
export function contradictionLines(
  contradiction: Contradiction,
  event: EventFinding,
  view: FindingsView,
): string[] {
  const sides = contradiction.sides.map(
    (side) => `${says(contradiction, side.says, view)} (${originsWords(side.origins, event, view)})`,
  );
  return [
    `${contradiction.kind}, ${contradiction.on}${contradiction.whose === null ? '' : ` of ${nameOf(contradiction.whose, view)}`}: ${sides.join(' against ')}`,
  ];
}

/** All contradictions of these events, event by event. */
export function contradictionsText(events: readonly EventFinding[], view: FindingsView): string {
  const disputed = events.filter(({ contradictions }) => contradictions.length > 0);
  if (disputed.length === 0) return 'No contradiction was found.\n';
  return disputed
    .map((event) => {
      const [day, place] = [
        event.days[0]?.value ?? 'undated',
        event.places[0]?.value.name ?? 'place not told',
      ];
      const lines = event.contradictions.flatMap((one) => contradictionLines(one, event, view));
      return `${event.id}  ${day}  ${event.types[0]?.value ?? ''}  ${place}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('');
}
