/**
 * Cuts the tokens of a report into sentences. A line end always ends one; a full stop does unless it belongs to an
 * abbreviation, an initial, a number or a quotation that the sentence goes on after.
 */
import type { Language } from '@marsad/model';
import type { Sentence, Token } from './token.js';

const ENDS = new Set(['.', '!', '?', '؟', '…', '。', '۔']);
const CLOSERS = new Set(['"', '”', '»', '’', ')', ']', '“']);
const ABBREVIATIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  ar: new Set(['د', 'م', 'أ', 'ص', 'هـ', 'ه', 'ق']),
  fr: new Set('m mm mme mlle dr gén col cap lt cdt st ste av cf etc env art no ndlr pr me mgr'.split(' ')),
  en: new Set(
    'mr mrs ms dr gen col cap capt lt maj sgt cmdr st rev hon gov sen rep prof inc co vs no jan feb mar apr jun jul aug sept oct nov dec u.s u.n'.split(
      ' ',
    ),
  ),
};

function endsHere(tokens: readonly Token[], index: number, language: Language): boolean {
  const token = tokens[index] as Token;
  if (token.text !== '.') return true;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  // Two dots are a pause, in Arabic above all.
  if (
    after?.text === '.' ||
    (before?.text === '.' && after?.kind === 'word' && !after.capital && after.start - token.end <= 1)
  )
    return false;
  if (!before || before.end !== token.start) return true;
  if (before.kind === 'word' && language !== 'ar' && before.text.length === 1 && before.capital) return false;
  if (before.kind === 'word' && ABBREVIATIONS[language].has(before.low)) return false;
  // No space and a small letter or digit behind it: an address, a version, an initialism.
  if (
    after &&
    after.start === token.end &&
    (after.kind === 'number' || (after.kind === 'word' && language !== 'ar' && !after.capital))
  )
    return false;
  return true;
}

function goesOn(tokens: readonly Token[], index: number, language: Language): boolean {
  const after = tokens[index];
  if (!after || after.text === '\n') return false;
  if (after.text === ',' || after.text === '،' || after.text === ';') return true;
  return language !== 'ar' && after.kind === 'word' && !after.capital;
}

function isFunction({ readings }: Token): boolean {
  const analyses = readings.flatMap((r) => r.analyses);
  return analyses.length > 0 && analyses.every((a) => a.lemma.pos === 'function');
}

/** A line end inside a sentence of a text that was set in narrow lines: a small letter, or a name behind an article or preposition. */
function isWrapped(tokens: readonly Token[], index: number, language: Language): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (language === 'ar' || !before || before.low === '\n' || after?.kind !== 'word') return false;
  if (before.kind === 'punctuation' && before.text !== ',') return false;
  if (!after.capital) return true;
  // "killing at least one" / "The group": an article with a capital begins a sentence.
  return !before.capital && isFunction(before) && !isFunction(after);
}

/** No sentence of the press is as long as this; a text without full stops must not cost more than its length. */
const MOST_TOKENS = 300;
const COMMAS = new Set([',', '،', ';', '؛']);

/** A sentence without end, cut behind a comma where it has one. */
function parts(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= MOST_TOKENS) return [tokens];
  const found: (readonly Token[])[] = [];
  let first = 0;
  while (tokens.length - first > MOST_TOKENS) {
    let end = first + MOST_TOKENS;
    while (end > first + MOST_TOKENS / 2 && !COMMAS.has((tokens[end - 1] as Token).text)) end -= 1;
    if (!COMMAS.has((tokens[end - 1] as Token).text)) end = first + MOST_TOKENS;
    found.push(tokens.slice(first, end));
    first = end;
  }
  found.push(tokens.slice(first));
  return found;
}

/** The sentences of a report in order; tokens of line ends belong to none. */
export function cutSentences(tokens: readonly Token[], language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  const close = (end: number): void => {
    if (end > first) {
      const slice = tokens.slice(first, end).filter((t) => t.low !== '\n');
      for (const part of parts(slice))
        sentences.push({
          start: (part[0] as Token).start,
          end: (part.at(-1) as Token).end,
          tokens: part,
          paragraph,
        });
    }
    first = end;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.low === '\n') {
      if (isWrapped(tokens, i, language)) continue;
      close(i);
      first = i + 1;
      paragraph += 1;
    } else if (token.kind === 'punctuation' && ENDS.has(token.text) && endsHere(tokens, i, language)) {
      let end = i + 1;
      while (
        end < tokens.length &&
        (CLOSERS.has((tokens[end] as Token).text) || ENDS.has((tokens[end] as Token).text))
      ) {
        if (
          ((tokens[end] as Token).text === '“' || (tokens[end] as Token).text === '"') &&
          (tokens[end] as Token).start > (tokens[end - 1] as Token).end
        )
          break;
        end += 1;
      }
      if (!goesOn(tokens, end, language)) {
        close(end);
        i = end - 1;
      }
    }
  }
  close(tokens.length);
  return sentences;
}
