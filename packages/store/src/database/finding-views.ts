/**
 * The views of findings that people may read with their own SQL. They open what is kept beside the data: events, their
 * tellings, tolls, claims, contradictions and hypotheses, and the steps and leads of pairs. A migration makes them from
 * this list, and the guide is generated from it.
 */
import type { DocumentedView } from './views.js';

const EVENT = 'from finding_event e cross join lateral (select e.body::jsonb as b) x';
const ID: DocumentedView['columns'][number] = ['event', 'e.id', 'Id of the event, as everywhere.'];

/** Values of a list of told things, most told first. */
const values = (key: string): string =>
  `array(select t.told ->> 'value' from jsonb_array_elements(x.b -> '${key}') with ordinality t (told, at) order by t.at)`;
/** Strings of a list of places of one key. */
const idsOf = (list: string, key: string): string =>
  `array(select distinct p ->> '${key}' from jsonb_array_elements(${list}) p order by 1)`;
const strings = (list: string): string => `array(select jsonb_array_elements_text(${list}))`;
const killed = (bound: string): string => `(x.b #>> '{toll,killed,conservative,${bound}}')::int`;
/** Days are counted from 1970-01-01. */
const dayAt = (value: string): string => `date '1970-01-01' + (${value})::int`;

const V_FINDING_STATE: DocumentedView = {
  view: 'v_finding_state',
  comment:
    'One row: up to which line of the journal findings are kept. Any command that shows findings brings them up.',
  columns: [
    ['n', 'p.n', 'Number of the last line of the journal that counts.'],
    ['made_by', 'p.made_by', 'Version of the rules and of the lexicon that made them.'],
  ],
  from: 'from finding_position p',
};

const V_FINDING_EVENT: DocumentedView = {
  view: 'v_finding_event',
  comment: 'One row an event, put together from all that tell it.',
  columns: [
    ID,
    ['day', "x.b #>> '{days,0,value}'", 'Day that most origins give, EDTF; null when undated.'],
    ['type', "x.b #>> '{types,0,value}'", 'Type that most origins tell.'],
    ['types', values('types'), 'All types told, most told first.'],
    [
      'place_ref',
      "x.b #>> '{places,0,value,ref}'",
      'geonames:ID of the place most told, null when not resolved.',
    ],
    ['place_name', "x.b #>> '{places,0,value,name}'", 'Name of the place most told; null when none is.'],
    ['country', "x.b #>> '{places,0,value,country}'", 'Country of that place, ISO 3166-1 alpha-2.'],
    ['lat', "(x.b #>> '{places,0,value,lat}')::float8", 'Latitude in decimal degrees, WGS 84.'],
    ['lon', "(x.b #>> '{places,0,value,lon}')::float8", 'Longitude in decimal degrees, WGS 84.'],
    ['agents', values('agents'), 'Register slugs of those told to have done it, most told first.'],
    ['targets', values('targets'), 'Register slugs of those told to have suffered it, most told first.'],
    [
      'killed_low',
      killed('low'),
      'Lowest number of dead that anyone allows, all sides; null when none is told.',
    ],
    ['killed_best', killed('best'), 'Number of dead by the most conservative rule, all sides.'],
    ['killed_high', killed('high'), 'Highest number of dead that anyone allows; null when open.'],
    [
      'claimed_by',
      `array(select distinct c ->> 'by' from jsonb_array_elements(x.b #> '{claims,claims}') c where c ->> 'by' is not null order by 1)`,
      'Register slugs of those who claimed it.',
    ],
    ['unclaimed', 'e.unclaimed', 'Violence that nobody claimed and nobody is named for.'],
    ['disputed', 'e.disputed', 'Whether reports cannot all be right about it.'],
    ['vague', 'e.vague', 'Whether no report both dates and places it.'],
    [
      'independent_origins',
      "jsonb_array_length(x.b -> 'independent')",
      'Voices, and texts that name none for it.',
    ],
    ['reports', strings("x.b -> 'reports'"), 'Ids of the reports that tell it.'],
    ['rules', "x.b ->> 'rules'", 'Version of the rules.'],
    ['body', 'x.b', 'The whole finding, as JSON.'],
  ],
  from: EVENT,
};

const V_FINDING_TELLING: DocumentedView = {
  view: 'v_finding_telling',
  comment: 'One row an assertion that tells an event: from an event to its sentences.',
  columns: [
    ID,
    ['report', "t ->> 'report'", 'Id of the report.'],
    ['assertion', "t ->> 'assertion'", 'Id of the assertion, as in v_assertion.'],
    ['origin', "t ->> 'origin'", 'On whose word: voice:SLUG, unnamed:…, or text:REPORT.'],
    [
      'counted_in',
      "t ->> 'by'",
      'On what ground a vague telling is counted in: own-report, alike or judged; null for the others.',
    ],
  ],
  from: `${EVENT} cross join lateral jsonb_array_elements(x.b -> 'tellings') t`,
};

const V_FINDING_TOLL: DocumentedView = {
  view: 'v_finding_toll',
  comment:
    'One row a figure that an origin gives for an event; rows of one line can be drawn as a curve over time.',
  columns: [
    ID,
    ['measure', "s ->> 'measure'", 'What is counted: killed, wounded and so on.'],
    ['side', "s ->> 'side'", 'attackers, attacked or unknown.'],
    ['kind', "s ->> 'kind'", 'forces, militants, civilians or people; all for the whole side.'],
    ['whose', "s ->> 'whose'", 'Register slug of the one party counted; null on lines of a whole side.'],
    ['low', "(s ->> 'low')::int", 'Lowest number that the words allow.'],
    ['best', "(s ->> 'best')::int", 'The number told; null when only words such as "dozens" are.'],
    ['high', "(s ->> 'high')::int", 'Highest number that the words allow, null when open.'],
    ['origin', "s #>> '{origin,key}'", 'On whose word: voice:SLUG, unnamed:…, or text:REPORT.'],
    [
      'official',
      "(s ->> 'official')::boolean",
      'The word of a state, its forces, a mission or an organisation of states.',
    ],
    [
      'interest',
      "s ->> 'interest'",
      'own-losses, enemy-losses or none: told by a side of the fight of its own or of the other.',
    ],
    ['of_all', "not (s ->> 'partial')::boolean", 'Whether it counts all of them.'],
    ['published', dayAt("s ->> 'published'"), 'First day on which it was published; null when unknown.'],
    ['assertions', idsOf("s -> 'places'", 'assertion'), 'Ids of the assertions that say so.'],
  ],
  from: `${EVENT} cross join lateral jsonb_array_elements(x.b #> '{toll,lines}') l cross join lateral jsonb_array_elements(l -> 'statements') s`,
};

const V_FINDING_CLAIM: DocumentedView = {
  view: 'v_finding_claim',
  comment: 'One row a claim or a denial of responsibility for an event.',
  columns: [
    ID,
    ['said', 'k.said', 'claimed or denied.'],
    ['by', "c ->> 'by'", 'Register slug; null when the report does not say who.'],
    ['first_day', dayAt("c #>> '{days,0}'"), 'First possible day of the claim; null when open.'],
    ['last_day', dayAt("c #>> '{days,1}'"), 'Last possible day of the claim; null when unknown.'],
    [
      'hours_least',
      "(c #>> '{delay,0}')::int",
      'Hours from the event, at least; null when either is undated.',
    ],
    ['hours_most', "(c #>> '{delay,1}')::int", 'Hours from the event, at most.'],
    ['assertions', idsOf("c -> 'assertions'", 'assertion'), 'Ids of the assertions that say so.'],
  ],
  from: `${EVENT} cross join lateral (values ('claimed', x.b #> '{claims,claims}'), ('denied', x.b #> '{claims,denials}')) k (said, list) cross join lateral jsonb_array_elements(k.list) c`,
};

const V_FINDING_CONTRADICTION: DocumentedView = {
  view: 'v_finding_contradiction',
  comment: 'One row a side of a contradiction; rows of one event and number contradict one another.',
  columns: [
    ID,
    ['number', 'd.at::int', 'Number of the contradiction in its event, from 1.'],
    ['kind', "d.told ->> 'kind'", 'toll, date, place, perpetrator or occurred.'],
    ['disputed', "d.told ->> 'on'", 'What they disagree on, in English.'],
    ['whose', "d.told ->> 'whose'", 'Register slug of those whose dead or wounded are in dispute, or null.'],
    ['says', "s ->> 'says'", 'What this side says, in English.'],
    ['origins', strings("s -> 'origins'"), 'On whose word.'],
    ['assertions', idsOf("s -> 'assertions'", 'assertion'), 'Ids of the assertions that say so.'],
  ],
  from: `${EVENT} cross join lateral jsonb_array_elements(x.b -> 'contradictions') with ordinality d (told, at) cross join lateral jsonb_array_elements(d.told -> 'sides') s`,
};

const V_FINDING_HYPOTHESIS: DocumentedView = {
  view: 'v_finding_hypothesis',
  comment: 'One row a hypothesis on who did it, the one least spoken against first; none is called true.',
  columns: [
    ID,
    ['number', 'h.at::int', 'Its place in the order, from 1.'],
    ['refs', strings("h.told -> 'refs'"), 'Register slug, or two that did it together.'],
    ['speaks_for', "(h.told ->> 'for')::float8", 'Weight of the evidence for it.'],
    ['speaks_against', "(h.told ->> 'against')::float8", 'Weight of the evidence against it.'],
  ],
  from: `${EVENT} cross join lateral jsonb_array_elements(x.b #> '{hypotheses,hypotheses}') with ordinality h (told, at)`,
};

const V_FINDING_STEP: DocumentedView = {
  view: 'v_finding_step',
  comment: 'One row a rung that is told between two parties.',
  columns: [
    ['a', 's.a', 'Register slug of one, the first in the alphabet.'],
    ['b', 's.b', 'Register slug of the other.'],
    ['ladder', 's.ladder', 'cooperation or hostility.'],
    ['step', "(x.b ->> 'step')::int", 'Step on the ladder.'],
    ['type', "x.b ->> 'type'", 'Type that was told.'],
    ['ended', "(x.b ->> 'ended')::boolean", 'Whether it is told as over.'],
    ['ground', "x.b ->> 'standing'", 'independent, claimed or suspected.'],
    ['first_day', "x.b ->> 'first'", 'First possible day, YYYY-MM-DD; null when open or unknown.'],
    ['last_day', "x.b ->> 'last'", 'Last possible day, YYYY-MM-DD; null when open or unknown.'],
    ['dated', "(x.b ->> 'dated')::boolean", 'False when only the day of the report bounds it.'],
    ['origins', strings("x.b -> 'origins'"), 'On whose word.'],
    ['assertions', idsOf("x.b -> 'evidence'", 'assertion'), 'Ids of the assertions that say so.'],
  ],
  from: 'from finding_step s cross join lateral (select s.body::jsonb as b) x',
};

const V_FINDING_LEAD: DocumentedView = {
  view: 'v_finding_lead',
  comment:
    'One row a change between two parties that is worth a look. Leads of three parties are computed when asked for.',
  columns: [
    ['a', 'l.a', 'Register slug of one.'],
    ['b', 'l.b', 'Register slug of the other.'],
    ['kind', "x.b ->> 'kind'", 'first-cooperation or first-clash.'],
    ['score', 'l.score', '0 to 1.'],
    ['day', 'l.day', 'Day of what makes it a lead, YYYY-MM-DD.'],
    ['reason', "x.b ->> 'reason'", 'Why, in English.'],
    ['assertions', idsOf("x.b -> 'evidence'", 'assertion'), 'Ids of the assertions that it stands on.'],
  ],
  from: 'from finding_lead l cross join lateral (select l.body::jsonb as b) x',
};

/** All views of findings, in the order of the guide. */
export const FINDING_VIEWS: readonly DocumentedView[] = [
  V_FINDING_STATE,
  V_FINDING_EVENT,
  V_FINDING_TELLING,
  V_FINDING_TOLL,
  V_FINDING_CLAIM,
  V_FINDING_CONTRADICTION,
  V_FINDING_HYPOTHESIS,
  V_FINDING_STEP,
  V_FINDING_LEAD,
];
