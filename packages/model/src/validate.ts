/**
 * Checks a record against its contract and its text, in words. It judges shape and soundness (offsets, evidence,
 * roles, ids); it never judges whether an assertion is true to the report, and it changes nothing.
 */
import { isEdtf } from './edtf.js';
import type {
  AssertedPlace,
  Assertion,
  Figure,
  LocatedPlace,
  Mention,
  PlaceGeometry,
  ReportRecord,
  Span,
  Voice,
} from './record.js';
import {
  ACTS,
  ASSERTION_KINDS,
  CERTAINTIES,
  MATCHES,
  MEANS,
  MEASURES,
  MENTION_KINDS,
  PERSON_KINDS,
  POLARITIES,
  QUALIFIERS,
  RELATIONS,
  STATUSES,
  VOICE_ROLES,
} from './vocabulary.js';

/** Evidence longer than this is a paragraph, not a clause. UTF-16 code units. */
export const MAX_EVIDENCE = 400;
/** More fillers than this in one role is a list gone wrong. */
export const MAX_FILLERS = 4;

/** Roles that each type may have; `undefined` for a type that is not known. Made from the lexicon's types. */
export type RolesOfType = (type: string) => readonly string[] | undefined;

class Check {
  readonly problems: string[] = [];
  readonly mentions: ReadonlySet<string>;

  constructor(
    readonly record: ReportRecord,
    readonly text: string,
    readonly rolesOf: RolesOfType | undefined,
  ) {
    this.mentions = new Set(record.mentions.map((m) => m.id));
  }

  say(where: string, problem: string): void {
    this.problems.push(`${where}: ${problem}`);
  }

  span(where: string, span: Span | undefined, name = 'span'): boolean {
    if (span === undefined) return false;
    const [start, end] = span;
    const sound =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      start < end &&
      end <= this.text.length;
    if (!sound)
      this.say(where, `${name} [${start}, ${end}] is not inside the text of ${this.text.length} units`);
    return sound;
  }

  oneOf(where: string, name: string, value: string | undefined, allowed: ReadonlySet<string>): void {
    if (value !== undefined && !allowed.has(value))
      this.say(where, `${name} "${value}" is not one of ${[...allowed].join(', ')}`);
  }

  mention(where: string, id: string | undefined): void {
    if (id !== undefined && !this.mentions.has(id)) this.say(where, `mention ${id} is not listed`);
  }
}

function checkMention(check: Check, mention: Mention): void {
  const where = `mention ${mention.id}`;
  check.oneOf(where, 'kind', mention.kind, MENTION_KINDS);
  check.oneOf(where, 'match', mention.match, MATCHES);
  if (check.span(where, mention.span) && check.text.slice(...mention.span) !== mention.text) {
    check.say(where, `its text "${mention.text}" is not the slice "${check.text.slice(...mention.span)}"`);
  }
  if (mention.match !== 'name' && mention.match !== 'alias' && !mention.why) {
    check.say(where, `match "${mention.match}" has no why`);
  }
  if (mention.place) {
    if (mention.kind !== 'place') check.say(where, `a ${mention.kind} with a place`);
    if (mention.place.ref !== mention.ref) check.say(where, 'its place has another ref');
    checkLocated(check, where, mention.place);
  }
  if (mention.edtf !== undefined && !isEdtf(mention.edtf)) check.say(where, `"${mention.edtf}" is not EDTF`);
}

function checkEvidence(check: Check, where: string, assertion: Assertion): void {
  if (assertion.evidence.length === 0) check.say(where, 'no evidence');
  for (const span of assertion.evidence) {
    if (!check.span(where, span, 'evidence')) continue;
    const length = span[1] - span[0];
    if (length > MAX_EVIDENCE) check.say(where, `evidence of ${length} units is over ${MAX_EVIDENCE}`);
    if (/[\n\r]/.test(check.text.slice(...span))) check.say(where, 'evidence crosses a line');
  }
  const [start, end] = assertion.trigger;
  if (!check.span(where, assertion.trigger, 'trigger')) return;
  if (!assertion.evidence.some((e) => start >= e[0] && end <= e[1]))
    check.say(where, 'trigger is outside the evidence');
}

function checkRoles(check: Check, where: string, assertion: Assertion): void {
  const allowed = check.rolesOf?.(assertion.type);
  if (check.rolesOf && !allowed) check.say(where, `type "${assertion.type}" is not in the lexicon`);
  for (const [role, fillers] of Object.entries(assertion.roles)) {
    if (allowed && !allowed.includes(role))
      check.say(where, `role ${role} is not one of ${allowed.join(', ')}`);
    if (fillers.length > MAX_FILLERS)
      check.say(where, `role ${role} has ${fillers.length} fillers, over ${MAX_FILLERS}`);
    const seen = new Set<string>();
    for (const filler of fillers) {
      check.mention(`${where}, role ${role}`, filler.mention);
      if (filler.ref !== null && seen.has(filler.ref))
        check.say(where, `role ${role} holds ${filler.ref} twice`);
      if (filler.ref !== null) seen.add(filler.ref);
    }
  }
}

function checkPlace(check: Check, where: string, place: AssertedPlace): void {
  check.span(where, place.span, 'place');
  checkLocated(check, where, place);
}

function checkLocated(check: Check, where: string, place: LocatedPlace): void {
  check.oneOf(where, 'relation', place.relation, RELATIONS);
  if (![1, 2, 3, 4].includes(place.precision)) check.say(where, `precision ${place.precision} is not 1 to 4`);
  if (place.country !== null && !/^[A-Z]{2}$/.test(place.country))
    check.say(where, `country "${place.country}" is not ISO 3166-1`);
  if ((place.lat === undefined) !== (place.lon === undefined))
    check.say(where, 'a latitude without a longitude, or the reverse');
  if (Math.abs(place.lat ?? 0) > 90 || Math.abs(place.lon ?? 0) > 180)
    check.say(where, 'coordinates outside the earth');
  const { radius_km: radius, distance_km: distance, bearing, geometry, precision_codes: codes } = place;
  if ((radius ?? 0) < 0 || (distance ?? 0) < 0) check.say(where, 'a radius or a distance below nought');
  if (bearing !== undefined && (bearing < 0 || bearing >= 360))
    check.say(where, `bearing ${bearing} is not from 0 to 360`);
  if (codes && !(codes.acled >= 1 && codes.acled <= 3 && codes.ucdp >= 1 && codes.ucdp <= 6))
    check.say(where, `precision codes ${codes.acled} and ${codes.ucdp} are not of ACLED and UCDP`);
  if (geometry) checkGeometry(check, where, geometry);
}

function checkGeometry(check: Check, where: string, geometry: PlaceGeometry): void {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const least = geometry.type === 'LineString' ? 2 : 4;
  for (const line of lines) {
    const [first, last] = [line[0], line.at(-1)];
    if (line.length < least) check.say(where, `a ${geometry.type} of ${line.length} points`);
    if (line.some(([lon, lat]) => Math.abs(lat) > 90 || Math.abs(lon) > 180))
      check.say(where, 'geometry outside the earth');
    if (geometry.type === 'Polygon' && (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]))
      check.say(where, 'a ring that is not closed');
  }
}

function checkFigure(check: Check, where: string, figure: Figure, count: number, index: number): void {
  check.span(where, figure.span, 'figure');
  check.oneOf(where, 'measure', figure.measure, MEASURES);
  check.oneOf(where, 'qualifier', figure.qualifier, QUALIFIERS);
  check.oneOf(where, 'of', figure.of, PERSON_KINDS);
  const { low, best, high } = figure;
  const ordered = [low, best, high].filter((n): n is number => n !== null);
  if (ordered.some((n, i) => n < 0 || (i > 0 && n < ordered[i - 1]!)))
    check.say(where, `${low} ≤ ${best} ≤ ${high} does not hold`);
  const whole = figure.part_of;
  if (whole !== undefined && (whole < 0 || whole >= count || whole === index)) {
    check.say(where, `part_of ${whole} is not another figure`);
  }
}

function checkVoice(check: Check, where: string, voice: Voice): void {
  check.oneOf(where, 'act', voice.act, ACTS);
  check.oneOf(where, 'role', voice.role, VOICE_ROLES);
  check.span(where, voice.span, 'voice');
  check.mention(where, voice.holder.mention);
  if (voice.holder.ref === undefined && !voice.holder.text)
    check.say(where, 'a voice without a ref and without words');
  if (voice.holder.ref !== undefined && voice.holder.ref === check.record.document.outlet?.ref) {
    check.say(where, "the outlet's own voice is repeated");
  }
}

function checkAssertion(check: Check, assertion: Assertion, anchors: ReadonlySet<string>): void {
  const where = `assertion ${assertion.id} (${assertion.type})`;
  check.oneOf(where, 'kind', assertion.kind, ASSERTION_KINDS);
  checkEvidence(check, where, assertion);
  checkRoles(check, where, assertion);
  check.span(where, assertion.motive?.span, 'motive');
  check.span(where, assertion.time?.span, 'time');
  if (assertion.time && !isEdtf(assertion.time.edtf))
    check.say(where, `time "${assertion.time.edtf}" is not EDTF`);
  if (assertion.place) checkPlace(check, where, assertion.place);
  for (const place of assertion.places ?? []) checkPlace(check, where, place);
  const figures = assertion.figures ?? [];
  for (const [i, figure] of figures.entries()) checkFigure(check, where, figure, figures.length, i);
  for (const voice of assertion.attribution) checkVoice(check, where, voice);
  check.oneOf(where, 'means', assertion.means, MEANS);
  check.oneOf(where, 'polarity', assertion.factuality.polarity, POLARITIES);
  check.oneOf(where, 'certainty', assertion.factuality.certainty, CERTAINTIES);
  check.oneOf(where, 'status', assertion.factuality.status, STATUSES);
  if (assertion.about !== undefined && !anchors.has(assertion.about))
    check.say(where, `about ${assertion.about} is no assertion here`);
}

function checkUnique(check: Check, what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) check.say(`${what} ${id}`, 'appears twice');
    seen.add(id);
  }
}

/**
 * What is wrong with a record, one sentence a problem; an empty list when it keeps the contract. `text` is the
 * decoded text that was read. With `rolesOf`, types and roles are checked too.
 */
export function validateRecord(record: ReportRecord, text: string, rolesOf?: RolesOfType): string[] {
  const check = new Check(record, text, rolesOf);
  const { document, assertions } = record;
  if (record.schema !== 'marsad/1') check.say('record', `schema "${record.schema}" is not marsad/1`);
  if (!document.text.startsWith('sha256:'))
    check.say('document', `text id "${document.text}" is not sha256:…`);
  if (document.published.edtf !== null && !isEdtf(document.published.edtf))
    check.say('document', 'published is not EDTF');
  if (document.published.basis === 'inferred' && !document.published.why)
    check.say('document', 'an inferred day has no why');
  for (const mention of record.mentions) checkMention(check, mention);
  checkUnique(
    check,
    'mention',
    record.mentions.map((m) => m.id),
  );
  checkUnique(
    check,
    'anchor',
    assertions.map((a) => a.anchor),
  );
  checkUnique(
    check,
    'assertion',
    assertions.map((a) => a.id),
  );
  const anchors = new Set(assertions.map((a) => a.anchor));
  for (const assertion of assertions) checkAssertion(check, assertion, anchors);
  for (const note of record.notes) check.span(`note ${note.code}`, note.span);
  return check.problems;
}
