/**
 * Which of the three languages a report is written in, by script and by its commonest function words.
 * It looks at the first few thousand characters only and always answers.
 */
import type { Language } from '@marsad/model';

const SAMPLE = 6000;
const FRENCH = new Set(
  'le la les des du et un une que qui dans pour par sur au aux est ont été avec plus cette ses selon dont de d l à en il ce contre près'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the of and to in that was were with for on by is has have said from at who which an their after its'.split(
    ' ',
  ),
);

/** The language of a text; a text without any known word counts as English. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  let arabic = 0;
  let latin = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code >= 0x0620 && code <= 0x06d3) arabic += 1;
    else if (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0xc0 && code < 0x250)
    )
      latin += 1;
  }
  if (arabic > latin) return 'ar';
  let french = 0;
  let english = 0;
  for (const word of sample.toLowerCase().split(/[^\p{L}]+/u)) {
    if (FRENCH.has(word)) french += 1;
    if (ENGLISH.has(word)) english += 1;
  }
  return french > english ? 'fr' : 'en';
}
