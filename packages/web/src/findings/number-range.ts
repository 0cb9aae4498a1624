/** Figures with their bounds in words: `4`, `70 or more`, `4–6`. */
import type { Estimate, TollStatement } from '@marsad/model';
import type { TFunction } from 'i18next';
import { numberWords } from '../language/number-words.js';

type Bounds = Pick<TollStatement, 'low' | 'best' | 'high'>;

/** What one voice gives. */
export function figureWords({ low, best, high }: Bounds, t: TFunction, language: string): string {
  const least = best ?? low ?? 0;
  if (high === null) return t('findings.atLeast', { n: least });
  if (best !== null || low === high) return numberWords(best ?? high, language);
  return t('findings.between', { low: low ?? 0, high });
}

/** From where to where an estimate reaches; empty when it is one number. */
export function rangeWords({ low, best, high }: Estimate, t: TFunction): string {
  if (high === null) return t('findings.atLeast', { n: low });
  return low === best && high === best ? '' : t('findings.between', { low, high });
}
