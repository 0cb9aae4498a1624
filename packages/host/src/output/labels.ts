/**
 * The few words that the command line puts around what a project says, in the language asked for. What the project
 * says itself comes worded.
 */
import type { Language } from '@marsad/model';

export interface Labels {
  readonly published: string;
  readonly noDate: string;
  readonly noTitle: string;
  readonly assertions: string;
  readonly accepted: string;
  readonly rejected: string;
  /** Before a day. */
  readonly withdrawn: string;
  readonly corrected: string;
  readonly added: string;
  readonly note: string;
  readonly grade: string;
  readonly by: string;
  readonly about: string;
  readonly voices: string;
  readonly report: string;
  readonly nothingFound: string;
  readonly folded: string;
  readonly names: string;
  readonly register: string;
  readonly partOf: string;
  readonly leads: string;
  readonly ledBy: string;
  readonly office: string;
  readonly said: string;
  readonly reports: string;
  readonly events: string;
  readonly ties: string;
  readonly cited: string;
  readonly namedWith: string;
  readonly inOrder: string;
  readonly more: string;
  readonly named: string;
  readonly found: string;
  readonly noHit: string;
  readonly moreFit: string;
}

const EN: Labels = {
  published: 'published',
  noDate: 'no date',
  noTitle: 'no title',
  assertions: 'assertions',
  accepted: 'accepted',
  rejected: 'rejected',
  withdrawn: 'withdrawn by its outlet on',
  corrected: 'corrected',
  added: 'added by hand',
  note: 'note',
  grade: 'grade',
  by: 'by',
  about: 'about',
  voices: 'voices',
  report: 'report',
  nothingFound: 'Nothing that Marsad looks for was found in it.',
  folded: '[an armed group’s own words]',
  names: 'Names',
  register: 'The register says',
  partOf: 'part of',
  leads: 'leads',
  ledBy: 'led by',
  office: 'office',
  said: 'The reports say',
  reports: 'reports',
  events: 'events',
  ties: 'ties',
  cited: 'cited for',
  namedWith: 'named with',
  inOrder: 'In order of time',
  more: 'more; see --limit',
  named: 'Names that you may mean',
  found: 'Reports found',
  noHit: 'Nothing was found.',
  moreFit: 'more that fit in this report',
};

const FR: Labels = {
  published: 'publié le',
  noDate: 'sans date',
  noTitle: 'sans titre',
  assertions: 'assertions',
  accepted: 'acceptée',
  rejected: 'rejetée',
  withdrawn: 'retiré par son média le',
  corrected: 'corrigée',
  added: 'ajoutée à la main',
  note: 'note',
  grade: 'cotation',
  by: 'par',
  about: 'à propos de',
  voices: 'voix',
  report: 'article',
  nothingFound: 'Rien de ce que Marsad cherche n’y a été trouvé.',
  folded: '[propos d’un groupe armé]',
  names: 'Noms',
  register: 'Selon le registre',
  partOf: 'fait partie de',
  leads: 'dirige',
  ledBy: 'dirigé par',
  office: 'fonction',
  said: 'Selon les articles',
  reports: 'articles',
  events: 'événements',
  ties: 'liens',
  cited: 'cité pour',
  namedWith: 'nommé avec',
  inOrder: 'Dans l’ordre du temps',
  more: 'de plus ; voir --limit',
  named: 'Noms possibles',
  found: 'Articles trouvés',
  noHit: 'Rien n’a été trouvé.',
  moreFit: 'autres qui conviennent dans cet article',
};

const AR: Labels = {
  published: 'نُشر في',
  noDate: 'بلا تاريخ',
  noTitle: 'بلا عنوان',
  assertions: 'إفادات',
  accepted: 'مقبولة',
  rejected: 'مرفوضة',
  withdrawn: 'سحبته وسيلته الإعلامية في',
  corrected: 'مصححة',
  added: 'مضافة يدويا',
  note: 'ملاحظة',
  grade: 'تقييم',
  by: 'من',
  about: 'بشأن',
  voices: 'الأصوات',
  report: 'تقرير',
  nothingFound: 'لم يُعثر فيه على شيء مما يبحث عنه مرصد.',
  folded: '[كلام جماعة مسلحة]',
  names: 'الأسماء',
  register: 'في السجل',
  partOf: 'جزء من',
  leads: 'يقود',
  ledBy: 'يقوده',
  office: 'المنصب',
  said: 'في التقارير',
  reports: 'تقارير',
  events: 'أحداث',
  ties: 'روابط',
  cited: 'مذكور بين',
  namedWith: 'ذُكر مع',
  inOrder: 'بترتيب الزمن',
  more: 'أخرى؛ انظر --limit',
  named: 'أسماء محتملة',
  found: 'تقارير وُجدت',
  noHit: 'لم يُعثر على شيء.',
  moreFit: 'أخرى مطابقة في هذا التقرير',
};

/** The words of each language. */
export const LABELS: Readonly<Record<Language, Labels>> = { en: EN, fr: FR, ar: AR };
