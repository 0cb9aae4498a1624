/**
 * The steps of the two ladders of ties in words, as design/record names them.
 */
import type { Ladder, Language } from '@marsad/model';

const STEPS: Readonly<Record<Ladder, Readonly<Record<Language, readonly string[]>>>> = {
  cooperation: {
    en: [
      'none',
      'verbal support',
      'contact',
      'truce',
      'material support',
      'joint operation',
      'merger or subordination',
    ],
    fr: [
      'aucune',
      'soutien verbal',
      'contact',
      'trêve',
      'soutien matériel',
      'opération conjointe',
      'fusion ou subordination',
    ],
    ar: ['لا شيء', 'دعم لفظي', 'اتصال', 'هدنة', 'دعم مادي', 'عملية مشتركة', 'اندماج أو تبعية'],
  },
  hostility: {
    en: ['none', 'rivalry', 'denouncement', 'threat', 'violence'],
    fr: ['aucune', 'rivalité', 'dénonciation', 'menace', 'violence'],
    ar: ['لا شيء', 'تنافس', 'تنديد', 'تهديد', 'عنف'],
  },
};
const LADDERS: Readonly<Record<Ladder, Readonly<Record<Language, string>>>> = {
  cooperation: { en: 'Cooperation', fr: 'Coopération', ar: 'التعاون' },
  hostility: { en: 'Hostility', fr: 'Hostilité', ar: 'العداء' },
};

/** "Cooperation 1: verbal support". */
export function rungInWords(ladder: Ladder, step: number, lang: Language): string {
  const name = STEPS[ladder][lang][step];
  const colon = lang === 'fr' ? '\u00a0: ' : ': ';
  return `${LADDERS[ladder][lang]} ${step}${name === undefined ? '' : colon + name}`;
}

/** The rungs of a ladder in words, the first of them first: "verbal support", "contact". */
export function rungsInWords(ladder: Ladder, lang: Language): readonly string[] {
  return STEPS[ladder][lang].slice(1);
}
