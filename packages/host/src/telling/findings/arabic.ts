/** The words around findings in Arabic. */
import type { NameReason, PartyReason, TellingReason } from '@marsad/model';
import type { FindingTexts, Naming } from './finding-texts.js';

const PLURAL = new Intl.PluralRules('ar');

/** "3 تقارير", "11 تقريرا": one, two, three to ten, eleven and more, hundreds. */
function counted(
  n: number,
  forms: readonly [one: string, two: string, few: string, many: string, other: string],
) {
  const [one, two, few, many, other] = forms;
  switch (PLURAL.select(n)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${n} ${few}`;
    case 'many':
      return `${n} ${many}`;
    default:
      return `${n} ${other}`;
  }
}

const reportsOf = (n: number): string => counted(n, ['تقرير واحد', 'تقريرين', 'تقارير', 'تقريرا', 'تقرير']);
const daysOf = (n: number): string => counted(n, ['يوم واحد', 'يومين', 'أيام', 'يوما', 'يوم']);
const yearsOf = (n: number): string => counted(n, ['سنة', 'سنتين', 'سنوات', 'سنة', 'سنة']);

const KINDS: Readonly<Record<string, string>> = {
  ...{ group: 'جماعات مسلحة', forces: 'قوات', government: 'حكومات', civilians: 'مدنيون' },
  ...{ organisation: 'منظمات', person: 'أشخاص', outlet: 'وسائل إعلام' },
};
const MEASURES = {
  ...{ killed: 'قتلى', wounded: 'جرحى', captured: 'أسرى', abducted: 'مختطفون' },
  ...{ missing: 'مفقودون', displaced: 'نازحون', fighters: 'مقاتلون', materiel: 'عتاد' },
};
const MEANS = {
  ...{ ied: 'عبوة ناسفة', mine: 'لغم', 'suicide-vehicle': 'مركبة انتحارية', 'suicide-vest': 'حزام ناسف' },
  ...{ firearm: 'سلاح ناري', rocket: 'صاروخ', mortar: 'هاون', artillery: 'مدفعية', drone: 'طائرة مسيرة' },
  ...{ aircraft: 'طائرة', arson: 'حرق', knife: 'سلاح أبيض', vehicle: 'مركبة', unknown: 'غير معروفة' },
};
const EVIDENCE = {
  claim: (who: string) => `تبنٍّ من ${who}`,
  denial: (who: string) => `نفي: ${who}`,
  named: (who: string) => `سُمي منفذا: ${who}`,
  accused: (who: string) => `اتُّهم: ${who}`,
  present: (who: string) => `قيل إنه موجود في المنطقة: ${who}`,
  cooperation: (who: string) => `قيل إنهم يتعاونون: ${who}`,
  hostility: (who: string) => `قيل إنهم متعادون: ${who}`,
};

const list = (names: readonly string[]): string => names.join(' و');
const report = (id: string): string => `التقرير ${id}`;
const kindsOf = (kinds: readonly string[]): string => kinds.map((kind) => KINDS[kind] ?? kind).join('، ');

function party({ side, how, refs = [], kinds = [[], []] }: PartyReason, { name }: Naming): string {
  const where = { by: 'من قبل', against: 'ضد', among: 'بين' }[side];
  const words = {
    shared: list(refs.map(name)),
    'by-name': 'آخرين بحسب أسمائهم',
    'other-kind': `${kindsOf(kinds[0])} أو ${kindsOf(kinds[1])}`,
    'same-kind': 'آخرين من النوع نفسه',
    'not-both-named': 'أطراف من نوع واحد لم تُسمَّ كلها',
  }[how];
  return `${where} ${words}`;
}

function reason(told: TellingReason, naming: Naming): string {
  const { name, type } = naming;
  switch (told.key) {
    case 'type-same':
      return `النوع نفسه: ${type(told.type)}`;
    case 'type-kin':
      return `${type(told.a)} و${type(told.b)} يُقال أحدهما للآخر`;
    case 'type-other':
      return `${type(told.a)} و${type(told.b)} مختلفان`;
    case 'day-same':
      return 'اليوم نفسه';
    case 'days-overlap':
      return 'التاريخان يسمحان باليوم نفسه';
    case 'days-apart':
      return `بين التاريخين ${daysOf(told.days)}`;
    case 'place-same':
      return `المكان نفسه: ${told.place}`;
    case 'country-other':
      return 'بلدان مختلفان';
    case 'country-same':
      return `البلد نفسه، ${told.a} و${told.b}`;
    case 'distance': {
      const allows = { area: '، وأحدهما في نطاق الآخر', near: '، وهو ما تسمح به «قرب»' };
      return `${told.km} كم من ${told.a} إلى ${told.b}${told.allows === undefined ? '' : allows[told.allows]}`;
    }
    case 'parties':
      return `الأطراف: ${told.sides.map((side) => party(side, naming)).join('، ')}`;
    case 'figures':
      return `${MEASURES[told.measure]}: ${told.a} و${told.b}`;
    case 'claim-same':
      return `تبناه في الروايتين: ${list(told.refs.map(name))}`;
    case 'claim-other':
      return 'تبنته جماعات مختلفة';
    case 'means-same':
      return `الوسيلة نفسها: ${MEANS[told.means]}`;
    case 'means-other':
      return `${MEANS[told.a]} و${MEANS[told.b]}`;
  }
}

function nameReason(told: NameReason, { name }: Naming): string {
  switch (told.key) {
    case 'spelling':
      return told.form === null ? 'لا شيء مشترك في الإملاء' : `إملاء قريب من «${told.form}»`;
    case 'event-same':
      return 'تعطيه تقارير أخرى هذا الدور في الحدث نفسه';
    case 'name-country-same':
      return `كلاهما في: ${told.countries.join('، ')}`;
    case 'name-country-other':
      return 'يُذكر في بلدان أخرى';
    case 'company-same':
      return `كلاهما يُذكر مع ${told.refs.map(name).join('، ')}`;
    case 'company-other':
      return 'يُذكر مع آخرين';
  }
}

/** See `FindingTexts`. */
export const ARABIC: FindingTexts = {
  list,
  comma: '، ',
  colon: ': ',
  undated: 'بلا تاريخ',
  placeNotTold: 'المكان غير مذكور',
  dayUnknown: 'يوم غير معروف',
  columns: {
    ...{ event: 'الحدث', day: 'اليوم', type: 'النوع', place: 'المكان', by: 'من قبل', against: 'ضد' },
    ...{ killed: 'القتلى', claimed_by: 'تبناه', origins_reports: 'المصادر/التقارير' },
    ...{ disputed: 'محل خلاف', means: 'الوسيلة', dyad: 'الطرفان', refs: 'المعرّفان', years: 'السنوات' },
    ...{ cooperation: 'التعاون', hostility: 'العداء', steps: 'الدرجات', year: 'السنة' },
    ...{ year_cooperation: 'التعاون (1–6)', year_hostility: 'العداء (1–4)' },
    ...{ evidence: 'الأدلة', of: 'عن', ref: 'المعرّف', told: 'الأقوال', a: 'أ', b: 'ب' },
    ...{ ladder: 'السلم', step: 'الدرجة', ended: 'انتهى', ground: 'الأساس', origins: 'المصادر' },
    ...{ assertions: 'الإفادات', part: 'الدور', others: 'آخرون', country: 'البلد', said: 'ما قيل' },
    ...{ hours_least: 'ساعات على الأقل', hours_most: 'ساعات على الأكثر', kind: 'الصنف', on: 'بشأن' },
    ...{ whose: 'لمن', says: 'يقول', score: 'الدرجة', actors: 'الفاعلون', reason: 'السبب' },
    ...{ last_told: 'آخر ما قيل', week: 'الأسبوع', outlet: 'وسيلة الإعلام', language: 'اللغة' },
    ...{ reports: 'التقارير', field: 'الحقل', coders: 'المرمّزون', all_agree: 'اتفاق الكل' },
    ...{ krippendorff_alpha: 'ألفا كريبندورف', cohen_kappa: 'كابا كوهين' },
  },
  values: {
    ...{ by: 'فاعل', against: 'مستهدف', claimed: 'تبنٍّ', denied: 'نفي', with: 'مع' },
    ...{ true: 'نعم', false: 'لا', all: 'الكل', ended: 'انتهى:', engine: 'المحرك' },
    ...{ 'said to be unclaimed': 'قيل إن أحدا لم يتبنه', 'no claim told': 'لا يُروى تبنٍّ' },
    ...{ ar: 'العربية', fr: 'الفرنسية', en: 'الإنجليزية' },
  },
  none: {
    rows: 'لا شيء يُروى.',
    events: 'لم يُعثر على أي حدث.',
    dyads: 'لم يُعثر على أي علاقة ثنائية.',
    leads: 'لم يُعثر على شيء للتحقق منه.',
    contradictions: 'لم يُعثر على تناقض.',
    copies: 'لا تقرير يحمل كلمات تقرير آخر.',
    voices: 'لا أحد يُروى عنه.',
    names: 'لا يسمي أي تقرير جماعة أو قائدا لا يعرفه السجل.',
  },
  more: (left) => `و${left} غيرها؛ انظر --limit`,
  moreRows: 'هناك المزيد؛ انظر --limit، أو --csv للكل',
  notes: {
    ties: 'الأساس: ما ترويه مصادر مستقلة، وما يدعيه طرف أو جماعة مسلحة، وما هو مشتبه فيه فقط',
    timeline: 'القتلى وفق القاعدة "conservative"؛ والأسطر التي لا تاريخ لها في الآخر',
    claims: 'الساعات من الحدث إلى التبني، على الأقل وعلى الأكثر: ليس لليوم ساعات',
    contradictions: 'يُذكر الطرفان ولا يُفضَّل أحدهما',
    leads: 'هذه أسئلة للمحلل لا وقائع ثابتة',
    network: 'آخر ما قيل حتى ذلك اليوم؛ غياب التقارير ليس نهاية الرابط',
    coverage: 'التقارير بحسب أسبوع النشر (ISO) ووسيلة الإعلام واللغة: غياب التقارير لا يعني غياب الأحداث',
    dyads: 'أعلى درجة مروية دون ما هو مشتبه فيه',
    voices: 'الصوت الذي يقول شيئا في عدة تقارير يُحسب مرة واحدة',
    hypotheses: 'الأقل معارضة أولا؛ ولا توصف أي منها بأنها صحيحة',
  },
  killedBy: (rule) =>
    `القتلى: من كل الأطراف، القاعدة "${rule}"؛ المصادر: الأصوات المستقلة، والنصوص التي لا تسمي أحدا`,
  measures: MEASURES,
  means: MEANS,
  sides: { attackers: 'المهاجمون', attacked: 'الطرف المستهدف', unknown: 'الطرف غير مذكور' },
  kinds: { forces: 'قوات', militants: 'مسلحون', civilians: 'مدنيون', people: 'أشخاص' },
  countedOf: (measure, kind, name) => `${measure}، ${kind}: ${name}`,
  all: 'الكل',
  orMore: (n) => `${n} أو أكثر`,
  orMoreThan: (best, low) => `${best} (${low} أو أكثر)`,
  interest: { 'own-losses': 'من صفوفه', 'enemy-losses': 'من الطرف الآخر', partial: 'ليس للجميع' },
  killedAllSides: 'القتلى من كل الأطراف',
  sections: {
    toll: 'الحصيلة',
    claims: 'التبني',
    contradictions: 'التناقضات',
    who: 'من نفذه',
    origins: 'المصادر المستقلة',
    lineage: 'من نقل عن من',
    doubtful: 'مشكوك فيه: يحتاج إلى نظر',
    tellings: 'الروايات',
  },
  vaguely: '(مروي دون تحديد)',
  somebody: 'جهة غير مسماة',
  claimed: (by, when, times) =>
    `${by}: تبنٍّ ${when} (ذُكر ${counted(times, ['مرة واحدة', 'مرتين', 'مرات', 'مرة', 'مرة'])})`,
  denied: (by, when) => `${by}: نفي ${when}`,
  claimOn: (days, least, most) => `في ${days}، بعد ${least} إلى ${most} ساعة`,
  claimBy: (day) => `حتى ${day}، ويوم التبني غير مذكور`,
  silence: (day, told) => `لم يتبنه أحد حتى ${day ?? 'ذلك الحين'}، كما يقول ${told}`,
  rival: 'تبنيات متنافسة: تبنته أكثر من جماعة',
  evidence: (kind, who) => EVIDENCE[kind](who),
  strength: { strong: 'قوي', weak: 'ضعيف' },
  together: (names) => names.join(' مع '),
  forAgainst: 'مع / ضد',
  report,
  took: (told, from, why) => `${told} نقلا عن ${from}: ${why}`,
  copiedLater: 'نُشر لاحقا',
  namesSource: (outlet) => `يذكر ${outlet} مصدرا له`,
  ring: (names) => `يذكر بعضهم بعضا في حلقة: ${names}`,
  countedIn: {
    'own-report': 'محسوبة هنا: تقريرها نفسه يربطها بهذا الحدث',
    alike: 'محسوبة هنا: تشبه هذا الحدث في ما ترويه',
    judged: 'محسوبة هنا: قال ذلك شخص',
  },
  lent: 'يومها أو مكانها مذكور في موضع آخر من التقرير',
  disputes: {
    ...{ toll: 'الحصيلة', date: 'اليوم', place: 'المكان', perpetrator: 'المنفذ', occurred: 'هل وقع' },
  },
  not: (name) => `ليس ${name}`,
  happened: 'وقع',
  didNot: 'لم يقع هكذا',
  to: (first, last) => `${first} إلى ${last}`,
  against: 'مقابل',
  ladders: { cooperation: 'التعاون', hostility: 'العداء' },
  standing: { independent: 'مستقل', claimed: 'مُدعى', suspected: 'مشتبه فيه' },
  ended: 'قيل إنه انتهى',
  toldBy: (day) => (day === null ? 'قيل في يوم غير معروف' : `قيل حتى ${day}`),
  origins: (n) => counted(n, ['مصدر واحد', 'مصدران', 'مصادر', 'مصدرا', 'مصدر']),
  changes: 'الصعود والهبوط',
  steps: 'الدرجات',
  change: (ladder, from, to, fromYear, toYear) =>
    `${ladder}: ${to > from ? 'صعود' : 'هبوط'} من ${from} (${fromYear}) إلى ${to} (${toYear})، بحسب ما يُروى عن هذه السنوات`,
  leadKinds: {
    'first-cooperation': 'أول تعاون بعد عداء',
    'first-clash': 'أول عنف بعد تعاون',
    'unbalanced-triangle': 'مثلث غير متوازن',
  },
  lead: (kind, { names, type, rung, day, before, beforeRung, since, years }) =>
    ({
      'first-cooperation': `${type} (الدرجة ${rung}) في ${day}: أول علامة تعاون تُروى بينهما بعد ${yearsOf(Math.max(1, Math.round(years)))} من العداء (${before})`,
      'first-clash': `${type} في ${day}: أول عنف يُروى بينهما بعد ${before} (الدرجة ${beforeRung}) في ${since}`,
      'unbalanced-triangle': `يُروى أن ${names[0]} و${names[1]} يتقاتلان (${type}، ${day}) بينما يُروى أن كلا منهما يعمل مع ${names[2]} خلال سنة من ذلك`,
    })[kind],
  copies: (reports) => `نص واحد في ${reportsOf(reports)}`,
  copy: {
    same: 'الكلمات نفسها',
    rewrite: (share) => `إعادة صياغة: ${share} من كل 100 تتابع كلمات موجود في النصين`,
    cut: (share) => `اختصار: ${share} من كل 100 تتابع في الأقصر موجود في الأطول`,
  },
  tellers: {
    ...{ itself: 'هو نفسه', enemies: 'أعداؤه', officials: 'رسميون' },
    ...{ unnamed: 'بلا اسم', outlets: 'وسائل إعلام', others: 'آخرون' },
  },
  nameKinds: { group: 'جماعة', person: 'شخص' },
  mentions: (mentions, reports) =>
    `${counted(mentions, ['ذكر واحد', 'ذكران', 'مرات', 'مرة', 'مرة'])} في ${reportsOf(reports)}`,
  shownOf: (shown, total) => `${shown} من ${total}؛ والمزيد مع --limit`,
  saidByPersons: 'ما قاله أشخاص:',
  verdict: {
    ...{ same: 'هو نفسه', 'not-same': 'ليس نفسه', 'not-sure': 'غير مؤكد' },
    ...{ 'never-alone': 'لا يُطابَق وحده' },
  },
  saidIn: (author, line) => `(${author}، السطر ${line})`,
  erased: (id, day, author, why) => `${report(id)} كان هنا ومحاه ${author} في ${day}: ${why}`,
  withdrawn: (id, day, author, why, line) =>
    `${report(id)} سُحب في ${day} وليس مصدرا لشيء (السطر ${line}، ${author}): ${why}`,
  andMore: (left) => `و${left} غيرها؛ انظر --json`,
  coverage: ({ reports, outlets, from, to, leftOut, rules }) => {
    const span =
      from === null
        ? ''
        : ` من ${counted(outlets, ['وسيلة إعلام واحدة', 'وسيلتي إعلام', 'وسائل إعلام', 'وسيلة إعلام', 'وسيلة إعلام'])}، نُشرت بين ${from} و${to}`;
    const left = leftOut > 0 ? `، واستُبعد ${leftOut} (نُشرت لاحقا أو يومها غير معروف)` : '';
    return `من ${reportsOf(reports)}${span}${left}؛ القواعد ${rules}؛ غياب التقارير لا يعني غياب الأحداث`;
  },
  differ: (open, told) => (open === 0 ? 'لا يختلف الأشخاص في شيء' : `يختلف الأشخاص في ${open}: ${told}`),
  pair: {
    retold: 'يرويه التقرير من جديد',
    'other-family': 'حدثان من عائلتين مختلفتين',
    'placed-apart': 'يضعهما تقرير واحد في مكانين',
    same: 'قال شخص إنهما حدث واحد',
    'not-same': 'قال شخص إنهما ليسا حدثا واحدا',
    'not-sure': 'لم يكن شخص متأكدا',
  },
  reason,
  nameReason,
};
