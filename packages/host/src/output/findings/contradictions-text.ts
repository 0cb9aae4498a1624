/** Contradictions in lines: what reports disagree on, and each side with those who say it. */
import type { Contradiction, ContradictionSide, EventFinding } from '@marsad/model';
import { lineWords, numberWords, originsWords, placeWords, type Words } from './finding-words.js';

/** What one side says, by what it is. */
export function saysWords({ said }: ContradictionSide, words: Words): string {
  const { texts, naming } = words;
  switch (said.what) {
    case 'number':
      return numberWords(said, words);
    case 'days':
      return said.first === said.last ? said.first : texts.to(said.first, said.last);
    case 'place':
      return said.name;
    case 'party':
      return said.denied ? texts.not(naming.name(said.ref)) : naming.name(said.ref);
    case 'occurrence':
      return said.happened ? texts.happened : texts.didNot;
  }
}

/** What they disagree on: "killed, attacked side", "date". */
export function disputeWords({ kind, counted, whose }: Contradiction, words: Words): string {
  return counted === undefined ? words.texts.disputes[kind] : lineWords({ ...counted, whose }, words);
}

/** One contradiction of an event. */
export function contradictionLines(
  contradiction: Contradiction,
  event: EventFinding,
  words: Words,
): string[] {
  const sides = contradiction.sides.map(
    (side) => `${saysWords(side, words)} (${originsWords(side.origins, event, words)})`,
  );
  const toll = contradiction.counted === undefined ? '' : `${words.texts.disputes.toll}${words.texts.comma}`;
  return [
    `${toll}${disputeWords(contradiction, words)}${words.texts.colon}${sides.join(` ${words.texts.against} `)}`,
  ];
}

/** All contradictions of these events, event by event. */
export function contradictionsText(events: readonly EventFinding[], words: Words): string {
  const { texts, naming } = words;
  const disputed = events.filter(({ contradictions }) => contradictions.length > 0);
  if (disputed.length === 0) return `${texts.none.contradictions}\n`;
  return disputed
    .map((event) => {
      const [type] = event.types;
      const [first] = event.places;
      const [day, place] = [
        event.days[0]?.value ?? texts.undated,
        first === undefined ? texts.placeNotTold : placeWords(first.value, words),
      ];
      const lines = event.contradictions.flatMap((one) => contradictionLines(one, event, words));
      const kind = type === undefined ? '' : naming.type(type.value);
      return `${event.id}  ${day}  ${kind}  ${place}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('');
}
