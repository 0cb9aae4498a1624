/**
 * The views that people may read with their own SQL, each with a sentence for the view and one for every column. The
 * third migration makes them and their comments from this list, and the guide is generated from it. Tables are not
 * documented: they may change with any version.
 */

export interface DocumentedView {
  readonly view: string;
  readonly comment: string;
  /** Name, expression in SQL, and what it holds. */
  readonly columns: readonly (readonly [name: string, expression: string, comment: string])[];
  /** Everything from `from` on. */
  readonly from: string;
}

const ASSERTION_AND_REPORT = 'from assertion a join report r on r.n = a.report';
const VERDICT = `${ASSERTION_AND_REPORT} left join standing s on s.assertion = a.key`;

const IDS: DocumentedView['columns'] = [
  ['assertion', 'a.id', 'Id of the assertion.'],
  ['report', 'r.id', 'Id of the report that it was read from.'],
];

const WHEN: DocumentedView['columns'] = [
  ['edtf', 'a.edtf', 'When it is said to be true, as an EDTF date; null when no time is told.'],
  ['outer_from', 'a.outer_from', 'First day that the date leaves possible; null when open or unknown.'],
  ['outer_to', 'a.outer_to', 'Last day that the date leaves possible; null when open or unknown.'],
  ['inner_from', 'a.inner_from', 'First day that the date makes certain; null when none is.'],
  ['inner_to', 'a.inner_to', 'Last day that the date makes certain; null when none is.'],
];

const FACTUALITY: DocumentedView['columns'] = [
  ['polarity', 'a.polarity', 'affirmed or denied.'],
  [
    'certainty',
    'a.certainty',
    'How sure the innermost voice is: certain, probable, possible or uncommitted.',
  ],
  ['status', 'a.status', 'occurred, ongoing, planned, hypothetical or general.'],
  ['voice_ref', 'a.voice_ref', "Register slug of the innermost voice; null in the outlet's own voice."],
  ['voice_role', 'a.voice_role', "Role of the innermost voice; null in the outlet's own voice."],
  [
    'verdict',
    's.verdict',
    'The last judgement that stands: accept, reject, withdrawn when its report was, or null when none does.',
  ],
];

const TYPE: DocumentedView['columns'] = [
  ['type', 'a.type', 'Type of the assertion, as in the lexicon.'],
  ['family', 'a.family', 'Family of the type.'],
];

const PLACE: DocumentedView['columns'] = [
  ['place_ref', 'a.place_ref', 'geonames:ID of the place, null when it is not resolved.'],
  ['place_name', 'a.place_name', 'Name of the place.'],
  ['country', 'a.country', 'Country of the place, ISO 3166-1 alpha-2.'],
  ['lat', 'a.lat', 'Latitude in decimal degrees, WGS 84.'],
  ['lon', 'a.lon', 'Longitude in decimal degrees, WGS 84.'],
  [
    'precision_code',
    'a.precision_code',
    '1 the place itself, 2 near it or its district, 3 its region, 4 its country.',
  ],
];

const LADDER: DocumentedView['columns'] = [
  ['ladder', 'a.ladder', 'cooperation or hostility, null when the type is on no ladder.'],
  ['step', 'a.step', 'Step on the ladder.'],
];

const ENDED: DocumentedView['columns'] = [['ended', 'a.ended', 'Whether it is told as over.']];
const MEANS: DocumentedView['columns'] = [['means', 'a.means', 'Means of violence, null when not told.']];
const KIND: DocumentedView['columns'] = [['kind', 'a.kind', 'event, tie or attribute.']];
const SALIENCE: DocumentedView['columns'] = [
  [
    'salience',
    'a.salience',
    'main when its sentence reports it, background when it is mentioned in passing.',
  ],
];

const V_REPORT: DocumentedView = {
  view: 'v_report',
  comment: 'One row a report taken in.',
  columns: [
    ['report', 'r.id', 'Id of the report: hash of its text, outlet, address and day of publication.'],
    ['title', 'r.title', 'Title as given, else the first line of the text.'],
    ['language', 'r.language', 'Language of the text: ar, fr or en.'],
    ['outlet', 'r.outlet', 'Register slug of the outlet, null when unknown.'],
    ['published', 'r.published', 'Day of publication as an EDTF date, null when unknown.'],
    ['published_basis', 'r.basis', 'How that day is known: stated, metadata, inferred or unknown.'],
    ['published_from', 'r.published_from', 'First possible day of publication.'],
    ['published_to', 'r.published_to', 'Last possible day of publication.'],
    ['taken_in', 'r.taken_in', 'When this project took the report in.'],
    ['source', 'r.source', 'File name or row id under which it came.'],
    ['url', 'r.url', 'Address of the report, null when unknown.'],
    ['assertions', 'r.assertions', 'Number of assertions read from it, with rejected ones.'],
    ['engine', 'r.engine', 'Version of the engine that read it.'],
    ['lexicon', 'r.lexicon', 'Version of the lexicon that it was read with.'],
  ],
  from: 'from report r',
};

const V_ASSERTION: DocumentedView = {
  view: 'v_assertion',
  comment: 'One row an assertion, with what a person decided of it. Rejected ones are here too.',
  columns: [
    ...IDS,
    ['anchor', 'a.anchor', 'Hash of its place in the text, the same whatever the version of the engine.'],
    ...KIND,
    ...TYPE,
    ...SALIENCE,
    ...WHEN,
    ...PLACE,
    ...LADDER,
    ...MEANS,
    ...ENDED,
    ...FACTUALITY,
    [
      'evidence_start',
      'a.evidence_start',
      'Where its first evidence begins in the text, in UTF-16 code units.',
    ],
    ['evidence_end', 'a.evidence_end', 'Where its first evidence ends in the text.'],
    ['body', 'b.body', 'The whole assertion as extraction printed it, as JSON.'],
  ],
  from: `${VERDICT} join assertion_body b on b.assertion = a.key`,
};

const V_PARTY: DocumentedView = {
  view: 'v_party',
  comment: 'One row a filler of a role of an assertion.',
  columns: [
    ...IDS,
    ['role', 'p.role', 'Role in the assertion: agent, target, party, subject, object, topic or value.'],
    ['position', 'p.position', 'Place among the fillers of the role, from 0.'],
    ['ref', 'p.ref', 'Register slug, null when it is not resolved.'],
    ['words', 'p.words', 'Words of the report that name it.'],
    ['value', 'p.value', 'Value of an attribute.'],
  ],
  from: `from party p join assertion a on a.key = p.assertion join report r on r.n = a.report`,
};

const V_TIE: DocumentedView = {
  view: 'v_tie',
  comment: 'One row an assertion of a lasting tie.',
  columns: [...IDS, ...TYPE, ...WHEN, ...LADDER, ...ENDED, ...FACTUALITY],
  from: `${VERDICT} where a.kind = 'tie'`,
};

const V_EVENT: DocumentedView = {
  view: 'v_event',
  comment: 'One row an assertion of an event. Several may tell of one event.',
  columns: [...IDS, ...TYPE, ...SALIENCE, ...WHEN, ...PLACE, ...MEANS, ...LADDER, ...FACTUALITY],
  from: `${VERDICT} where a.kind = 'event'`,
};

const V_FIGURE: DocumentedView = {
  view: 'v_figure',
  comment: 'One row a figure of an assertion, such as a number of killed.',
  columns: [
    ...IDS,
    ['position', 'f.position', 'Place among the figures of the assertion, from 0.'],
    ['measure', 'f.measure', 'What is counted: killed, wounded, captured, fighters and so on.'],
    ['low', 'f.low', 'Lowest number that the words allow.'],
    ['best', 'f.best', 'The number told, null when only words such as "dozens" are.'],
    ['high', 'f.high', 'Highest number that the words allow, null when open.'],
    ['qualifier', 'f.qualifier', 'exact, at-least, at-most, about or vague.'],
    ['counted', 'f.counted', 'Kind of person counted, null when not told.'],
    ['ref', 'f.ref', 'Register slug of those counted, null when not told.'],
    ['nationality', 'f.nationality', 'ISO 3166-1 alpha-2, null when not told.'],
    ['side', 'f.side', 'agent or target: whose they are.'],
    ['part_of', 'f.part_of', 'Position of the total that this breaks down.'],
  ],
  from: 'from figure f join assertion a on a.key = f.assertion join report r on r.n = a.report',
};

const V_VOICE: DocumentedView = {
  view: 'v_voice',
  comment: 'One row a voice between the outlet and an assertion.',
  columns: [
    ...IDS,
    ['position', 'v.position', 'From 0, the outermost voice.'],
    ['ref', 'v.ref', 'Register slug of the holder, null when it has none.'],
    ['words', 'v.words', 'Words that name the holder.'],
    ['act', 'v.act', 'What the voice does: say, claim, confirm, deny, accuse and so on.'],
    ['role', 'v.role', 'Who the voice is: agency, official, armed-group, witness and so on.'],
  ],
  from: 'from voice v join assertion a on a.key = v.assertion join report r on r.n = a.report',
};

const V_JUDGEMENT: DocumentedView = {
  view: 'v_judgement',
  comment: 'One row a judgement that a person made; one that was taken back keeps its row.',
  columns: [
    ['n', 'j.n', 'Number of its line in the journal.'],
    ['at', 'j.at', 'When it was made.'],
    ['author', 'j.author', 'Who made it.'],
    ['verdict', 'j.verdict', 'accept or reject.'],
    ['reason', 'j.reason', 'Why, in the words of the author; null when not given.'],
    ['report', 'j.report', 'Id of the report.'],
    ['assertion', 'j.assertion', 'Id of the assertion judged.'],
    ['anchor', 'j.anchor', 'Anchor of the assertion judged.'],
    ['quotation', 'j.quotation', 'The words judged.'],
    [
      'undone',
      '(select min(u.n) from undoing u where u.judgement = j.n)',
      'Journal line that took it back, or null.',
    ],
  ],
  from: 'from judgement j',
};

/** All documented views, in the order of the guide. */
export const VIEWS: readonly DocumentedView[] = [
  V_REPORT,
  V_ASSERTION,
  V_PARTY,
  V_TIE,
  V_EVENT,
  V_FIGURE,
  V_VOICE,
  V_JUDGEMENT,
];
