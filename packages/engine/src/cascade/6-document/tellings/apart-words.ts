/**
 * Words by which a report says that what it tells now is not what it told before: "another attack", "separately",
 * and in Arabic and French. Listed as the atoms' folded words; judging what they mean in a sentence is not done here.
 */
import type { Language } from '@marsad/model';

type Words = Readonly<Record<Language, ReadonlySet<string>>>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Beside an event noun: the event is not the one before. */
export const OTHER: Words = {
  en: words(
    'another other second third fourth fifth separate different new latest fresh similar previous earlier',
  ),
  fr: words(
    'autre autres second seconde deuxième troisième quatrième nouveau nouvel nouvelle distinct distincte séparé séparée similaire précédent précédente',
  ),
  ar: words(
    'اخر اخري ثان ثاني ثانيه ثالث ثالثه رابع رابعه جديد جديده منفصل منفصله مماثل مماثله مشابه مشابهه سابق سابقه',
  ),
};

/** At the head of a sentence: it turns to something else. */
export const TURNING: Words = {
  en: words('separately elsewhere'),
  fr: words('ailleurs parallèlement séparément'),
  ar: words(''),
};

/** At the head of a sentence, beside a word for matter, side or event: it turns to something else. */
export const TURNING_TO: Words = {
  en: words(
    'incident development front case attack ambush raid clash battle fighting bombing blast explosion assault shooting operation',
  ),
  fr: words(
    'incident registre côté affaire attaque embuscade raid combat affrontement explosion attentat opération',
  ),
  ar: words(
    'سياق صعيد جهه تطور حادث حادثه شان ناحيه موضوع جانب هجوم كمين معركه اشتباك انفجار تفجير غاره عمليه',
  ),
};

/** Nouns that take any deed up. */
export const INCIDENTS: Words = {
  en: words('incident violence raid operation strike'),
  fr: words('incident drame raid opération violence frappe'),
  ar: words('حادث حادثه واقعه عمليه غاره اعتداء'),
};
