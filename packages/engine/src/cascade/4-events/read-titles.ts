/**
 * What titles and appositions tell of a person: office or post, the group led, nationality, and whether it is over.
 * Only of people who are named; who holds no office and leads nothing is left alone by the document stage.
 */

import type { Span } from '@marsad/model';
import type { Lexicon, NameSense, Predicate } from '../../lexicon/lexicon.js';
import { atomLike } from '../../mentions/atom-like.js';
import { bareDraft } from '../../mentions/bare-draft.js';
import { isFormerly } from '../../mentions/former.js';
import { isMark } from '../../mentions/marks.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import { isSomeOf } from '../../mentions/some-of.js';
import type { Atom, Draft, Frame, Item, Party, Phrase, SentenceState } from '../state.js';
import { nounFrame } from './noun-frame.js';
import { FOUNDING, LED_BY } from './title-predicates.js';

const ROLE: Predicate = {
  id: 'role.title',
  type: 'role',
  roles: { subject: { from: ['of'], kind: ['person'] } },
  needs: [['subject']],
};
const NATIONALITY: Predicate = {
  id: 'nationality.demonym',
  type: 'nationality',
  roles: { subject: { from: ['of'], kind: ['person'] } },
  needs: [['subject']],
};
const PART_OF: Predicate = { ...LED_BY, id: 'part-of.branch-name', type: 'part-of' };
const AFFILIATED: Predicate = { ...LED_BY, id: 'affiliated-with.loyal', type: 'affiliated-with' };

const LOYAL = /^(?:loyal|close)/u;

/** The drafts of a sentence that its phrases tell without a clause. */
export function readTitles(state: SentenceState, lexicon: Lexicon): Draft[] {
  const drafts: Draft[] = [];
  state.items.forEach((item, at) => {
    if (item.kind !== 'phrase') return;
    for (const phrase of within(item))
      drafts.push(...titlesOf(phrase, item, state), ...branchOf(phrase, item, state, lexicon));
    const before = state.items[ledBefore(state.items, at)];
    if (LOYAL.test(item.preposition?.low ?? '') && before?.kind === 'phrase')
      drafts.push(...loyalTo(before, item, state));
    if (item.preposition?.relations.includes('led-by')) {
      const group = subjectOfCopula(state.items, at) ?? pronounOfCopula(item, at, state) ?? before;
      const told = group?.kind === 'phrase' ? ledBy(group, item, state) : [];
      drafts.push(...(told.length > 0 ? told : ledWhere(item, at, state)));
    }
    drafts.push(...linkedTo(item, at, state));
    if (item.preposition?.relations.includes('heads')) {
      const said = isMark(state.items[at - 1], 'comma') && before?.kind === 'phrase' && !before.preposition;
      const leader = subjectOfCopula(state.items, at) ?? (said ? before : null);
      if (leader) drafts.push(...headsOf(leader, item, state));
    }
  });
  return drafts;
}

/** Those who have a leader of their own; a state's army has a state's officers. */
const isLed = ({ kind, ref }: NameSense['actor']): boolean =>
  kind === 'group' ||
  kind === 'organisation' ||
  (kind === 'force' && !/^(?:armed-forces|police|gendarmerie)-/u.test(ref));

/** "X, a coalition (formed in 2017), is led by Y": the first bare phrase of the clause of "is". */
function subjectOfCopula(items: readonly Item[], at: number): Phrase | null {
  const copula = items[isMark(items[at - 1], 'adverb') ? at - 2 : at - 1];
  if (copula?.kind !== 'verb' || !COPULAS.has(copula.head.low)) return null;
  let found: Phrase | null = null;
  for (let i = items.indexOf(copula) - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (isMark(item, 'stop', 'subordinator', 'relative', 'conjunction')) break;
    if (item?.kind === 'phrase' && item.preposition === null) found = item;
  }
  return found;
}

/** "Elle est dirigée par X": the pronoun on the verb, as a phrase of its own. */
function pronounOfCopula(leader: Phrase, at: number, { items }: SentenceState): Phrase | null {
  const copula = items[isMark(items[at - 1], 'adverb') ? at - 2 : at - 1];
  if (copula?.kind !== 'verb' || !COPULAS.has(copula.head.low) || !copula.subjectPronoun) return null;
  const head: Atom = atomLike(copula.subjectPronoun, { category: 'pronoun' });
  const bare = { of: [], beside: [], list: [], modifiers: [], possessive: null, preposition: null };
  return phraseLike(leader, {
    ...bare,
    head,
    atoms: [head],
    start: head.start,
    end: head.end,
    denotes: null,
  });
}

/** Index of what "led by" is said of: over a comma, or over "is" and the relative before it. */
function ledBefore(items: readonly Item[], at: number): number {
  let i = at - 1;
  for (let steps = 0; steps < 4; steps += 1, i -= 1) {
    const item = items[i];
    const passed =
      isMark(item, 'comma', 'close', 'adverb', 'auxiliary', 'relative') ||
      (item?.kind === 'verb' && COPULAS.has(item.head.low));
    if (!passed) break;
  }
  return i;
}
const COPULAS = new Set(['is', 'was', 'are', 'were', 'been', 'est', 'était', 'été', 'sont', 'étaient']);

/** "the group under the command of X", "X, led by Y". */
function ledBy(group: Phrase, leader: Phrase, state: SentenceState): Draft[] {
  const person = within(leader)
    .map(named)
    .find((p) => p !== null);
  if (!person || !leader.preposition) return [];
  for (let phrase: Phrase | undefined = group; phrase; phrase = [...phrase.of, ...phrase.beside].at(-1)) {
    const party = partyOf(phrase);
    // Who leads a faction of a group does not lead the group.
    if (PARTS.has(phrase.head.lemma?.name ?? phrase.head.low)) return [];
    const taken = party?.pronoun != null && party.candidates.length === 0 && phrase === group;
    // مقاتلون من الحركة بقيادة فلان: who leads some of a group does not lead the group.
    if (party && isSomeOf(party)) return [];
    if (party?.kind !== 'actor' || !(taken || isNoun(phrase) || party.candidates.some((s) => isLed(s.actor))))
      continue;
    return [tieOf(LED_BY, party, person, group, state, leader.preposition, [phrase.start, leader.end])];
  }
  return [];
}

/** "the group is active in the Sahel under the command of X": whoever does the verb, over where it is done. */
function ledWhere(leader: Phrase, at: number, state: SentenceState): Draft[] {
  const { items, frames } = state;
  let i = at - 1;
  for (let item = items[i]; item?.kind === 'phrase' && item.preposition; item = items[i]) i -= 1;
  const verb = items[i];
  if (i === at - 1 || verb?.kind !== 'verb') return [];
  const frame = frames.find((f) => f.item === verb);
  if (!frame?.lemma.predicates.some((p) => p.type === 'operates-in' || p.type === 'based-in')) return [];
  return (frame.slots.get('subject') ?? []).slice(0, 1).flatMap((a) => ledBy(a.phrase, leader, state));
}

const PARTS: ReadonlySet<string> = new Set(
  'aile branche cellule faction katiba katibat section unité arm branch cell unit wing'.split(' '),
);

/** "X, at the head of the group Y": the inverse of "led by". */
function headsOf(leader: Phrase, group: Phrase, state: SentenceState): Draft[] {
  const person = within(leader)
    .map(named)
    .find((p) => p !== null);
  const led = within(group)
    .map((p) => partyOf(p))
    .find((p) => p?.kind === 'actor' && p.candidates.some((s) => isLed(s.actor)));
  if (!person || !led || !group.preposition) return [];
  return [tieOf(LED_BY, led, person, group, state, group.preposition, [leader.start, group.end])];
}

/** A person by a name, listed or not. */
function named(phrase: Phrase): Party | null {
  const party = phrase.head.category === 'name' ? partyOf(phrase) : null;
  return party?.kind === 'person' && (party.candidates.length > 0 || party.proper !== null) ? party : null;
}

/** "the group": whichever it is, the report tells. */
const isNoun = (phrase: Phrase): boolean =>
  phrase.definite && wordOf(phrase.head, 'group-head') !== undefined && phrase.of.length === 0;

/** A phrase and all phrases inside it, outermost first. */
function within(phrase: Phrase, into: Phrase[] = []): Phrase[] {
  into.push(phrase);
  for (const inner of phrase.of) within(inner, into);
  for (const inner of phrase.list) within(inner, into);
  for (const inner of phrase.beside) within(inner, into);
  return into;
}

/** The named person that a titled phrase is about, and the phrase that carries the title. */
function titled(phrase: Phrase): { person: Party; title: Phrase } | null {
  const title = wordOf(phrase.head, 'title') || wordOf(phrase.head, 'creed') || wordOf(phrase.head, 'person');
  if (title) {
    // "le chef du GSIM Iyad Ag Ghaly": the name stands behind the group's.
    const behind = phrase.of.length === 1 ? (phrase.of[0]?.beside ?? []) : [];
    const inside = phrase.of.length === 1 ? phrase.of.filter((p) => p.of.length > 0) : [];
    for (const beside of [...phrase.beside, ...behind, ...inside]) {
      const person = named(beside);
      if (person) return { person, title: phrase };
    }
    return null;
  }
  const person = named(phrase);
  if (!person) return null;
  const explained = phrase.beside.find((b) => wordOf(b.head, 'title'));
  return explained ? { person, title: explained } : null;
}

/** "the branch of the Islamic State in the Greater Sahara" is itself that group's name: a branch of the parent that the register gives. */
function branchOf(phrase: Phrase, item: Phrase, state: SentenceState, lexicon: Lexicon): Draft[] {
  const [inner] = phrase.of;
  if (!inner || phrase.beside.length > 0 || inner.head.senses.length !== 1 || !isBranch(phrase.head))
    return [];
  const next = state.items[state.items.indexOf(item) + 1];
  // "une branche d'Al-Qaïda au Maghreb islamique": one of its branches.
  if (!phrase.definite && /^\p{Script=Latin}/u.test(phrase.head.low)) return [];
  // "the branch of X in Y": behind the name another place is the branch's own.
  if (next?.kind === 'phrase' && next.preposition?.relations.includes('in')) return [];
  const party = partyOf(inner);
  const actor = inner.head.senses[0]?.actor;
  const above = actor?.parents.map(({ ref }) => lexicon.actors.get(ref)).find((a) => a?.kind === 'group');
  if (!party || !actor || !above || !WITH_PLACE.test(inner.head.senses[0]?.form ?? '')) return [];
  const parent: Party = {
    ...party,
    candidates: [{ ...(inner.head.senses[0] as NameSense), actor: above }],
  };
  return [tieOf(PART_OF, party, parent, item, state, phrase.head, [phrase.start, phrase.end])];
}

const WITH_PLACE = / (?:في|ببلاد|in|dans|au) /u;

const isBranch = (head: Atom): boolean =>
  head.category === 'noun' &&
  head.analyses.some((a) =>
    a.lemma.predicates.some((p) => p.type === 'part-of' || p.type === 'affiliated-with'),
  );

/** "X, loyal to Y": said of a group between commas; of fighters right before it the words say whose they are. */
function loyalTo(group: Phrase, other: Phrase, state: SentenceState): Draft[] {
  const subject = group.head.category === 'name' ? partyOf(group) : null;
  const object = partyOf(other);
  const isGroup = (party: Party | null): party is Party =>
    party?.candidates.some((s) => s.actor.kind === 'group') === true;
  if (!isGroup(subject) || !isGroup(object) || !other.preposition) return [];
  return [tieOf(AFFILIATED, subject, object, group, state, other.preposition, [group.start, other.end])];
}

const LINKS: ReadonlySet<string> = new Set(['affiliation', 'connection', 'lien', 'link', 'tie']);

/** "X, with links to Y": links that a name is told to have. */
function linkedTo(links: Phrase, at: number, state: SentenceState): Draft[] {
  if (!links.preposition?.relations.includes('with') || !LINKS.has(links.head.lemma?.name ?? '')) return [];
  const other = state.items[at + 1];
  const host = state.items[isMark(state.items[at - 1], 'comma') ? at - 2 : at - 1];
  if (other?.kind !== 'phrase' || host?.kind !== 'phrase' || host.preposition) return [];
  if (!other.preposition?.relations.includes('to')) return [];
  const subject = host.head.category === 'name' ? partyOf(host) : null;
  const object = partyOf(other);
  if (!subject || !object?.candidates.some((s) => s.actor.kind === 'group')) return [];
  return [tieOf(AFFILIATED, subject, object, host, state, links.head, [host.start, other.end])];
}

/** A tie told by a phrase alone. */
const tieOf = (
  predicate: Predicate,
  subject: Party,
  object: Party,
  item: Phrase,
  state: SentenceState,
  trigger: Atom,
  evidence: Span,
): Draft =>
  bareDraft({
    sentence: state.index,
    frame: frameOf(item, item, state, trigger),
    predicate,
    roles: new Map([
      ['subject', [subject]],
      ['object', [object]],
    ]),
    evidence,
    trigger: [trigger.start, trigger.end],
  });

/** "Ansar Dine's Katibat Macina": a group named as what the register knows to be a part of its owner. */
function isPartOf({ candidates }: Party, owner: Party): boolean {
  const [part] = candidates;
  return (
    part?.actor.kind === 'group' &&
    candidates.every((c) => c.actor === part.actor) &&
    /^\p{Script=Latin}/u.test(part.form) &&
    part.actor.parents.some((p) =>
      owner.candidates.some((s) => s.actor.ref === p.ref && s.actor.kind === 'group'),
    )
  );
}

/** "le GSIM d'Iyad Ag Ghaly", "Haftar's army": a group whose owner is a leader that the register knows. */
function ownedBy(phrase: Phrase, item: Phrase, state: SentenceState): Draft[] {
  const group = phrase.head.category === 'name' ? partyOf(phrase) : null;
  const owner = phrase.of[0] && phrase.of[0].head.category === 'name' ? partyOf(phrase.of[0]) : null;
  if (group && owner && isPartOf(group, owner))
    return [tieOf(PART_OF, group, owner, item, state, owner.phrase.head, [phrase.start, phrase.end])];
  if (
    !group?.candidates.some((s) => isLed(s.actor)) ||
    !owner?.candidates.some((s) => s.actor.leads.length > 0)
  )
    return [];
  return [tieOf(LED_BY, group, owner, item, state, owner.phrase.head, [phrase.start, phrase.end])];
}

function titlesOf(phrase: Phrase, item: Phrase, state: SentenceState): Draft[] {
  const found = titled(phrase);
  if (!found) return ownedBy(phrase, item, state);
  const { person, title } = found;
  const word = wordOf(title.head, 'title');
  const former = isFormerly(title);
  const drafts: Draft[] = [];
  const make = (
    predicate: Predicate,
    trigger: Atom,
    roles: [string, Party][],
    value: string | null,
  ): void => {
    const all: Predicate =
      former && predicate !== NATIONALITY && predicate !== FOUNDING
        ? { ...predicate, ended: true }
        : predicate;
    drafts.push(
      bareDraft({
        sentence: state.index,
        frame: frameOf(title, item, state, trigger),
        predicate: all,
        roles: new Map(roles.map(([role, party]) => [role, [party]])),
        value,
        evidence: [phrase.start, Math.max(phrase.end, title.end)],
        trigger: [trigger.start, trigger.end],
      }),
    );
  };
  // Who leads a group that is named is told by the tie.
  const served = word && !word.office && word.post ? ledGroup(title) : null;
  const value = word && (word.office ?? word.post ?? word.rank ?? null);
  if (word?.post === 'founder' && served)
    make(
      FOUNDING,
      title.head,
      [
        ['subject', person],
        ['object', served],
      ],
      null,
    );
  else if (word && value && !(word.post === 'leader' && served))
    make(
      ROLE,
      title.head,
      served
        ? [
            ['subject', person],
            ['object', served],
          ]
        : [['subject', person]],
      value,
    );
  const nation = title.modifiers.find((m) => wordOf(m, 'nationality'));
  if (nation && !word?.office)
    make(NATIONALITY, nation, [['subject', person]], wordOf(nation, 'nationality')?.country ?? null);
  const group =
    word?.post === 'leader'
      ? (ledGroup(title) ??
        bracketedBefore(title, item, state) ??
        groupBeside(title, phrase, item) ??
        takenUpGroup(title))
      : word?.post === 'commander'
        ? commandedGroup(title, person)
        : null;
  if (group && isRegional(title, item, state))
    make(
      ROLE,
      title.head,
      [
        ['subject', person],
        ['object', group],
      ],
      'leader',
    );
  else if (group)
    make(
      LED_BY,
      title.head,
      [
        ['subject', group],
        ['object', person],
      ],
      null,
    );
  return drafts;
}

/** "the emir of AQIM in the Sahara": who leads a group in one region does not lead the group. */
function isRegional(title: Phrase, item: Phrase, { items }: SentenceState): boolean {
  const next = items[items.indexOf(item) + 1];
  return (
    next?.kind === 'phrase' &&
    (next.preposition?.start ?? 0) - (title.of.at(-1)?.end ?? title.end) <= 1 &&
    next.preposition?.relations.some((r) => r === 'in' || r === 'at') === true &&
    next.head.category === 'place' &&
    !next.head.places.some((p) => p.feature === 'PCLI')
  );
}

/** "the Allied Democratic Forces (ADF) leader": a group whose short name in brackets parts it from the title. */
function bracketedBefore(title: Phrase, item: Phrase, { items }: SentenceState): Party | null {
  const host = items[items.indexOf(item) - 1];
  if (host?.kind !== 'phrase' || host.preposition || title.atoms[0] !== item.atoms[0]) return null;
  if (title.definite || title.possessive || host.beside.length === 0) return null;
  const party = host.head.category === 'name' ? partyOf(host) : null;
  const edge = Math.max(...host.beside.map((b) => b.end));
  return title.start - edge <= BRACKET && party?.candidates.some((s) => isLed(s.actor)) ? party : null;
}
/** Letters of a closing bracket and a space. */
const BRACKET = 2;

/** "Boko Haram and its leader X": the group named right before it. */
function groupBeside({ possessive }: Phrase, phrase: Phrase, item: Phrase): Party | null {
  if (!possessive || !GROUPS_OWN.has(possessive.low) || item.list[0] !== phrase) return null;
  const party = item.head.category === 'name' ? partyOf(item) : null;
  return party?.candidates.some((s) => isLed(s.actor)) ? party : null;
}

/** "the group" in "the group's leader", "its" in "its leader": settled with the report in view. */
function takenUpGroup(title: Phrase): Party | null {
  const { possessive } = title;
  if (possessive && GROUPS_OWN.has(possessive.low)) {
    const head: Atom = atomLike(possessive, { category: 'pronoun' });
    const { start, end } = possessive;
    const bare = { of: [], beside: [], list: [], modifiers: [], possessive: null, preposition: null };
    return partyOf(phraseLike(title, { ...bare, head, atoms: [head], start, end, denotes: null }));
  }
  for (const inner of title.of) {
    const party = wordOf(inner.head, 'group-head') && inner.definite ? partyOf(inner) : null;
    if (party?.kind === 'actor' && party.candidates.length === 0) return party;
  }
  return null;
}

/** "RSF commander X": whom the register has at the head of the whole, and not of one of its units. */
function commandedGroup(title: Phrase, { candidates }: Party): Party | null {
  for (const inner of title.of) {
    const party = partyOf(inner);
    const led = party?.candidates.find(({ actor }) => isLed(actor))?.actor;
    // قائد جماعة كذا: in the genitive it is the group's commander; a commander in it stands before "in".
    if (
      candidates.length === 0 &&
      led &&
      inner.preposition === null &&
      inner.head.category === 'name' &&
      /^[؀-ۿ]/u.test(title.head.low)
    )
      return party;
    const leads = candidates.some((c) =>
      c.actor.leads.some((l) => l.ref === led?.ref && (l.post === 'leader' || led.kind === 'force')),
    );
    if (party?.kind === 'actor' && leads) return party;
  }
  // قائده فلان: whose commander he is, where the register has him at the head of a group.
  const heads = candidates.some((c) => c.actor.leads.some((l) => l.post === 'leader'));
  return title.possessive && heads && ARABIC.test(title.head.low) ? takenUpGroup(title) : null;
}
const ARABIC = /^[؀-ۿ]/u;

const GROUPS_OWN = new Set(['its', 'their', 'son', 'leur', 'ها', 'ه', 'هم']);

function ledGroup(title: Phrase): Party | null {
  for (const inner of [...title.of, ...title.of.flatMap((p) => (named(p) ? p.of : []))]) {
    const party = partyOf(inner);
    if (party && party.kind === 'actor' && party.candidates.some((s) => s.actor.kind === 'group'))
      return party;
  }
  return null;
}

/** A frame for a phrase that is no clause: it stands in whatever clause holds it. */
const frameOf = (phrase: Phrase, item: Item, state: SentenceState, head: Atom): Frame => ({
  ...nounFrame(phrase, head),
  governor: state.frames.find((f) => f.item === item)?.governor ?? null,
});
