/**
 * Whom an outlet belongs to, and what kind of outlet it is, in words of three languages. A holder that the register does
 * not have is named as its source names it.
 */
import type { Actor, Lexicon } from '@marsad/engine';
import type { ActorView, Language } from '@marsad/model';
import { nameIn } from './name-in.js';

type Ownership = NonNullable<Actor['ownership']>[number];
type Words = Readonly<Record<Language, string>>;

/** `{x}` is the holder. */
const HOW: Readonly<Record<Ownership['how'], Words>> = {
  'owned-by': { en: 'owned by {x}', fr: 'propriétaire : {x}', ar: 'المالك: {x}' },
  'run-by': { en: 'run by {x}', fr: 'géré par : {x}', ar: 'يديرها: {x}' },
  'funded-by': { en: 'funded by {x}', fr: 'financé par : {x}', ar: 'يمولها: {x}' },
  'part-of': { en: 'part of {x}', fr: 'fait partie de : {x}', ar: 'جزء من: {x}' },
  'affiliated-with': { en: 'affiliated with {x}', fr: 'proche de : {x}', ar: 'مقربة من: {x}' },
  private: { en: 'privately owned', fr: 'privé', ar: 'ملكية خاصة' },
  cooperative: { en: 'a cooperative of media', fr: 'coopérative de médias', ar: 'تعاونية مؤسسات إعلامية' },
  autonomous: {
    en: 'autonomous by statute',
    fr: 'organisme autonome par la loi',
    ar: 'هيئة مستقلة بموجب القانون',
  },
};

const KINDS: Readonly<Record<string, Words>> = {
  agency: { en: 'News agency', fr: 'Agence de presse', ar: 'وكالة أنباء' },
  newspaper: { en: 'Newspaper', fr: 'Journal', ar: 'صحيفة' },
  broadcaster: { en: 'Broadcaster', fr: 'Radio ou télévision', ar: 'إذاعة أو تلفزيون' },
  website: { en: 'Website', fr: 'Site web', ar: 'موقع إلكتروني' },
  'news-site': { en: 'Website', fr: 'Site web', ar: 'موقع إلكتروني' },
  monitor: {
    en: 'Monitor or research group',
    fr: 'Observatoire ou centre de recherche',
    ar: 'مرصد أو مركز أبحاث',
  },
  'media-arm': { en: 'Armed group’s channel', fr: 'Canal d’un groupe armé', ar: 'ذراع إعلامية لجماعة مسلحة' },
};

/** What kind of outlet an actor is; null for anyone else, and for a kind without words. */
export function outletKind({ kind, type }: Actor, lang: Language): string | null {
  return kind === 'outlet' ? (KINDS[type]?.[lang] ?? null) : null;
}

/** Its owners and whom it is close to, in the order of the register. */
export function ownershipIn(
  { ownership = [] }: Actor,
  lang: Language,
  lexicon: Lexicon,
): ActorView['register']['ownership'] {
  return ownership.map(({ how, state, ref, name, source }) => {
    const holder = state === undefined ? (ref ?? null) : `government-${lexicon.countrySlug.get(state)}`;
    const called = holder === null ? (name ?? '') : nameIn(holder, lang, lexicon);
    return { how, words: HOW[how][lang].replace('{x}', called), ref: holder, source };
  });
}
