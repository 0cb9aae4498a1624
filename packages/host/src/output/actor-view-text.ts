/**
 * The dossier of an actor or person for people: what the register says, apart from what the reports say, and then the
 * said ties and events in order of time, each with its sentence.
 */
import type { ActorView, Card, Page } from '@marsad/model';
import { cardText, type Showing, wordedLine } from './card-text.js';
import { LABELS } from './labels.js';

interface Term {
  readonly from?: string;
  readonly to?: string;
}

const term = ({ from, to }: Term): string =>
  from === undefined && to === undefined ? '' : ` (${from ?? '…'} – ${to ?? '…'})`;

function registerLines({ register }: ActorView, showing: Showing): string[] {
  const comma = showing.lang === 'ar' ? '، ' : ', ';
  const labels = LABELS[showing.lang];
  const lines = [
    ...(register.outletKind === null ? [] : [register.outletKind]),
    ...register.ownership.map(({ words, source }) => `${words} (${source})`),
    ...register.parents.map((p) => `${labels.partOf} ${p.name}${term(p)}`),
    ...register.leads.map((l) => `${labels.leads} ${l.name}${comma}${l.post}${term(l)}`),
    ...register.ledBy.map((l) => `${labels.ledBy} ${l.name}${comma}${l.post}${term(l)}`),
    ...register.offices.map((o) => `${labels.office}: ${o.office}${term(o)}`),
  ];
  if (lines.length === 0) return [];
  return ['', showing.style.label(labels.register), ...lines.map((line) => `  ${wordedLine(line, showing)}`)];
}

function namesLines({ forms }: ActorView, { style, lang }: Showing): string[] {
  const languages = [...new Set(forms.map(({ language }) => language))];
  const lines = languages.map((language) => {
    const own = forms.filter((form) => form.language === language).map(({ form }) => form);
    return `  ${language}  ${style.sentence([...new Set(own)].join(language === 'ar' ? '، ' : ', '))}`;
  });
  return lines.length === 0 ? [] : ['', style.label(LABELS[lang].names), ...lines];
}

function saidLines({ actor, byFamily, with: company }: ActorView, showing: Showing): string[] {
  const labels = LABELS[showing.lang];
  const span = actor.first === null ? '' : ` · ${labels.cited} ${actor.first} – ${actor.last ?? '…'}`;
  const counts = `${labels.assertions} ${actor.assertions} · ${labels.events} ${actor.events} · ${labels.ties} ${actor.ties} · ${labels.reports} ${actor.reports}${span}`;
  const families = byFamily.map(({ name, count }) => `${name} ${count}`).join(' · ');
  const names = company.map(({ name, count }) => `${name} ${count}`).join(' · ');
  const lines = [counts, families, names === '' ? '' : `${labels.namedWith}: ${names}`].filter(Boolean);
  return ['', showing.style.label(labels.said), ...lines.map((line) => `  ${wordedLine(line, showing)}`)];
}

/** The dossier with one page of its cards, ending in a line feed. */
export function actorViewText(view: ActorView, cards: Page<Card>, showing: Showing): string {
  const { style, lang } = showing;
  const { actor } = view;
  const head = [
    wordedLine(style.heading(actor.name), showing),
    wordedLine(style.quiet([actor.kindName, ...actor.countries, actor.ref].join(' · ')), showing),
  ];
  const left = cards.total - cards.rows.length;
  const told = cards.rows.map((card) => cardText(card, showing).trimEnd());
  return `${[
    ...head,
    ...namesLines(view, showing),
    ...registerLines(view, showing),
    ...saidLines(view, showing),
    ...(told.length > 0 ? ['', style.label(LABELS[lang].inOrder), ...told] : []),
    ...(left > 0 ? ['', wordedLine(style.quiet(`${left} ${LABELS[lang].more}`), showing)] : []),
  ].join('\n')}\n`;
}
