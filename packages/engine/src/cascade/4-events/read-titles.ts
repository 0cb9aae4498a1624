/**
 * What titles and appositions tell of a person: office or post, the group led, nationality, and whether it is over.
 * Only of people who are named; who holds no office and leads nothing is left alone by the document stage.
 */
import type { Predicate } from '../../lexicon/lexicon.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Atom, Draft, Frame, Item, Party, Phrase, SentenceState } from '../state.js';

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
const LED_BY: Predicate = {
  id: 'led-by.title',
  type: 'led-by',
  roles: { subject: { from: ['of'], kind: ['armed'] }, object: { from: ['of'], kind: ['person'] } },
  needs: [['subject'], ['object']],
};

export function readTitles(state: SentenceState): Draft[] {
  const drafts: Draft[] = [];
  state.items.forEach((item, at) => {
    if (item.kind !== 'phrase') return;
    for (const phrase of within(item)) drafts.push(...titlesOf(phrase, item, state));
    const before = state.items[at - 1];
    if (item.preposition?.relations.includes('led-by') && before?.kind === 'phrase')
      drafts.push(...ledBy(before, item, state));
  });
  return drafts;
}

/** "the group under the command of X". */
function ledBy(group: Phrase, leader: Phrase, state: SentenceState): Draft[] {
  const person = partyOf(leader);
  if (person?.kind !== 'person' || person.candidates.length === 0 || !leader.preposition) return [];
  for (let phrase: Phrase | undefined = group; phrase; phrase = [...phrase.of, ...phrase.beside].at(-1)) {
    const party = partyOf(phrase);
    if (party?.kind !== 'actor' || !party.candidates.some((s) => s.actor.kind === 'group')) continue;
    const trigger = leader.preposition;
    return [
      {
        sentence: state.index,
        frame: frameOf(group, group, state, trigger),
        predicate: LED_BY,
        roles: new Map([
          ['subject', [party]],
          ['object', [person]],
        ]),
        value: null,
        places: [],
        event: null,
        time: null,
        figures: [],
        struck: false,
        evidence: [phrase.start, leader.end],
        trigger: [trigger.start, trigger.end],
        about: null,
      },
    ];
  }
  return [];
}

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
  const named = (p: Phrase): Party | null => {
    const party = p.head.category === 'name' ? partyOf(p) : null;
    return party?.kind === 'person' && party.candidates.length > 0 ? party : null;
  };
  if (title) {
    for (const beside of phrase.beside) {
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

function titlesOf(phrase: Phrase, item: Item, state: SentenceState): Draft[] {
  const found = titled(phrase);
  if (!found) return [];
  const { person, title } = found;
  const word = wordOf(title.head, 'title');
  const former = [...title.modifiers, title.head].some((a) => wordOf(a, 'former'));
  const drafts: Draft[] = [];
  const make = (
    predicate: Predicate,
    trigger: Atom,
    roles: [string, Party][],
    value: string | null,
  ): void => {
    const all: Predicate = former && predicate !== NATIONALITY ? { ...predicate, ended: true } : predicate;
    drafts.push({
      sentence: state.index,
      frame: frameOf(title, item, state, trigger),
      predicate: all,
      roles: new Map(roles.map(([role, party]) => [role, [party]])),
      value,
      places: [],
      event: null,
      time: null,
      figures: [],
      struck: false,
      evidence: [phrase.start, Math.max(phrase.end, title.end)],
      trigger: [trigger.start, trigger.end],
      about: null,
    });
  };
  // Who leads a group that is named is told by the tie.
  if (word && !(word.post === 'leader' && ledGroup(title)))
    make(ROLE, title.head, [['subject', person]], word.office ?? word.post ?? word.rank ?? null);
  const nation = title.modifiers.find((m) => wordOf(m, 'nationality'));
  if (nation && !word?.office)
    make(NATIONALITY, nation, [['subject', person]], wordOf(nation, 'nationality')?.country ?? null);
  const group = word?.post === 'leader' ? ledGroup(title) : null;
  if (group)
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

function ledGroup(title: Phrase): Party | null {
  for (const inner of title.of) {
    const party = partyOf(inner);
    if (party && party.kind === 'actor' && party.candidates.some((s) => s.actor.kind === 'group'))
      return party;
  }
  return null;
}

/** A frame for a phrase that is no clause: it stands in whatever clause holds it. */
function frameOf(phrase: Phrase, item: Item, state: SentenceState, head: Atom): Frame {
  const holder = state.frames.find((f) => f.item === item);
  const lemma = head.lemma ?? { id: -1, name: head.low, pos: 'noun', words: [], predicates: [] };
  return {
    id: -1,
    lemma,
    head,
    standing: 'noun',
    item: phrase,
    passive: false,
    voiceOpen: false,
    negated: false,
    mood: 'real',
    tense: 'present',
    slots: new Map(),
    times: [],
    shares: null,
    clause: [phrase.start, phrase.end],
    governor: holder?.governor ?? null,
    antecedent: null,
  };
}
