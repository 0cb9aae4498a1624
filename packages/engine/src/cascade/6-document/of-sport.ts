/**
 * Does a report tell of a match? There a country's name is its team. It asks for several words that only sport has, so
 * that a war report with a cup in it is none; what else a report is about it refuses to say.
 */
import type { SentenceState } from '../state.js';

const WORDS: ReadonlySet<string> = new Set(
  [
    'afcon caf chan fifa football footballer soccer semi-final semi-finals quarter-final quarter-finals goalkeeper',
    'midfielder striker penalties penalty shoot-out tournament qualifier qualifiers kick-off eagles stadium match',
    'matches coach league cup teams referee buteur but-égalisateur demi-finale quart sélectionneur tirs stade',
    'championnat équipe footballeur mi-temps coupe entraîneur arbitre',
    'مباراه مباريات منتخب المنتخب كاس لاعب لاعبين ركلات مدرب بطوله الفيفا الكاف ملعب نهائي المدرب الدوري',
  ]
    .join(' ')
    .split(' '),
);
const ENOUGH = 4;
/** A report says early what it is about. */
const FIRST = 12;

/** True where at least four different words of the first sentences belong to sport. */
export function isOfSport(sentences: readonly SentenceState[]): boolean {
  const found = new Set<string>();
  for (let i = 0; i < Math.min(FIRST, sentences.length); i += 1)
    for (const { low } of (sentences[i] as SentenceState).atoms) if (WORDS.has(low)) found.add(low);
  return found.size >= ENOUGH;
}
