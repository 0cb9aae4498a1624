/**
 * An assertion in the notation of sentence files, key by key, so that it can be compared with what was expected and
 * shown in the same words.
 */
import type { AssertedPlace, Assertion, Figure, Filler, ReportRecord, Voice } from '@marsad/model';
import { MEASURES } from '@marsad/model';

/** Lower case, no accents, hyphens for spaces. */
export function kebab(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const fillerWord = (filler: Filler): string =>
  filler.ref ?? (filler.value === undefined ? '?' : kebab(filler.value));

function placesOf(assertion: Assertion): AssertedPlace[] {
  const all = [assertion.place, ...(assertion.places ?? [])].filter(
    (p): p is AssertedPlace => p !== undefined,
  );
  return all.filter((p, i) => all.findIndex((q) => q.ref === p.ref && q.name === p.name) === i);
}

/** All that may be written for one place: its country, its ref, its name. */
export function placeWords(place: AssertedPlace): string[] {
  return [place.country, place.ref, kebab(place.name)].filter((word): word is string => word !== null);
}

function amountWord({ low, best, high, qualifier }: Figure): string {
  if (qualifier === 'about' && best === null && low !== null && high !== null) return `${low}..${high}`;
  if (qualifier === 'vague' || best === null) return 'vague';
  if (qualifier === 'at-least') return `${best}+`;
  if (qualifier === 'at-most') return `${best}-`;
  if (qualifier === 'about') return `~${best}`;
  return low !== null && high !== null && low !== high ? `${low}..${high}` : String(best);
}

/** A figure as written: its amount, and all that is known of those it counts. */
export function figureWords(figure: Figure): { amount: string; known: string[] } {
  const part = figure.part_of === undefined ? undefined : 'part';
  const known = [figure.ref, figure.of, figure.nationality, figure.side, part];
  return {
    amount: amountWord(figure),
    known: known.filter((word): word is string => typeof word === 'string'),
  };
}

/** All that may be written for one voice: its ref, its role, and each with its act. */
export function voiceWords(voice: Voice): string[] {
  const names = [voice.holder.ref, voice.role].filter((name): name is string => name !== undefined);
  return [...names, ...names.map((name) => `${name}/${voice.act}`)];
}

/** The places of an assertion without repetition, first the main one. */
export const observedPlaces = placesOf;

function figureText(figure: Figure): string {
  const { amount, known } = figureWords(figure);
  return [amount, ...known].join(':');
}

/** What an assertion has under a key of the notation, as a list; an empty list is `none`. */
export function observe(key: string, assertion: Assertion, record: ReportRecord): string[] {
  const { time, factuality, rung } = assertion;
  const place = placesOf(assertion)[0];
  if (MEASURES.has(key)) return (assertion.figures ?? []).filter((f) => f.measure === key).map(figureText);
  switch (key) {
    case 'time':
      return time ? [time.edtf] : [];
    case 'basis':
      return time ? [time.basis] : [];
    case 'place':
      return placesOf(assertion).map((p) =>
        p.country === null ? kebab(p.name) : `${kebab(p.name)}:${p.country}`,
      );
    case 'relation':
      return place ? [place.relation] : [];
    case 'precision':
      return place ? [String(place.precision)] : [];
    case 'voice':
      return assertion.attribution.map((v) => `${v.holder.ref ?? v.role}/${v.act}`);
    case 'certainty':
    case 'polarity':
    case 'status':
      return [factuality[key]];
    case 'means':
      return assertion.means ? [assertion.means] : [];
    case 'salience':
      return [assertion.salience];
    case 'ended':
      return [assertion.ended ? 'yes' : 'no'];
    case 'motive':
      return [assertion.motive ? 'yes' : 'no'];
    case 'rung':
      return rung ? [`${rung.ladder}:${rung.step}`] : [];
    case 'about':
      return record.assertions.filter((a) => a.anchor === assertion.about).map((a) => a.type);
    case 'retells':
      return record.assertions.filter((a) => a.anchor === assertion.retells).map((a) => a.type);
    default:
      return (assertion.roles[key] ?? []).map(fillerWord);
  }
}

const SHOWN = ['time', 'place', ...MEASURES, 'voice', 'means', 'about', 'retells'];

/** An assertion as a line of the notation, with what it holds and what is not as usual. */
export function observedLine(assertion: Assertion, record: ReportRecord): string {
  const { polarity, certainty, status } = assertion.factuality;
  const unusual = [
    ...(polarity === 'affirmed' ? [] : ['polarity']),
    ...(certainty === 'certain' ? [] : ['certainty']),
    ...(status === 'occurred' ? [] : ['status']),
    ...(assertion.ended ? ['ended'] : []),
  ];
  const keys = [...Object.keys(assertion.roles), ...SHOWN, ...unusual];
  const pairs = keys
    .map((key) => [key, observe(key, assertion, record)] as const)
    .filter(([, values]) => values.length > 0);
  return [assertion.type, ...pairs.map(([key, values]) => `${key}=${values.join(',')}`)].join(' ');
}
