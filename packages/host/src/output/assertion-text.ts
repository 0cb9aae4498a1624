/**
 * One assertion in plain words: what, who, when, where, how many, and according to whom. It repeats the record and
 * adds nothing to it.
 */
import type { Lexicon } from '@marsad/engine';
import type { AssertedPlace, Assertion, Figure, Voice } from '@marsad/model';
import { fillerName, holderName, nameOf, typeName } from './names.js';
import type { Style } from './style.js';

function amount(figure: Figure): string {
  const { low, best, high, qualifier } = figure;
  if (qualifier === 'vague' || best === null)
    return low === null ? 'an unknown number' : `some ${low}${high === null ? ' or more' : `–${high}`}`;
  const words = { exact: '', 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' }[qualifier];
  return `${words}${best}${low !== null && high !== null && low !== high ? ` (${low}–${high})` : ''}`;
}

/** A toll in words: `at least 3 killed (soldiers of Niger, MINUSMA)`. */
export function figureText(figure: Figure, lexicon: Lexicon): string {
  const who = [figure.of, figure.nationality, figure.ref ? nameOf(figure.ref, lexicon) : undefined].filter(
    Boolean,
  );
  const part = figure.part_of === undefined ? '' : ', of these';
  return `${amount(figure)} ${figure.measure}${who.length > 0 ? ` (${who.join(', ')})` : ''}${part}`;
}

function placeText(place: AssertedPlace): string {
  const country = place.country !== null && place.precision < 4 ? `, ${place.country}` : '';
  return `${place.relation} ${place.name}${country}`;
}

function voiceText(voice: Voice, lexicon: Lexicon): string {
  const role = voice.holder.ref === undefined ? `, ${voice.role.replaceAll('-', ' ')}` : '';
  return `${holderName(voice.holder, lexicon)} (${voice.act}${role})`;
}

function factualityText(assertion: Assertion): string {
  const { polarity, certainty, status } = assertion.factuality;
  const words = [
    polarity === 'denied' ? 'denied' : '',
    certainty === 'certain' ? '' : certainty,
    status === 'occurred' || (status === 'ongoing' && assertion.ended) ? '' : status,
    assertion.ended ? 'over' : '',
  ];
  return words.filter(Boolean).join(', ');
}

function details(assertion: Assertion, lexicon: Lexicon): string[] {
  const { time, means, rung } = assertion;
  const places = [assertion.place, ...(assertion.places ?? [])].filter(
    (p): p is AssertedPlace => p !== undefined,
  );
  const shown = [...new Set(places.map(placeText))];
  const facts = factualityText(assertion);
  return [
    time ? `when: ${time.edtf} (${time.basis})` : '',
    shown.length > 0 ? `where: ${shown.join('; ')}` : '',
    (assertion.figures ?? []).map((figure) => figureText(figure, lexicon)).join('; '),
    means ? `by: ${means}` : '',
    rung ? `ladder: ${rung.ladder} ${rung.step}` : '',
    facts ? `said to be: ${facts}` : '',
  ].filter(Boolean);
}

/** The lines that tell one assertion, without indentation; the first names it and its parties. */
export function assertionLines(
  assertion: Assertion,
  lexicon: Lexicon,
  mentions: ReadonlyMap<string, string>,
  style: Style,
): string[] {
  const roles = Object.entries(assertion.roles)
    .filter(([, fillers]) => fillers.length > 0)
    .map(
      ([role, fillers]) => `${role} ${fillers.map((f) => fillerName(f, lexicon, mentions)).join(' and ')}`,
    );
  const head = `${style.label(typeName(assertion.type, lexicon))}${roles.length > 0 ? `: ${roles.join('; ')}` : ''}`;
  const more = details(assertion, lexicon);
  const voices = assertion.attribution.map((voice) => voiceText(voice, lexicon)).join(' → ');
  const lines = [head];
  if (more.length > 0) lines.push(more.join(' · '));
  lines.push(`according to: ${voices === '' ? 'the report itself' : voices}`);
  return lines.map((line, i) => style.line(i === 0 ? line : style.quiet(line)));
}
