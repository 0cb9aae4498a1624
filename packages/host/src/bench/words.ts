/**
 * Sentence patterns and words from which the bench makes reports of its own: plain press prose in three languages.
 * They measure time and memory only; nothing is learnt or tuned on them.
 */
import type { Language } from '@marsad/model';

export interface Words {
  readonly sentences: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
}

const ar: Words = {
  sentences: [
    'هاجم مسلحون من {group} موقعا لـ{force} قرب {place} يوم {day}، ما أدى إلى مقتل {n} جنود وإصابة {m} آخرين.',
    'وقالت مصادر أمنية في {place} إن المهاجمين انسحبوا بعد اشتباكات دامت {n} ساعات.',
    'وتبنت {group} العملية في بيان نشر على الإنترنت.',
    'ونفى متحدث باسم {force} سقوط قتلى في صفوفها، مؤكدا أن الهجوم صد.',
    'وفي حادث منفصل، انفجر لغم في سيارة مدنية على الطريق المؤدي إلى {place} فقتل {n} مدنيين.',
    'ودعا وزير الدفاع السكان إلى التعاون مع {force}، واصفا المهاجمين بأنهم «أعداء السلام».',
    'ويأتي ذلك بعد {n} أسابيع من اختطاف {m} أشخاص في المنطقة نفسها.',
    'وتنشط {group} منذ سنوات في المناطق الحدودية المحيطة بـ{place}.',
    'وسجلت أسعار الحبوب في أسواق {place} ارتفاعا بنسبة {m} في المئة خلال الموسم.',
  ],
  slots: {
    group: ['جماعة نصرة الإسلام والمسلمين', 'تنظيم الدولة الإسلامية', 'جماعة أنصار الدين', 'حركة الشباب'],
    force: ['الجيش المالي', 'القوات الفرنسية', 'قوات الأمن', 'الجيش النيجري'],
    place: ['غاو', 'تمبكتو', 'كيدال', 'ميناكا', 'موبتي', 'تيلابيري'],
    day: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'],
  },
};

const fr: Words = {
  sentences: [
    'Des combattants de {group} ont attaqué {day} une position de {force} près de {place}, tuant {n} soldats et en blessant {m} autres.',
    "Selon une source sécuritaire à {place}, les assaillants se sont repliés après {n} heures d'affrontements.",
    "Le communiqué diffusé par {group} revendique l'opération et parle de « {m} morts ».",
    'Un porte-parole de {force} a démenti toute perte, affirmant que l’attaque avait été repoussée.',
    "Par ailleurs, {n} civils ont été tués par l'explosion d'une mine sur la route de {place}.",
    'Le ministre a appelé la population à coopérer avec {force}.',
    "Cette attaque survient {n} semaines après l'enlèvement de {m} personnes dans la région.",
    'Le prix des céréales a augmenté de {m} % sur les marchés de {place}.',
  ],
  slots: {
    group: ['du GSIM', "de l'État islamique", "d'Ansar Dine", 'de la katiba Macina'],
    force: ["l'armée malienne", 'la Minusma', "l'armée nigérienne", 'la force Barkhane'],
    place: ['Gao', 'Tombouctou', 'Ménaka', 'Djibo', 'Tillabéri', 'Ansongo'],
    day: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  },
};

const en: Words = {
  sentences: [
    'Fighters of {group} attacked a post of {force} near {place} on {day}, killing {n} soldiers and wounding {m} others.',
    'A security source in {place} said that the attackers had withdrawn after {n} hours of fighting.',
    'The attack was claimed by {group} in a statement released online.',
    'A spokesman for {force} denied any losses and said that the assault had been repelled.',
    'In a separate incident {n} civilians died when a bus hit a mine on the road to {place}.',
    'The minister urged people to cooperate with {force}, calling the attackers “enemies of peace”.',
    'It came {n} weeks after {m} people had been abducted in the same area.',
    'The price of grain rose by {m} per cent in the markets of {place}.',
  ],
  slots: {
    group: ['JNIM', 'the Islamic State', 'Ansar Dine', 'al-Shabaab'],
    force: ['the Malian army', 'MINUSMA', 'the Nigerien army', 'the police'],
    place: ['Gao', 'Timbuktu', 'Menaka', 'Djibo', 'Tillaberi', 'Kismayo'],
    day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  },
};

/** Patterns and words by language. */
export const WORDS: Readonly<Record<Language, Words>> = { ar, fr, en };
