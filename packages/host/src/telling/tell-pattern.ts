/**
 * Fills a pattern of told-pattern.ts with phrases: it joins several with "and", puts articles and prepositions before
 * them, and chooses the form that agrees with the first. It refuses a pattern whose slots are not all filled.
 */
import { parsePattern, slotsOf, type ToldPiece, type ToldSlot } from '@marsad/engine/lexicon/told-pattern.js';
import type { Language, ToldPart } from '@marsad/model';
import { attach } from './arabic-names.js';
import { withPreposition } from './french-names.js';
import { joinParts, type Phrase } from './phrase.js';

/** Role -> its phrases, at least one. */
export type Phrases = Readonly<Record<string, readonly Phrase[]>>;

const AND: Readonly<Record<Language, string>> = { en: ' and ', fr: ' et ', ar: ' و' };
const COMMA: Readonly<Record<Language, string>> = { en: ', ', fr: ', ', ar: ' و' };
/** Prepositions that French repeats before each of several. */
const REPEATED = /(?:^|[ '])(de|à)$/;

/** Whether all slots of a pattern can be filled. */
export function fits(pattern: string, phrases: Phrases): boolean {
  return slotsOf(pattern).every(({ role, several }) => (phrases[role]?.length ?? 0) > (several ? 1 : 0));
}

function shown(phrase: Phrase, lead: string, text: string): ToldPart[] {
  return [{ text: lead + phrase.open }, { ...phrase.part, text }, { text: phrase.close }];
}

function latinPhrase(phrase: Phrase, before: string, lang: Language): ToldPart[] {
  const { text, quoted } = phrase.part;
  const spaced = before === '' ? phrase.article : `${before} ${phrase.article}`;
  const lead = lang === 'fr' ? withPreposition(before, phrase.article, text, quoted === true) : spaced;
  return shown(phrase, lead, text);
}

/** A letter that is written together with a name goes into its part, so that the letters join on screen. */
function arabicPhrase(phrase: Phrase, before: string, oblique: boolean): ToldPart[] {
  const text = oblique ? (phrase.oblique ?? phrase.part.text) : phrase.part.text;
  const [apart, together] = attach(before, phrase.open + text);
  if (phrase.part.quoted)
    return shown(phrase, apart + together.slice(0, -text.length - phrase.open.length), text);
  return [{ text: apart }, { ...phrase.part, text: together }];
}

function fillSlot(slot: ToldSlot, phrases: readonly Phrase[], lang: Language, subject: boolean): ToldPart[] {
  const repeated = lang === 'fr' ? (REPEATED.exec(slot.before)?.[1] ?? '') : '';
  return phrases.flatMap((phrase, i) => {
    const join = i === 0 ? '' : i === phrases.length - 1 ? AND[lang] : COMMA[lang];
    const before = i === 0 ? slot.before : repeated;
    const parts = lang === 'ar' ? arabicPhrase(phrase, before, !subject) : latinPhrase(phrase, before, lang);
    return [{ text: join }, ...parts];
  });
}

/** Second form of an alternative: plural, or in Arabic feminine, by the first slot. */
function takesSecond(first: readonly Phrase[] | undefined, lang: Language): boolean {
  if (first === undefined) return false;
  return lang === 'ar' ? first[0]?.feminine === true : first.length > 1 || first[0]?.plural === true;
}

function fillPieces(pieces: readonly ToldPiece[], phrases: Phrases, lang: Language): ToldPart[] {
  const subject = pieces.find((piece): piece is ToldSlot => piece.kind === 'slot');
  const second = takesSecond(subject && phrases[subject.role], lang);
  const agrees = pieces.some((piece) => piece.kind === 'either');
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text') return [{ text: piece.text }];
    if (piece.kind === 'either') return [{ text: piece.forms[second ? 1 : 0] }];
    return fillSlot(
      piece,
      phrases[piece.role] ?? [],
      lang,
      agrees && piece === subject && piece.before === '',
    );
  });
}

/** A sentence pattern filled; all its slots must be (`fits`). */
export function tellPattern(pattern: string, phrases: Phrases, lang: Language): ToldPart[] {
  return joinParts(fillPieces(parsePattern(pattern), phrases, lang));
}

/**
 * A noun pattern filled: slots that nothing fills are left out with what stands before them, and a role is told once,
 * by the first slot that it fills.
 */
export function namePattern(pattern: string, phrases: Phrases, lang: Language): ToldPart[] {
  const told = new Set<string>();
  const kept = parsePattern(pattern).filter((piece) => {
    if (piece.kind !== 'slot') return true;
    if (told.has(piece.role) || (phrases[piece.role]?.length ?? 0) <= (piece.several ? 1 : 0)) return false;
    told.add(piece.role);
    return true;
  });
  const parts = joinParts(fillPieces(kept, phrases, lang));
  const tidy = parts.map((part, i) => {
    if (part.quoted || part.ref !== undefined) return part;
    let text = part.text.replace(/ {2,}/g, ' ');
    if (i === 0) text = text.trimStart();
    if (i === parts.length - 1) text = text.trimEnd();
    return { text };
  });
  return joinParts(tidy);
}
