import type { Language } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { readPage } from './furniture.js';
import { cutSentences } from './sentences.js';
import { createTokenizer } from './tokens.js';

/** Lines of a page, and which of them are read. A plus stands before a line of the report. */
function read(language: Language, page: string): { wanted: string[]; got: string[] } {
  const lines = page
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const text = lines.map((line) => line.replace(/^[+-] /, '')).join('\n');
  const tokenize = createTokenizer(language, () => []);
  const { report } = readPage(cutSentences(tokenize(text), language), language);
  return {
    wanted: lines.filter((line) => line.startsWith('+ ')).map((line) => line.slice(2)),
    got: report.map(({ start, end }) => text.slice(start, end)),
  };
}

const PAGES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    `- Home > Africa > Mali
     + Five soldiers die in ambush near Gao
     - By Awa Traore and Paul Meyer
     - Published on 3 May 2021 at 14:05
     - File photo: soldiers on patrol in Gao. © Example Press
     + Five soldiers were killed in an ambush near Gao on Sunday, the army said.
     - Read also: Three villagers killed near Mopti
     + Nobody has claimed the ambush.
     - (Reporting by Awa Traore; editing by Paul Meyer)
     - Related articles
     - Bomb wounds six in Timbuktu
     - Gunmen kidnap a mayor
     + The convoy was on its way to Ansongo when it was attacked, according to the same source.
     - Tags: Mali, Gao, army
     - Share this article
     - Sign up for our newsletter
     - All rights reserved`,
    `+ By Friday, ten soldiers had been killed.
     + Related violence has displaced thousands of families.
     + Watch towers were burnt down by the attackers.
     + Source of the arms is a looted camp, officers said.
     + Read by a masked man, the statement claimed the attack.
     + Video of the attack showed gunmen in a camp.
     + Published figures put the toll at forty.
     + Reporting by a rights group showed that the army had killed villagers.
     + Photos from the scene showed burnt lorries.`,
  ],
  fr: [
    `- Accueil > Afrique > Mali
     + Cinq soldats tués dans une embuscade près de Gao
     - Par Awa Traoré avec Example Presse
     - Publié le 3 mai 2021 à 14h05
     - Photo d’illustration. Des soldats à Gao
     + Cinq soldats ont été tués dans une embuscade près de Gao dimanche, a annoncé l’armée.
     - À lire aussi : Trois villageois tués près de Mopti
     + L’embuscade n’a pas été revendiquée.
     - Articles similaires
     - Une bombe blesse six personnes à Tombouctou
     + Le convoi se rendait à Ansongo lorsqu’il a été attaqué, selon la même source.
     - Mots-clés : Mali, Gao, armée
     - Partager sur Facebook
     - Votre adresse e-mail ne sera pas publiée.
     - © 2021 Example Presse. Tous droits réservés`,
    `+ Par ailleurs, dix soldats ont été tués à Gao.
     + À la une de l’actualité de lundi, l’attaque de Gao a fait dix morts.
     + Source de tensions, le camp a été pillé par les assaillants.
     + Publiée lundi, la vidéo montre les otages.
     + Le contact a été perdu avec la patrouille attaquée.`,
  ],
  ar: [
    `- الرئيسية / أخبار / أفريقيا
     + مقتل خمسة جنود في كمين قرب غاو
     - بقلم: أوا تراوري
     - نشر في 3 مايو 2021
     - صورة أرشيفية لجنود في غاو
     + قتل خمسة جنود في كمين قرب غاو يوم الأحد، بحسب الجيش.
     - اقرأ أيضا: مقتل ثلاثة قرويين قرب موبتي
     + ولم تتبن أي جهة الكمين.
     - مواضيع ذات صلة
     - قنبلة تصيب ستة أشخاص في تمبكتو
     + وكانت القافلة في طريقها إلى أنسونغو حين تعرضت للهجوم، وفق المصدر نفسه.
     - كلمات مفتاحية: مالي، غاو
     - شارك المقال
     - اشترك في نشرتنا البريدية
     - جميع الحقوق محفوظة`,
    `+ المصدر الأمني قال إن عشرة جنود قتلوا.
     + شاهد عيان روى أن المسلحين أحرقوا القرية.
     + صورة الوضع في الشمال قاتمة بعد الهجوم.
     + اشترك في الهجوم عشرون مسلحا.
     + شارك هذا الفصيل في القتال.
     + لن يتم نشر قوات جديدة في الشمال.
     + كتب التنظيم في بيانه أنه قتل عشرة جنود.
     + نشر الجيش قوات إضافية في الشمال بعد مقتل 5 جنود.`,
  ],
};

describe('furniture of a page', () => {
  for (const [language, pages] of Object.entries(PAGES) as [Language, readonly string[]][])
    for (const [i, page] of pages.entries())
      it(`is left unread, and the report is read whole: ${language} ${i + 1}`, () => {
        const { wanted, got } = read(language, page);
        expect(got).toEqual(wanted);
      });

  it('is read after all where a text has nothing else', () => {
    expect(read('en', '+ Read also: Three villagers killed near Mopti').got).toHaveLength(1);
  });
});
