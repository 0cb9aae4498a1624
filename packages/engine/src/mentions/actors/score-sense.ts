/**
 * Scores how well one sense of a name fits the report, and keeps what speaks for and against it so that the choice can
 * be told in a sentence. The weights are ours; they were set on the corpus of actors.
 */
import type { ReportContext } from '../../cascade/6-document/report-context.js';
import type { Actor, NameSense } from '../../lexicon/lexicon.js';

/** What stands around one use of a name. */
export interface NameUse {
  /** Countries named right beside it: "in Libya", "the Libyan". */
  readonly beside: ReadonlySet<string>;
  /** One of those is a demonym. */
  readonly asNation: boolean;
  /** Office, rank or post of the title before it, where there is one. */
  readonly title: { readonly office?: string; readonly rank?: string; readonly post?: string } | null;
}

/** A score and what made it, in words that follow "because". */
export interface Scored {
  readonly sense: NameSense;
  readonly score: number;
  readonly reasons: readonly string[];
}

const STRENGTH: Readonly<Record<NameSense['strength'], number>> = {
  strong: 1,
  pejorative: 0.9,
  weak: 0.45,
  misnomer: 0,
};

/** Is one date, of a year or a day, before another? */
const before = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};
const isDate = (date: string | undefined): date is string => date !== undefined && /^\d{4}/u.test(date);
const yearAfter = (date: string): string => String(Number(date.slice(0, 4)) + 1);

class Tally {
  score = 0;
  readonly reasons: string[] = [];
  add(points: number, reason?: string): void {
    this.score += points;
    if (points > 0 && reason) this.reasons.push(reason);
  }
}

function weighCountries({ countries }: Actor, use: NameUse, context: ReportContext, tally: Tally): void {
  if (countries.length === 0) return;
  let total = 0;
  for (const count of context.countries.values()) total += count;
  let share = 0;
  for (const country of countries) share += (2 * (context.countries.get(country) ?? 0)) / (total || 1);
  if (use.beside.size > 0) {
    if (countries.some((c) => use.beside.has(c))) tally.add(1, 'the country is named beside it');
    else tally.add(-0.8);
  }
  tally.add(share, 'it is active in the countries of the report');
  if (!countries.some((c) => context.countries.has(c))) tally.add(-0.6);
}

function weighCompany(actor: Actor, context: ReportContext, tally: Tally): void {
  if (context.hinted.has(actor.ref)) tally.add(0.8, 'the report names it in full');
  if (actor.family)
    tally.add(
      Math.min(0.5, 0.25 * (context.families.get(actor.family) ?? 0)),
      'others of its family are named',
    );
  if (actor.parents.some((p) => context.named.has(p.ref))) tally.add(0.3, 'what it belongs to is named');
  if (context.ledBy.has(actor.ref)) tally.add(0.5, 'one who leads it is named');
  if (actor.leads.some((l) => context.named.has(l.ref))) tally.add(0.4, 'the group it leads is named');
}

function weighDates({ actor, from, to }: NameSense, context: ReportContext, tally: Tally): void {
  const { date } = context;
  if (date === null) return;
  if (isDate(actor.founded) && before(date, actor.founded)) tally.add(-2);
  if (isDate(actor.ended) && before(yearAfter(actor.ended), date)) tally.add(-0.5);
  if (isDate(from) && before(date, from)) tally.add(-1);
  if (isDate(to) && before(to, date)) tally.add(-1);
}

/** A short name behind a title is a namesake's unless the title was his at the time. */
function weighTitle(
  { actor, strength }: NameSense,
  use: NameUse,
  context: ReportContext,
  tally: Tally,
): void {
  if (!use.title || actor.kind !== 'person' || strength !== 'weak' || context.hinted.has(actor.ref)) return;
  const { office, post, rank } = use.title;
  const { day } = context;
  const inTerm = (term: { from?: string; to?: string }): boolean =>
    day === null ||
    (!(isDate(term.from) && before(day, term.from)) && !(isDate(term.to) && before(term.to, day)));
  if (office && actor.offices.some((o) => o.office.endsWith(office) && inTerm(o)))
    tally.add(0.4, 'the office was his at the time');
  else if (post && actor.leads.some((l) => inTerm(l) && context.named.has(l.ref)))
    tally.add(0.4, 'the group it leads is named');
  else if (office || rank) tally.add(-1.5);
}

const isAcronym = (form: string): boolean => /^\p{Lu}{2,}$/u.test(form);

/** The more the countries, families and dates of the report suit an actor, the higher. */
export function scoreSense(sense: NameSense, use: NameUse, context: ReportContext): Scored {
  const tally = new Tally();
  tally.add(STRENGTH[sense.strength]);
  // What is written as an acronym is no ordinary word.
  if (sense.actor.kind === 'outlet' && isAcronym(sense.form)) tally.add(0.3, 'it is written as an acronym');
  weighCountries(sense.actor, use, context, tally);
  weighCompany(sense.actor, context, tally);
  weighDates(sense, context, tally);
  weighTitle(sense, use, context, tally);
  return { sense, score: tally.score, reasons: tally.reasons };
}
