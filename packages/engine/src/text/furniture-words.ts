/**
 * Words by which lines of a page are known that are no part of its report, by language. Written as printed and compared
 * folded. `opens` begin a line or sentence that is furniture whatever follows; `heads` do so only before a colon, a
 * dash or the end of the line, since sentences may begin with them too; `holds` give a line away wherever they stand.
 */
import type { Language } from '@marsad/model';

interface FurnitureWords {
  readonly opens: readonly string[];
  readonly heads: readonly string[];
  readonly holds: readonly string[];
  /** Heads behind which titles of other reports stand, a line each. */
  readonly lists: readonly string[];
  /** Before the day on which the page was published. */
  readonly dates: readonly string[];
  /** Before the name of whoever wrote the report. */
  readonly bylines: readonly string[];
}

const list = (words: string): readonly string[] => words.split('|').map((word) => word.trim());

const en: FurnitureWords = {
  opens: list(
    "read also|also read|see also|read more|read full story|continue reading|click here|share this|share on|tweet this|follow us|follow our|subscribe to our|subscribe now|sign up for|sign up to|join our|get our newsletter|download our app|file photo|photo by|photo credit|image credit|picture credit|image source|getty images|skip to|leave a comment|leave a reply|post a comment|comments are closed|please enter your|you may also like|you might also like|more on this story|don 't miss|recommended for you|previous article|next article|previous post|next post|advertisement|loading",
  ),
  heads: list(
    'advertisement|loading|related|related news|related stories|related articles|related posts|related topics|more stories|most read|most popular|trending|trending now|top stories|latest news|tags|tag|topics|keywords|categories|category|filed under|photo|photos|image|picture|caption|video|watch|watch live|listen|source|credit|share|tweet|email|print|comments|newsletter|menu|search|home|log in|login|sign in|subscribe|author|about the author|editor|published|posted|updated|last updated|last modified|breaking news|see more|view more|load more|facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|copy link|contact us|privacy policy|terms of use|terms and conditions|references',
  ),
  holds: list(
    'all rights reserved|we use cookies|uses cookies|accept cookies|cookie policy|privacy policy|terms of service|email address will not be published|required fields are marked|subscribe to our newsletter|sign up for our|may not be published broadcast|this site uses akismet|protected by recaptcha|min read|minutes read',
  ),
  lists: list(
    'read also|also read|see also|related|related news|related stories|related articles|related posts|more stories|most read|most popular|trending|trending now|top stories|latest news|you may also like|you might also like|more on this story|recommended for you',
  ),
  dates: list(
    'published on|published at|published|posted on|posted|updated on|updated|last updated on|last updated|last modified|publication date|date',
  ),
  bylines: list('by|reporting by|additional reporting by|writing by|written by|editing by|edited by'),
};

const fr: FurnitureWords = {
  opens: list(
    "à lire aussi|lire aussi|à lire également|lire également|lire la suite|voir aussi|à voir aussi|cliquez ici|partager sur|partagez sur|partager cet article|partagez cet article|suivez nous|abonnez vous|inscrivez vous|recevez|rejoignez nous|téléchargez|crédit photo|crédits photo|photo d' illustration|photo d' archives|image d' illustration|image d' archives|laisser un commentaire|laissez un commentaire|vous aimerez aussi|sur le même sujet|sur le même thème|article précédent|article suivant|vidéo suivante|autres vidéos|liens commerciaux|la lecture des articles est réservée|vous avez lu",
  ),
  heads: list(
    "articles similaires|articles liés|articles associés|dans la même rubrique|les plus lus|à la une|tendances|en continu|dernières nouvelles|mots clés|mots clefs|étiquettes|tags|thèmes|catégorie|catégories|rubrique|photo|photos|image|légende|crédit|crédits|vidéo|vidéos|regarder|écouter|source|sources|partager|imprimer|envoyer|commentaires|commentaire|newsletter|infolettre|menu|rechercher|accueil|connexion|se connecter|s' abonner|auteur|rédaction|la rédaction|publié|publiée|mis à jour|mise à jour|modifié|facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|copier le lien|contact|nous contacter|mentions légales|politique de confidentialité",
  ),
  holds: list(
    'tous droits réservés|utilise des cookies|utilisons des cookies|accepter les cookies|politique de confidentialité|adresse e mail ne sera pas publiée|adresse de messagerie ne sera pas publiée|champs obligatoires sont indiqués|reproduction interdite|inscrivez vous à notre newsletter|abonnez vous à notre|min de lecture|minutes de lecture|temps de lecture|lire la suite',
  ),
  lists: list(
    'à lire aussi|lire aussi|à lire également|lire également|à lire|voir aussi|à voir aussi|sur le même sujet|sur le même thème|articles similaires|articles liés|articles associés|dans la même rubrique|les plus lus|à la une|vous aimerez aussi',
  ),
  dates: list(
    'publié le|publiée le|publié|posté le|mis en ligne le|mis à jour le|mise à jour le|modifié le|date de publication|date',
  ),
  bylines: list('par|écrit par|propos recueillis par'),
};

const ar: FurnitureWords = {
  opens: list(
    'اقرأ أيضا|إقرأ أيضا|اقرا ايضا|اقرأ المزيد|إقرأ المزيد|اقرأ ايضا|طالع أيضا|شاهد أيضا|شاهد الفيديو|لقراءة المزيد|للمزيد اضغط|اضغط هنا|انقر هنا|تابعونا على|تابعنا على|تابعوا آخر|اشترك في نشرتنا|اشترك في قناتنا|اشترك الآن|اشتركوا في قناتنا|للاشتراك في النشرة|للاشتراك في قناتنا|حمل تطبيق|شارك هذا الخبر|شارك هذا المقال|شارك الخبر|شارك المقال|مشاركة عبر|صورة أرشيفية|صورة من الأرشيف|صورة تعبيرية|اترك تعليقا|اترك تعليقك|أضف تعليق|اضف تعليق|لن يتم نشر عنوان|لن يتم نشر بريدك|قد يعجبك أيضا|قد يهمك|المقال السابق|المقال التالي|الخبر السابق|الخبر التالي|تعليقات الفيسبوك|انت الان تتابع خبر',
  ),
  heads: list(
    'مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|اخبار متعلقة|مواضيع متعلقة|مواضيع مشابهة|أخبار مشابهة|الأكثر قراءة|الأكثر مشاهدة|الأكثر شيوعا|آخر الأخبار|أخبار عاجلة|وسوم|الوسوم|كلمات مفتاحية|كلمات دلالية|الكلمات المفتاحية|الكلمات الدلالية|تصنيفات|التصنيف|القسم|صورة|صور|الصورة|فيديو|شاهد|استمع|المصدر|مصدر|مشاركة|شارك|طباعة|التعليقات|تعليقات|القائمة|بحث|الرئيسية|تسجيل الدخول|الكاتب|تحرير|نشر|تم النشر|تاريخ النشر|آخر تحديث|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|انستغرام|يوتيوب|نسخ الرابط|اتصل بنا|سياسة الخصوصية|المراجع|رئيس التحرير|رئيس مجلس الإدارة',
  ),
  holds: list(
    'جميع الحقوق محفوظة|كافة الحقوق محفوظة|ملفات تعريف الارتباط|سياسة الخصوصية|عنوان بريدك الإلكتروني|الحقول الإلزامية|النشرة البريدية|نشرتنا البريدية|هذا الموقع يستخدم akismet|هذا الموقع يستخدم خدمة|اشترك في قناتنا|دقائق للقراءة|رئيس مجلسي الإدارة',
  ),
  lists: list(
    'اقرأ أيضا|إقرأ أيضا|شاهد أيضا|طالع أيضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|اخبار متعلقة|مواضيع متعلقة|مواضيع مشابهة|أخبار مشابهة|الأكثر قراءة|الأكثر مشاهدة|آخر الأخبار|قد يعجبك أيضا',
  ),
  dates: list('نشر في|نشر بتاريخ|تم النشر في|تاريخ النشر|نشرت في|آخر تحديث|تم التحديث في|نشر يوم|التاريخ'),
  bylines: list('بقلم|كتب|كتبت|إعداد|تحرير|ترجمة'),
};

export const FURNITURE: Readonly<Record<Language, FurnitureWords>> = { ar, fr, en };
