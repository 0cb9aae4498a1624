/** The words around findings in French. */
import type { NameReason, PartyReason, TellingReason } from '@marsad/model';
import type { FindingTexts, Naming } from './finding-texts.js';

const KINDS: Readonly<Record<string, string>> = {
  ...{ group: 'groupes armés', forces: 'forces', government: 'gouvernements', civilians: 'civils' },
  ...{ organisation: 'organisations', person: 'personnes', outlet: 'médias' },
};
const MEASURES = {
  ...{ killed: 'tués', wounded: 'blessés', captured: 'capturés', abducted: 'enlevés' },
  ...{ missing: 'disparus', displaced: 'déplacés', fighters: 'combattants', materiel: 'matériel' },
};
const MEANS = {
  ...{ ied: 'engin explosif improvisé', mine: 'mine', 'suicide-vehicle': 'véhicule-suicide' },
  ...{ 'suicide-vest': 'ceinture explosive', firearm: 'arme à feu', rocket: 'roquette', mortar: 'mortier' },
  ...{ artillery: 'artillerie', drone: 'drone', aircraft: 'avion', arson: 'incendie' },
  ...{ knife: 'arme blanche', vehicle: 'véhicule', unknown: 'inconnu' },
};
const EVIDENCE = {
  claim: (who: string) => `revendication de ${who}`,
  denial: (who: string) => `démenti : ${who}`,
  named: (who: string) => `nommé comme auteur : ${who}`,
  accused: (who: string) => `accusé : ${who}`,
  present: (who: string) => `dit présent dans la zone : ${who}`,
  cooperation: (who: string) => `dits coopérer : ${who}`,
  hostility: (who: string) => `dits hostiles : ${who}`,
};

const list = (names: readonly string[]): string => names.join(' et ');
const report = (id: string): string => `article ${id}`;
const kindsOf = (kinds: readonly string[]): string => kinds.map((kind) => KINDS[kind] ?? kind).join(', ');

function party({ side, how, refs = [], kinds = [[], []] }: PartyReason, { name }: Naming): string {
  const where = { by: 'par', against: 'contre', among: 'entre' }[side];
  const words = {
    shared: list(refs.map(name)),
    'by-name': 'd’autres, selon leurs noms',
    'other-kind': `${kindsOf(kinds[0])} ou ${kindsOf(kinds[1])}`,
    'same-kind': 'd’autres de même nature',
    'not-both-named': 'des parties de même nature, pas toutes nommées',
  }[how];
  return `${where} ${words}`;
}

function reason(told: TellingReason, naming: Naming): string {
  const { name, type } = naming;
  switch (told.key) {
    case 'type-same':
      return `même type : ${type(told.type)}`;
    case 'type-kin':
      return `${type(told.a)} et ${type(told.b)} se disent l’un pour l’autre`;
    case 'type-other':
      return `${type(told.a)} et ${type(told.b)} sont différents`;
    case 'day-same':
      return 'le même jour';
    case 'days-overlap':
      return 'les dates permettent le même jour';
    case 'days-apart':
      return told.days === 1 ? 'un jour d’écart' : `${told.days} jours d’écart`;
    case 'place-same':
      return `le même lieu : ${told.place}`;
    case 'country-other':
      return 'des pays différents';
    case 'country-same':
      return `le même pays, ${told.a} et ${told.b}`;
    case 'distance': {
      const allows = { area: ', l’un dans la zone de l’autre', near: ', ce que « près de » permet' };
      return `${told.km} km de ${told.a} à ${told.b}${told.allows === undefined ? '' : allows[told.allows]}`;
    }
    case 'parties':
      return `parties : ${told.sides.map((side) => party(side, naming)).join(', ')}`;
    case 'figures':
      return `${told.a} et ${told.b} ${MEASURES[told.measure]}`;
    case 'claim-same':
      return `revendiqué des deux côtés par ${list(told.refs.map(name))}`;
    case 'claim-other':
      return 'revendiqué par des groupes différents';
    case 'means-same':
      return `même moyen : ${MEANS[told.means]}`;
    case 'means-other':
      return `${MEANS[told.a]} et ${MEANS[told.b]}`;
  }
}

function nameReason(told: NameReason, { name }: Naming): string {
  switch (told.key) {
    case 'spelling':
      return told.form === null ? 'les graphies n’ont rien de commun' : `graphie proche de « ${told.form} »`;
    case 'event-same':
      return 'd’autres articles lui donnent ce rôle dans le même événement';
    case 'name-country-same':
      return `tous deux : ${told.countries.join(', ')}`;
    case 'name-country-other':
      return 'cité pour d’autres pays';
    case 'company-same':
      return `tous deux cités avec ${told.refs.map(name).join(', ')}`;
    case 'company-other':
      return 'cité avec d’autres';
  }
}

/** See `FindingTexts`. */
export const FRENCH: FindingTexts = {
  list,
  comma: ', ',
  colon: ' : ',
  undated: 'sans date',
  placeNotTold: 'lieu non précisé',
  dayUnknown: 'jour inconnu',
  columns: {
    ...{ event: 'événement', day: 'jour', type: 'type', place: 'lieu', by: 'par', against: 'contre' },
    ...{ killed: 'morts', claimed_by: 'revendiqué par', origins_reports: 'origines/articles' },
    ...{ disputed: 'en litige', means: 'moyens', dyad: 'relation', refs: 'réfs', years: 'années' },
    ...{ cooperation: 'coopération', hostility: 'hostilité', steps: 'degrés', year: 'année' },
    ...{ year_cooperation: 'coopération (1–6)', year_hostility: 'hostilité (1–4)' },
    ...{ evidence: 'éléments', of: 'au sujet de', ref: 'réf', told: 'dits', a: 'a', b: 'b' },
    ...{ ladder: 'échelle', step: 'degré', ended: 'terminé', ground: 'fondement', origins: 'origines' },
    ...{ assertions: 'assertions', part: 'rôle', others: 'autres', country: 'pays', said: 'dit' },
    ...{ hours_least: 'heures au moins', hours_most: 'heures au plus', kind: 'sorte', on: 'sur' },
    ...{ whose: 'de qui', says: 'dit', score: 'score', actors: 'acteurs', reason: 'raison' },
    ...{ last_told: 'dit pour la dernière fois', week: 'semaine', outlet: 'média', language: 'langue' },
    ...{ reports: 'articles', field: 'champ', coders: 'codeurs', all_agree: 'tous d’accord' },
    ...{ krippendorff_alpha: 'alpha de Krippendorff', cohen_kappa: 'kappa de Cohen' },
  },
  values: {
    ...{ by: 'auteur', against: 'cible', claimed: 'revendiqué', denied: 'démenti', with: 'avec' },
    ...{ true: 'oui', false: 'non', all: 'tous', ended: 'terminé :', engine: 'moteur' },
    ...{ 'said to be unclaimed': 'dit non revendiqué', 'no claim told': 'aucune revendication rapportée' },
    ...{ ar: 'arabe', fr: 'français', en: 'anglais' },
  },
  none: {
    rows: 'Rien n’est rapporté.',
    events: 'Aucun événement n’a été trouvé.',
    dyads: 'Aucune relation n’a été trouvée.',
    leads: 'Aucune piste n’a été trouvée.',
    contradictions: 'Aucune contradiction n’a été trouvée.',
    copies: 'Aucun article ne porte les mots d’un autre.',
    voices: 'On ne parle de personne.',
    names: 'Aucun article ne nomme un groupe ou un chef absent du registre.',
  },
  more: (left) => `${left} de plus ; voir --limit`,
  moreRows: 'il y en a plus ; voir --limit, ou --csv pour tout',
  notes: {
    ties: 'fondement : ce que rapportent des origines indépendantes, ce que revendique une partie ou un groupe armé, ce qui est seulement supposé',
    timeline: 'morts selon la règle « conservative » ; les lignes sans date viennent en dernier',
    claims: 'heures de l’événement à la revendication, au moins et au plus : un jour n’a pas d’heures',
    contradictions: 'les deux côtés sont donnés et aucun n’est préféré',
    leads: 'une piste est une question posée à l’analyste et non un fait établi',
    network: 'ce qui a été dit en dernier à cette date ; l’absence d’article n’est pas la fin d’un lien',
    coverage:
      'articles par semaine ISO de publication, média et langue : l’absence d’article n’est pas l’absence d’événement',
    dyads: 'plus haut degré rapporté, hors suppositions',
    voices: 'une voix qui dit la même chose dans plusieurs articles ne compte qu’une fois',
    hypotheses: 'la moins contredite d’abord ; aucune n’est dite vraie',
  },
  killedBy: (rule) =>
    `morts : de tous côtés, règle « ${rule} » ; origines : voix indépendantes, et textes qui n’en nomment aucune`,
  measures: MEASURES,
  means: MEANS,
  sides: { attackers: 'assaillants', attacked: 'camp attaqué', unknown: 'camp non précisé' },
  kinds: { forces: 'forces', militants: 'combattants', civilians: 'civils', people: 'personnes' },
  countedOf: (measure, kind, name) => `${measure}, ${kind} : ${name}`,
  all: 'tous',
  orMore: (n) => `${n} ou plus`,
  orMoreThan: (best, low) => `${best} (${low} ou plus)`,
  interest: { 'own-losses': 'des siens', 'enemy-losses': 'de l’autre camp', partial: 'pas de tous' },
  killedAllSides: 'morts de tous côtés',
  sections: {
    toll: 'Bilan',
    claims: 'Revendications',
    contradictions: 'Contradictions',
    who: 'Qui l’a fait',
    origins: 'Origines indépendantes',
    lineage: 'Qui l’a repris de qui',
    doubtful: 'Douteux : à examiner',
    tellings: 'Récits',
  },
  vaguely: '(raconté vaguement)',
  somebody: 'quelqu’un qui n’est pas nommé',
  claimed: (by, when, times) => `revendiqué par ${by} ${when} (dit ${times} fois)`,
  denied: (by, when) => `démenti par ${by} ${when}`,
  claimOn: (days, least, most) => `le ${days}, ${least} à ${most} heures après`,
  claimBy: (day) => `au plus tard le ${day}, jour de la revendication non précisé`,
  silence: (day, told) =>
    `personne ne l’avait revendiqué ${day === null ? 'jusque-là' : `au ${day}`}, dit l’${told}`,
  rival: 'revendications rivales : plus d’un groupe l’a revendiqué',
  evidence: (kind, who) => EVIDENCE[kind](who),
  strength: { strong: 'fort', weak: 'faible' },
  together: (names) => names.join(' avec '),
  forAgainst: 'pour / contre',
  report,
  took: (told, from, why) => `${told}, repris de ${from} : ${why}`,
  copiedLater: 'publié plus tard',
  namesSource: (outlet) => `il cite ${outlet} comme source`,
  ring: (names) => `ils se citent en rond : ${names}`,
  countedIn: {
    'own-report': 'compté ici : son propre article le rattache à cet événement',
    alike: 'compté ici : il ressemble à cet événement par ce qu’il dit',
    judged: 'compté ici : une personne l’a dit',
  },
  lent: 'son jour ou son lieu est dit ailleurs dans l’article',
  disputes: {
    ...{ toll: 'bilan', date: 'jour', place: 'lieu', perpetrator: 'auteur', occurred: 'si cela a eu lieu' },
  },
  not: (name) => `pas ${name}`,
  happened: 'cela a eu lieu',
  didNot: 'cela n’a pas eu lieu ainsi',
  to: (first, last) => `${first} à ${last}`,
  against: 'contre',
  ladders: { cooperation: 'coopération', hostility: 'hostilité' },
  standing: { independent: 'indépendant', claimed: 'revendiqué', suspected: 'supposé' },
  ended: 'dit terminé',
  toldBy: (day) => (day === null ? 'dit un jour inconnu' : `dit au plus tard le ${day}`),
  origins: (n) => (n === 1 ? '1 origine' : `${n} origines`),
  changes: 'Montées et descentes',
  steps: 'Degrés',
  change: (ladder, from, to, fromYear, toYear) =>
    `${ladder} en ${to > from ? 'hausse' : 'baisse'}, de ${from} (${fromYear}) à ${to} (${toYear}), selon ce qui est dit de ces années`,
  leadKinds: {
    'first-cooperation': 'première coopération après l’hostilité',
    'first-clash': 'premières violences après la coopération',
    'unbalanced-triangle': 'triangle déséquilibré',
  },
  lead: (kind, { names, type, rung, day, before, beforeRung, since, years }) =>
    ({
      'first-cooperation': `${type} (degré ${rung}) le ${day} : premier signe de coopération rapporté entre eux après ${years < 1.5 ? 'un an' : `${Math.round(years)} ans`} d’hostilité (${before})`,
      'first-clash': `${type} le ${day} : premières violences rapportées entre eux après ${before} (degré ${beforeRung}) du ${since}`,
      'unbalanced-triangle': `${names[0]} et ${names[1]} sont dits se combattre (${type}, ${day}) alors que chacun est dit coopérer avec ${names[2]}, à moins d’un an de là`,
    })[kind],
  copies: (reports) => `un même texte dans ${reports} articles`,
  copy: {
    same: 'les mêmes mots',
    rewrite: (share) => `une réécriture : ${share} suites de mots sur 100 sont dans les deux`,
    cut: (share) => `une coupe : ${share} suites sur 100 du plus court sont dans le plus long`,
  },
  tellers: {
    ...{ itself: 'lui-même', enemies: 'ennemis', officials: 'officiels' },
    ...{ unnamed: 'sans nom', outlets: 'médias', others: 'autres' },
  },
  nameKinds: { group: 'groupe', person: 'personne' },
  mentions: (mentions, reports) =>
    `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} dans ${reports} ${reports === 1 ? 'article' : 'articles'}`,
  shownOf: (shown, total) => `${shown} sur ${total} ; plus avec --limit`,
  saidByPersons: 'dit par des personnes :',
  verdict: {
    ...{ same: 'le même', 'not-same': 'pas le même', 'not-sure': 'incertain' },
    ...{ 'never-alone': 'jamais seul' },
  },
  saidIn: (author, line) => `(${author}, ligne ${line})`,
  erased: (id, day, author, why) =>
    `l’${report(id)} était ici et a été effacé le ${day} par ${author} : ${why}`,
  withdrawn: (id, day, author, why, line) =>
    `l’${report(id)} a été retiré le ${day} et n’est l’origine de rien (ligne ${line}, ${author}) : ${why}`,
  andMore: (left) => `et ${left} de plus ; voir --json`,
  coverage: ({ reports, outlets, from, to, leftOut, rules }) => {
    const span = from === null ? '' : ` de ${outlets} médias, publiés du ${from} au ${to}`;
    const left = leftOut > 0 ? `, ${leftOut} laissés de côté (publiés plus tard, ou jour inconnu)` : '';
    return `d’après ${reports} articles${span}${left} ; règles ${rules} ; l’absence d’article n’est pas l’absence d’événement`;
  },
  differ: (open, told) =>
    open === 0
      ? 'les personnes ne diffèrent sur rien'
      : `les personnes diffèrent sur ${open} ${open === 1 ? 'assertion' : 'assertions'} : ${told}`,
  pair: {
    retold: 'l’article le raconte de nouveau',
    'other-family': 'événements de familles différentes',
    'placed-apart': 'un même article les situe en deux lieux',
    same: 'une personne a dit que c’est le même événement',
    'not-same': 'une personne a dit que ce n’est pas le même événement',
    'not-sure': 'une personne n’était pas sûre',
  },
  reason,
  nameReason,
};
