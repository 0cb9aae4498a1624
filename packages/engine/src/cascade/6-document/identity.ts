/**
 * Settles who a party is, with the whole report in view: which of several actors one name means here, which country
 * an army belongs to and whom "the group" takes up, saying why and leaving in doubt what stays in doubt.
 */
import { fold, nameWords } from '@marsad/match';
import type { Language, MatchKind } from '@marsad/model';
import type { Actor, Lexicon, NameSense } from '../../lexicon/lexicon.js';
import { countryOf } from '../../mentions/party.js';
import type { Party } from '../state.js';
import { bare } from './hint-words.js';
import { holdersOf, troubledOf } from './register-views.js';
import type { ReportContext } from './report-context.js';
import { scoreOf } from './score-name.js';

interface Identity {
  readonly ref: string | null;
  readonly match: MatchKind;
  readonly why?: string;
  /** What an unlisted group or person is, by the words that name it. */
  readonly type?: string;
  readonly kind: 'actor' | 'person' | 'place' | 'outlet';
}

const ARMED_WORD = /arm[eé]|jihad|djihad|terror|islamist|militant|rebel|insurg|extremist|gang|bande/u;
const MARGIN = 0.4;
const ENOUGH = 0.6;

/** Names, descriptions and pronouns of one report, settled by its context. */
export class Resolver {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly language: Language,
    readonly context: ReportContext,
  ) {
    // French and English write the towns of the whole world.
    if (language !== 'ar') context.troubled = troubledOf(lexicon);
  }

  /** Who the party is. `place` is the country of what it takes part in, `before` where it stands. */
  identify(party: Party, sentence: number, place: string | null): Identity {
    if (party.candidates.length > 0) return this.byName(party);
    if (party.proper) {
      const { type, why } = party.proper;
      return { ref: null, match: 'none', kind: party.kind, why, ...(type ? { type } : {}) };
    }
    if (party.kind === 'person' && party.word?.class === 'title' && this.language !== 'ar') {
      const holder = this.holderOf(party);
      if (holder) return holder;
    }
    if (party.template) return this.byTemplate(party, place, sentence);
    if (party.kind === 'place') return this.byCountry(party);
    if (party.word?.class === 'person' && party.word.of === 'peacekeeper') return this.peacekeepers();
    if (this.language !== 'ar' && party.group && !party.group.named)
      return this.describedGroup(party, sentence, place);
    if (party.group && !party.group.named && !party.phrase.plural && party.phrase.definite)
      return this.takenUp(party, sentence, 'group');
    if (party.pronoun) return this.takenUp(party, sentence, 'pronoun');
    return {
      ref: null,
      match: 'none',
      kind: party.kind,
      why: 'Described, but not as anyone that the register lists.',
    };
  }

  /** Who a name means; a doubtful one may be the short or garbled form of a name told in full. */
  byName(party: Pick<Party, 'candidates' | 'kind'>): Identity {
    const settled = this.byScore(party);
    const [sense] = party.candidates;
    if (
      settled.ref !== null &&
      party.candidates.some((c) => c.actor.ref === settled.ref && c.strength !== 'weak')
    )
      return settled;
    if (!sense || (settled.ref !== null && this.context.hinted.has(settled.ref))) return settled;
    const words = nameWords(sense.form).map(bare);
    const fuller = [...this.context.hinted].filter(
      ([ref, known]) =>
        this.lexicon.actors.get(ref)?.kind === 'group' &&
        words.length > 1 &&
        words.every((w) => known.has(w)),
    );
    const [only] = fuller;
    if (fuller.length !== 1 || !only || only[0] === settled.ref) return settled;
    return {
      ref: only[0],
      match: 'misnomer',
      kind: 'actor',
      why: `All its words stand in the fuller name by which the report calls ${only[0]}.`,
    };
  }

  private byScore(party: Pick<Party, 'candidates' | 'kind'>): Identity {
    const best = new Map<string, { sense: NameSense; score: number }>();
    for (const sense of party.candidates) {
      const score = scoreOf(sense, this.context);
      const known = best.get(sense.actor.ref);
      if (!known || score > known.score) best.set(sense.actor.ref, { sense, score });
    }
    const ranked = [...best.values()].sort(
      (a, b) => b.score - a.score || (a.sense.actor.ref < b.sense.actor.ref ? -1 : 1),
    );
    const [first, second] = ranked;
    if (!first) return { ref: null, match: 'none', kind: party.kind, why: 'No name.' };
    const { sense } = first;
    const { actor } = sense;
    const kind = actor.kind === 'person' ? 'person' : actor.kind === 'outlet' ? 'outlet' : 'actor';
    if (second && first.score - second.score < MARGIN)
      return {
        ref: null,
        match: 'none',
        kind,
        why: `${sense.form} may be ${actor.ref} or ${second.sense.actor.ref}; nothing in the report decides.`,
      };
    if (sense.strength === 'weak' && first.score < ENOUGH)
      return {
        ref: null,
        match: 'none',
        kind,
        why: `${sense.form} is a short name of ${actor.ref}, but nothing in the report confirms that it is meant.`,
      };
    if (sense.strength === 'misnomer') {
      if (first.score < ENOUGH)
        return {
          ref: null,
          match: 'none',
          kind,
          why: `${sense.form} is at times said of ${actor.ref}, but nothing in the report confirms it.`,
        };
      return {
        ref: actor.ref,
        match: 'misnomer',
        kind,
        why: `${sense.form} is not its name, but the countries and groups told of point to ${actor.ref}.`,
      };
    }
    const own = fold(sense.form) === fold(actor.label[this.language] ?? '');
    if (ranked.length === 1 && sense.strength === 'strong')
      return { ref: actor.ref, match: own ? 'name' : 'alias', kind };
    return {
      ref: actor.ref,
      match: own ? 'name' : 'alias',
      kind,
      why: second
        ? `Chosen over ${second.sense.actor.ref} by the countries, dates and groups of the report.`
        : 'A short name, taken in the context of the report.',
    };
  }

  private byTemplate(party: Party, place: string | null, sentence: number): Identity {
    const template = party.template as NonNullable<Party['template']>;
    if (party.pronoun && !template.country && template.actor === 'unidentified-armed-group') {
      const owner = this.takenUp(party, sentence, 'pronoun');
      return owner;
    }
    // "the insurgents", right behind the one group that has been named, are that group.
    if (
      this.language !== 'ar' &&
      template.actor === 'unidentified-armed-group' &&
      !template.country &&
      party.phrase.definite &&
      party.phrase.count === null
    ) {
      const owner = this.takenUp(party, sentence, 'group');
      if (owner.ref) return owner;
      // Where groups have been named, "the gunmen" are one of them or those told of before; nothing says which.
      if (this.hasNamedGroup(sentence, party.span[0]))
        return {
          ref: null,
          match: 'none',
          kind: 'actor',
          why: 'The report names armed groups; which of them, if any, is meant is not settled.',
        };
    }
    // "an official" need not serve the country that the report is about.
    // "son armée": whose, only the text before tells.
    if (
      party.pronoun &&
      !template.country &&
      (this.language !== 'ar' || party.word?.class === 'force' || template.actor === 'armed-forces')
    )
      return { ref: null, match: 'none', kind: 'actor', why: 'Whose it is is not settled.' };
    // "the troops" are those whose country the report has told, where it has told only one.
    const told = this.context.armies.get(template.actor);
    if (
      this.language !== 'ar' &&
      !template.country &&
      party.phrase.definite &&
      party.word?.class === 'person' &&
      told?.size === 1
    ) {
      const [only] = told;
      const slug = only ? this.lexicon.countrySlug.get(only) : undefined;
      if (slug)
        return {
          ref: `${template.actor}-${slug}`,
          match: 'description',
          kind: 'actor',
          why: 'By its kind; the report names such a force of one country only.',
        };
    }
    const implied =
      template.actor === 'government' && party.word?.class === 'person'
        ? null
        : (place ?? this.context.mainCountry());
    // "these soldiers" are soldiers told of before, and those may be anybody's.
    const pointed = party.phrase.atoms.some((a) => a.category === 'determiner' && DEMONSTRATIVES.has(a.low));
    const country =
      template.country ?? (pointed || !implied || !this.context.isConfirmed(implied) ? null : implied);
    const slug = country ? this.lexicon.countrySlug.get(country) : undefined;
    if (!slug || !country) return { ref: null, match: 'none', kind: 'actor', why: 'No country is told.' };
    const why = template.country
      ? 'By its kind and the country said of it.'
      : `By its kind; the country is that of ${place ? 'the event' : 'the report'}.`;
    return { ref: `${template.actor}-${slug}`, match: 'description', kind: 'actor', why };
  }

  private hasNamedGroup(sentence: number, start: number): boolean {
    for (let i = 0; i <= sentence; i += 1)
      if (this.context.namedIn(i).some((n) => n.start < start && n.actor.kind === 'group')) return true;
    return false;
  }

  private byCountry(party: Party): Identity {
    const country = party.phrase.head.places.find((p) => p.feature === 'PCLI')?.country ?? '';
    const slug = this.lexicon.countrySlug.get(country);
    return slug
      ? {
          ref: `government-${slug}`,
          match: 'description',
          kind: 'actor',
          why: 'A country that acts is its government.',
        }
      : {
          ref: null,
          match: 'none',
          kind: 'place',
          why: 'A country without a government that the register knows.',
        };
  }

  /** "Niger's president": who held the office of that country on the day of the report. */
  private holderOf(party: Party): Identity | null {
    const office = party.word?.class === 'title' ? party.word.office : undefined;
    const { phrase } = party;
    const country = countryOf(phrase);
    if (
      !office ||
      !country ||
      phrase.plural ||
      phrase.beside.length > 0 ||
      !this.context.day ||
      phrase.modifiers.some((m) => m.lemma?.words.some((w) => w.class === 'former'))
    )
      return null;
    const { day } = this.context;
    const held = holdersOf(this.lexicon).get(`${office} ${country}`) ?? [];
    const then = held.filter(
      (h) => (!h.from || h.from <= day) && (h.to ? h.to >= day : h.from !== undefined),
    );
    const refs = new Set(then.map((h) => h.ref));
    const [ref] = refs;
    return refs.size === 1 && ref
      ? { ref, match: 'description', kind: 'person', why: 'Who held that office on the day of the report.' }
      : null;
  }

  /** "the group", "an armed group": one named before where it is definite; else a band that nobody names. */
  private describedGroup(party: Party, sentence: number, place: string | null): Identity {
    const { phrase } = party;
    if (party.group?.type === 'peace-mission') return this.peacekeepers();
    if (phrase.definite && !phrase.plural) {
      const named = this.takenUp(party, sentence, 'group');
      if (named.ref) return named;
    }
    const armed =
      ARMED_WORD.test(phrase.head.lemma?.name ?? '') ||
      phrase.modifiers.some((m) => m.lemma?.words.some((w) => w.class === 'creed'));
    const country = place ?? this.context.mainCountry();
    const slug =
      armed && country && this.context.isConfirmed(country)
        ? this.lexicon.countrySlug.get(country)
        : undefined;
    if (!slug) return { ref: null, match: 'none', kind: party.kind, why: 'A group described and not named.' };
    return {
      ref: `unidentified-armed-group-${slug}`,
      match: 'description',
      kind: 'actor',
      why: `A band that is not named; the country is that of ${place ? 'the event' : 'the report'}.`,
    };
  }

  private peacekeepers(): Identity {
    const missions = [...this.context.named].filter(
      (ref) =>
        this.lexicon.actors.get(ref)?.kind === 'mission' &&
        this.lexicon.actors.get(ref)?.type === 'peace-mission',
    );
    const [only] = missions;
    return only && missions.length === 1
      ? {
          ref: only,
          match: 'description',
          kind: 'actor',
          why: 'The only peace mission that the report names.',
        }
      : {
          ref: null,
          match: 'none',
          kind: 'actor',
          why:
            missions.length > 1
              ? 'The report names more than one peace mission.'
              : 'The report names no peace mission.',
        };
  }

  /** Takes up the one actor of the right kind that this sentence or the one before has named. */
  private takenUp(party: Party, sentence: number, how: 'group' | 'pronoun'): Identity {
    const start = party.span[0];
    const none: Identity = {
      ref: null,
      match: 'none',
      kind: party.kind,
      why: 'Nothing before it settles whom it takes up.',
    };
    if (party.pronoun?.number === 'dual') return none;
    for (const distance of [0, 1]) {
      const near = this.context
        .namedIn(sentence - distance)
        .filter((n) => n.start < start && this.suits(n.actor, party, how));
      const refs = [...new Set(near.map((n) => n.ref))];
      // The last of its kind to be named must be the one; a nearer name of another gender is a doubt.
      const latest = this.context
        .namedIn(sentence - distance)
        .filter((n) => n.start < start && n.actor.kind === this.lexicon.actors.get(refs[0] ?? '')?.kind)
        .at(-1);
      if (refs.length === 1 && latest && latest.ref !== refs[0]) return none;
      if (refs.length === 1 && refs[0]) {
        const match = how === 'group' ? 'description' : 'pronoun';
        return {
          ref: refs[0],
          match,
          kind: this.lexicon.actors.get(refs[0])?.kind === 'person' ? 'person' : 'actor',
          why: `Takes up ${refs[0]}, the only one named ${distance === 0 ? 'before it in the sentence' : 'in the sentence before'}.`,
        };
      }
      if (refs.length > 1) return none;
    }
    return none;
  }

  private suits(actor: Actor, party: Party, how: 'group' | 'pronoun'): boolean {
    if (how === 'group' && party.group?.type === 'peace-mission' && this.language !== 'ar')
      return actor.kind === 'mission';
    if (how === 'group')
      return actor.kind === 'group' && (this.language !== 'ar' || sameGender(actor, party));
    const gender = party.pronoun?.gender;
    // No man is "her", and a word with a gender of its own is taken up by that gender.
    if (how === 'pronoun' && gender === 'f' && actor.kind === 'person') return false;
    if (
      how === 'pronoun' &&
      this.language === 'ar' &&
      gender &&
      actor.genderAr &&
      actor.kind !== 'person' &&
      actor.genderAr !== gender
    )
      return false;
    if (party.template) return actor.kind === 'group';
    if (party.pronoun?.number === 'plural') return actor.kind !== 'person' && actor.kind !== 'outlet';
    return actor.kind === 'person' || actor.kind === 'group';
  }
}

const DEMONSTRATIVES = new Set([
  'هذا',
  'هذه',
  'هولاء',
  'تلك',
  'ذلك',
  'اوليك',
  'ces',
  'cette',
  'ce',
  'cet',
  'these',
  'those',
  'this',
  'that',
]);

/** جماعة takes up a جماعة, تنظيم a تنظيم; where the register does not say, any. */
function sameGender(actor: Actor, party: Party): boolean {
  if (!actor.genderAr) return true;
  const feminine = party.phrase.head.low.endsWith('ه');
  return feminine === (actor.genderAr === 'f');
}
