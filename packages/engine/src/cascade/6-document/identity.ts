/**
 * Settles who a party is, with the whole report in view: which of several actors one name means here, which country
 * an army belongs to and whom "the group" takes up, saying why and leaving in doubt what stays in doubt.
 */
import { nameWords } from '@marsad/match';
import type { Language } from '@marsad/model';
import type { Actor, Lexicon } from '../../lexicon/lexicon.js';
import { bandsOfSoldiers, tellsArmy } from '../../mentions/actors/band-of-soldiers.js';
import { bodyServed, isOfBand } from '../../mentions/actors/body-served.js';
import { branchMeant, claimants } from '../../mentions/actors/branch-meant.js';
import { chiefOf } from '../../mentions/actors/chief-of.js';
import { chooseSense, type Identity } from '../../mentions/actors/choose-sense.js';
import { branchIn, missionOf } from '../../mentions/actors/mission-of.js';
import { isOfGroup, onlyGroup } from '../../mentions/actors/only-group.js';
import { isOfOthers, type Owner, ownerBeside } from '../../mentions/actors/owner.js';
import type { NameUse } from '../../mentions/actors/score-sense.js';
import { holderOf } from '../../mentions/actors/titled-surname.js';
import { besideName, isExplicitMission, isJointForce } from '../../mentions/actors/words-beside.js';
import { countryOf } from '../../mentions/party.js';
import type { Party, SentenceState } from '../state.js';
import { describedGroup } from './described-group.js';
import { bare } from './hint-words.js';
import { membersOf } from './members-of.js';
import { isBandOfPerson, thoseOf } from './of-chief.js';
import { ofSpeaker } from './of-speaker.js';
import {
  DEMONSTRATIVES,
  isBareForce,
  isCalledForces,
  isForcesAlone,
  isMission,
  isNobodys,
  isOfHome,
  isOfNoSide,
  isOfState,
  JIHADIST,
  LED,
  type Named,
  onlyRef,
  SPEAKERS_OWN,
} from './party-words.js';
import type { References } from './references.js';
import { troubledOf } from './register-views.js';
import type { ReportContext } from './report-context.js';

/** A country that is taken for a force's, or none, and why. */
interface Implied {
  readonly country: string | null;
  readonly why: string;
}

const ARMED_TYPES = new Set(['armed-group', 'militia']);
const NOWHERE: NameUse = { beside: new Set(), asNation: false, title: null };
/** Forces that a state has one of; who is told of last may be meant by "the soldiers". */
const STATE_FORCES = new Set(['armed-forces', 'police', 'gendarmerie', 'security-forces', 'intelligence']);

/** Names, descriptions and pronouns of one report, settled by its context. */
export class Resolver {
  /** Whom its pronouns and descriptions take up; set once the report has been read. */
  references: References | null = null;
  /** Groups that the report may tell to have claimed a deed, once asked for. */
  private claimants: ReadonlySet<string> | null = null;
  /** The one armed group that the report names, once asked for. */
  private only: Actor | null | undefined;
  /** Does the report tell an army? Once asked for. */
  private army: boolean | undefined;

  constructor(
    readonly lexicon: Lexicon,
    readonly language: Language,
    readonly context: ReportContext,
    private readonly sentences: readonly SentenceState[] = [],
  ) {
    // French and English write the towns of the whole world.
    if (language !== 'ar') context.troubled = troubledOf(lexicon);
  }

  /** Who the party is. `place` is the country of what it takes part in, `before` where it stands. */
  identify(party: Party, sentence: number, place: string | null): Identity {
    if (party.candidates.length > 0) return this.byItself(party, sentence, place);
    const taken = party.proper ? null : this.takenUp(party, sentence);
    if (taken?.ref) return taken;
    return this.ofOnlyGroup(party, sentence, place) ?? this.byItself(party, sentence, place, taken);
  }

  /** Who the party is by its own words and the report as a whole; `taken` is why it takes up nobody told of before. */
  byItself(party: Party, sentence: number, place: string | null, taken: Identity | null = null): Identity {
    if (party.candidates.length > 0) {
      const led = isBandOfPerson(party) ? this.ofChief(party, sentence) : null;
      return led && 'ref' in led ? led : this.byName(party, sentence);
    }
    if (party.kind === 'person' && party.word?.class === 'title') {
      const holder = this.holderOf(party, sentence);
      if (holder) return holder;
    }
    const again = party.proper && party.kind === 'person' ? this.namedBefore(party, sentence) : null;
    if (again) return again;
    if (party.proper) {
      const { type, why } = party.proper;
      return { ref: null, match: 'none', kind: party.kind, why, ...(type ? { type } : {}) };
    }
    if (isMission(party)) return this.mission(party, sentence, place);
    if (party.template) return this.byTemplate(party, place, sentence, taken);
    if (party.kind === 'place') return this.byCountry(party);
    if (party.group && !party.group.named && (this.language !== 'ar' || ARMED_TYPES.has(party.group.type)))
      return taken ?? describedGroup(party, this.sentences[sentence]?.atoms ?? [], place, this);
    return (
      taken ?? {
        ref: null,
        match: 'none',
        kind: party.kind,
        why: 'Described, but not as anyone that the register lists.',
      }
    );
  }

  /** Whom a pronoun, a dropped subject or a description takes up, or why nobody; null where it is none of these. */
  private takenUp(party: Party, sentence: number): Identity | null {
    const { phrase } = party;
    const own = phrase.head.category === 'pronoun';
    const owner = own || !party.pronoun ? null : phrase.possessive;
    const found = this.references?.at(owner?.start ?? phrase.head.start, sentence);
    if (!found) return null;
    const match = own || owner ? 'pronoun' : 'description';
    if (!found.referent) return { ref: null, match: 'none', kind: party.kind, why: found.why };
    const { ref, sort } = found.referent;
    if (isOfState(phrase) && ref !== null && this.lexicon.actors.get(ref)?.kind === 'group') return null;
    const kind = sort === 'person' ? 'person' : 'actor';
    if (!own && ref !== null && this.isOtherSide(party, ref)) return null;
    if (!owner) return { ref, match, kind, why: found.why };
    return membersOf(party, found.referent, this.lexicon, found.why);
  }

  /** "the attackers", "the jihadists" behind the militia that fights them. */
  private isOtherSide({ phrase, template }: Party, ref: string): boolean {
    if (template?.actor === 'unidentified-armed-group' && ref.startsWith('communal-militia-')) return true;
    if (!JIHADIST.test(phrase.head.lemma?.name ?? '')) return false;
    const actor = this.lexicon.actors.get(ref);
    return actor?.type === 'militia' && actor.family === undefined;
  }

  /** "Mr X", behind the one person of that name whom the report has named in full. */
  private namedBefore({ phrase }: Party, sentence: number): Identity | null {
    const heads = [phrase.head, ...phrase.beside.map((p) => p.head)].filter((h) => h.proper);
    const tokens = this.sentences[sentence]?.sentence.tokens ?? [];
    const words = heads.flatMap((h) => tokens.slice(h.first, h.last + 1)).filter((t) => t.kind === 'word');
    const name = words.map((t) => t.key).filter((key) => key.length > 3);
    if (name.length === 0 || words.some((t) => t.key.length > 3 && !t.capital && this.language !== 'ar'))
      return null;
    const known = [...this.context.hinted].filter(
      ([ref, own]) => this.lexicon.actors.get(ref)?.kind === 'person' && name.every((w) => own.has(w)),
    );
    const [only] = known;
    if (known.length !== 1 || !only) return null;
    return {
      ref: only[0],
      match: 'alias',
      kind: 'person',
      why: `A short name of ${only[0]}, whom the report names in full.`,
    };
  }

  /** Who a name means; a doubtful one may be the short or garbled form of a name told in full. */
  byName(party: Named, sentence?: number): Identity {
    const use = this.useOf(party, sentence);
    const chosen = chooseSense(party.candidates, use, this.context, this.language);
    const inBranch = this.branchOf(chosen, use);
    const settled = this.isNamedBefore(inBranch.ref, party, sentence) ? chosen : inBranch;
    if (settled !== chosen) return settled;
    const branch = this.branchHere(chosen, use, party, sentence);
    if (branch) return branch;
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

  /** "al-Shabaab, linked to al-Qaeda in Somalia": the branch has just been named, and this is what it is linked to. */
  private isNamedBefore(ref: string | null, { span }: Named, sentence: number | undefined): boolean {
    if (ref === null || sentence === undefined || !span) return false;
    const before = this.sentences[sentence]?.atoms ?? [];
    return before.some((a) => a.end <= span[0] && a.senses[0]?.actor.ref === ref);
  }

  private useOf(party: Named, sentence: number | undefined): NameUse {
    const title = party.word?.class === 'title' ? party.word : null;
    const atoms = sentence === undefined ? undefined : this.sentences[sentence]?.atoms;
    if (!atoms || !party.span) return { ...NOWHERE, title };
    const { countries, asNation } = besideName(atoms, party.span);
    return { beside: new Set([...countries].map((c) => this.context.nation(c))), asNation, title };
  }

  /** "the Islamic State in Mali", "al-Qaeda in Yemen": its branch there; "the Pakistani X" of another country: nobody. */
  private branchOf(settled: Identity, use: NameUse): Identity {
    const actor = settled.ref === null ? undefined : this.lexicon.actors.get(settled.ref);
    if (actor?.kind !== 'group' || use.beside.size === 0 || actor.countries.length === 0) return settled;
    if (actor.countries.some((c) => use.beside.has(c))) return settled;
    const branch = use.asNation ? null : branchIn(this.lexicon, actor.ref, use.beside, this.context.date);
    if (branch)
      return {
        ref: branch.ref,
        match: 'alias',
        kind: 'actor',
        why: `The branch of ${actor.ref} in the country named beside it.`,
      };
    if (!use.asNation) return settled;
    const why = `The country named beside it is none of those in which ${actor.ref} is active.`;
    return { ref: null, match: 'none', kind: 'actor', why };
  }

  /** "al-Qaeda" in a report on Yemen alone. */
  private branchHere(chosen: Identity, use: NameUse, party: Named, sentence?: number): Identity | null {
    // A short name that nothing confirms is that of a branch told in full.
    const ref = chosen.ref ?? onlyRef(party);
    const group = ref === null ? undefined : this.lexicon.actors.get(ref);
    const atoms = sentence === undefined ? undefined : this.sentences[sentence]?.atoms;
    if (group?.kind !== 'group' || !atoms || !party.span || use.asNation) return null;
    this.claimants ??= claimants(this.sentences);
    if (this.claimants.has(group.ref)) return null;
    if (use.beside.size > 0 && group.countries.some((c) => use.beside.has(c))) return null;
    const branch = branchMeant(this.lexicon, group, this.context, atoms, party.span);
    const why = `The report is of the country in which ${branch?.ref} is what ${group.ref} has.`;
    return branch && { ref: branch.ref, match: 'alias', kind: 'actor', why };
  }

  private byTemplate(party: Party, place: string | null, sentence: number, taken: Identity | null): Identity {
    const template = party.template as NonNullable<Party['template']>;
    // Where groups have been named, "the gunmen" are one of them or those told of before; nothing says which.
    if (
      taken &&
      template.actor === 'unidentified-armed-group' &&
      !template.country &&
      (party.pronoun || this.hasNamedGroup(sentence, party.span[0]))
    )
      return taken;
    if (SPEAKERS_OWN.has(party.phrase.possessive?.low ?? ''))
      return ofSpeaker(party, this.context, this.lexicon);
    // "son armée": whose, only the text before tells.
    if (
      party.pronoun &&
      !template.country &&
      (this.language !== 'ar' || party.word?.class === 'force' || template.actor === 'armed-forces')
    )
      return { ref: null, match: 'none', kind: 'actor', why: 'Whose it is is not settled.' };
    // "the force": of a mission told of before, or of whoever was.
    if (isBareForce(party)) return this.mission(party, sentence, place);
    const owned = this.ofChief(party, sentence) ?? this.ownedBy(party, sentence);
    if (owned && 'ref' in owned) return owned;
    const atoms = this.sentences[sentence]?.atoms ?? [];
    if (!owned && isOfNoSide(party, atoms))
      return { ref: null, match: 'none', kind: 'actor', why: 'Whose it is is not told.' };
    if (!owned && isForcesAlone(party) && this.hasForcesByName(sentence))
      return {
        ref: null,
        match: 'none',
        kind: 'actor',
        why: 'The report names others that are called forces.',
      };
    const ofForce = owned || template.actor !== 'armed-forces' ? null : this.ofOnlyForce(party, sentence);
    if (ofForce) return ofForce;
    const { country, why } = owned ?? this.implied(party, sentence, place);
    const slug = country ? this.lexicon.countrySlug.get(country) : undefined;
    if (!slug) return { ref: null, match: 'none', kind: 'actor', why };
    if (isNobodys(party, slug, atoms) || isOfBand(party, this.sentences, sentence))
      return { ref: null, match: 'none', kind: 'actor', why: 'Whose it is is not told.' };
    const body =
      template.actor === 'armed-forces' && !template.country
        ? bodyServed(party.phrase, sentence, this.sentences)
        : null;
    return { ref: `${body ?? template.actor}-${slug}`, match: 'description', kind: 'actor', why };
  }

  /** "nine soldiers", "reinforcements", of a report that names one force with soldiers of its own and no army. */
  private ofOnlyForce({ span }: Party, sentence: number): Identity | null {
    const named = bandsOfSoldiers(this.context, sentence, span[1]);
    const [only] = named;
    this.army ??= tellsArmy(this.sentences);
    if (!only || this.army) return null;
    if (named.length > 1)
      return { ref: null, match: 'none', kind: 'actor', why: 'The report names several forces.' };
    const why = `${only} is the only force that the report names, and it tells no army.`;
    return { ref: only, match: 'description', kind: 'actor', why };
  }

  /** "the rebels", of a report that names one armed group alone, where nobody else told of near by fits as well. */
  private ofOnlyGroup(party: Party, sentence: number, place: string | null): Identity | null {
    if (party.template?.actor !== 'unidentified-armed-group') return null;
    if (this.only === undefined) this.only = onlyGroup(this.sentences, this.context, this.lexicon);
    const country = place ?? this.context.mainCountry();
    if (!this.only || !isOfGroup(party, this.only, this.sentences[sentence], country)) return null;
    if (!this.hasNamedGroup(sentence, party.span[0])) return null;
    const near = this.references?.at(party.phrase.head.start, sentence);
    if (near && !near.referent && near.doubt) return null;
    const why = `${this.only.ref} is the only armed group that the report names.`;
    return { ref: this.only.ref, match: 'description', kind: 'actor', why };
  }

  /** "the forces of General X", "Y's militia": those whom he leads. */
  private ofChief({ template, phrase }: Party, sentence: number): Implied | Identity | null {
    if (template && (template.country || !LED.has(template.actor))) return null;
    const chief = chiefOf(phrase);
    // "the authorities of Kolofata": only who is known to govern has a government.
    if (!chief || (template?.actor === 'government' && chief.senses.length === 0)) return null;
    return thoseOf(chief, this.context.date, this.lexicon, (candidates, span) =>
      this.byName({ candidates, kind: 'person', span }, sentence),
    );
  }

  /** The country or the body that the words of a phrase, or those right beside it, give it to. */
  private ownedBy(party: Party, sentence: number): Implied | Identity | null {
    const { template } = party;
    if (template?.country)
      return {
        country: this.context.nation(template.country),
        why: 'By its kind and the country said of it.',
      };
    const atoms = this.sentences[sentence]?.atoms;
    const owner: Owner | null = atoms ? ownerBeside(atoms, party.phrase, template?.actor ?? '') : null;
    if (!owner) return null;
    if ('country' in owner)
      return { country: owner.country, why: 'By its kind and the country beside it, whose it is.' };
    if (template?.actor === 'civilians' || template?.actor === 'government') return null;
    const named = this.byName({ candidates: owner.senses, kind: 'actor' }, sentence);
    return named.ref === null
      ? named
      : { ...named, match: 'description', why: `It is of ${named.ref}, named right behind it.` };
  }

  /** The country of a force or a crowd of which none is said: that of one told before, of the event, of the report. */
  private implied(party: Party, sentence: number, place: string | null): Implied {
    const template = party.template as NonNullable<Party['template']>;
    const atoms = this.sentences[sentence]?.atoms ?? [];
    if (isOfOthers(party.phrase, atoms, STATE_FORCES.has(template.actor)))
      return { country: null, why: 'It is said to be foreign, joint or international; whose is not told.' };
    // "an official" need not serve the country that the report is about.
    const own =
      template.actor === 'government' && party.word?.class === 'person'
        ? null
        : (place ?? this.context.mainCountry());
    const main = own !== null && this.context.isConfirmed(own) ? own : null;
    const pointed = party.phrase.atoms.some(
      ({ category, low }) =>
        category === 'determiner' && DEMONSTRATIVES.has(low) && !(low === 'that' && party.phrase.plural),
    );
    const told = isOfHome(party.phrase) ? undefined : this.context.armies.get(template.actor);
    const last = this.context.lastForce(template.actor, sentence, party.span[0]);
    if (STATE_FORCES.has(template.actor) && told) {
      const only = this.context.likeliest(told);
      // A country whose forces the report never tells is not the one whose soldiers it means, nor need a guest's be.
      if (only && only !== main && (place === null || main === null) && !told.has(main ?? ''))
        return main === null || this.context.lastForce(template.actor, sentence, Number.MAX_VALUE) === only
          ? { country: only, why: 'By its kind; the report tells such a force of that country.' }
          : { country: null, why: 'The report tells such a force of another country, and not here.' };
      // Behind the soldiers of one country, "the soldiers" of a report on another may be either's.
      if (last && last !== main && party.phrase.definite)
        return { country: null, why: 'The report tells such forces of several countries.' };
    }
    if (pointed && last === null) return { country: null, why: 'No country is told.' };
    if (main === null) return { country: null, why: 'No country is told.' };
    return {
      country: main,
      why: `By its kind; the country is that of ${place ? 'the event' : 'the report'}.`,
    };
  }

  /** قوات الدعم السريع: behind such a name "the forces" may be those as well as the army. */
  private hasForcesByName(sentence: number): boolean {
    for (let i = 0; i <= sentence; i += 1)
      if (this.context.namedIn(i).some((n) => isCalledForces(n.actor))) return true;
    return false;
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

  /** "Niger's president", "President X": who held the office on the day of the report. */
  private holderOf(party: Party, sentence: number): Identity | null {
    const office = party.word?.class === 'title' ? party.word.office : undefined;
    const { phrase } = party;
    if (
      !office ||
      phrase.plural ||
      phrase.list.length > 0 ||
      phrase.modifiers.some((m) => m.lemma?.words.some((w) => w.class === 'former'))
    )
      return null;
    const named = phrase.beside.filter((p) => p.head.category === 'unknown' || p.head.category === 'name');
    if (named.length === 0 && (phrase.beside.length > 0 || this.language === 'ar' || !phrase.definite))
      return null;
    const said = countryOf(phrase);
    const { day, countries } = this.context;
    const tokens = this.sentences[sentence]?.sentence.tokens ?? [];
    const name = named
      .flatMap(({ head }) => tokens.slice(head.first, head.last + 1).map((t) => t.key))
      .join(' ');
    const ref = holderOf(this.lexicon, {
      office,
      day,
      country: said === null ? null : this.context.nation(said),
      likely: new Set(countries.keys()),
      name: name === '' ? null : name,
    });
    const why = `Who held that office on the day of the report${name === '' ? '' : ' and bears the name'}.`;
    return ref === null ? null : { ref, match: 'description', kind: 'person', why };
  }

  /** "the peacekeepers", "the UN force": the mission named, else the only one of that body there and then. */
  private mission(party: Party, sentence: number, place: string | null): Identity {
    const { named } = this.context;
    const within = party.phrase.atoms.flatMap((a) => a.senses).filter((s) => s.actor.kind === 'organisation');
    const of = new Set((party.group?.of ?? within).map((s) => s.actor.ref));
    const type = isJointForce(party) ? 'joint-force' : 'peace-mission';
    const known = [...named].filter((ref) => {
      const actor = this.lexicon.actors.get(ref);
      return (
        actor?.kind === 'mission' &&
        (of.size > 0 ? actor.parents.some((p) => of.has(p.ref)) : actor.type === type)
      );
    });
    const [only] = known;
    const { date } = this.context;
    const bodies = of.size > 0 || type === 'peace-mission' ? of : named;
    const where = this.countriesOf(party, sentence, place);
    const there = (where.length > 0 ? where : [null]).map(
      (country) => missionOf(this.lexicon, { of: bodies, type, country, date })?.ref,
    );
    const found = known.length > 1 ? there.find((ref) => ref && known.includes(ref)) : only;
    if (found)
      return {
        ref: found,
        match: 'description',
        kind: 'actor',
        why: `The only mission of that kind that the report names${known.length > 1 ? ' for that country' : ''}.`,
      };
    if (known.length === 0 && there[0] && (type === 'joint-force' || of.size > 0 || isExplicitMission(party)))
      return {
        ref: there[0],
        match: 'description',
        kind: 'actor',
        why: 'The only mission of that body in the country at the time.',
      };
    return {
      ref: null,
      match: 'none',
      kind: 'actor',
      why: `The report names ${known.length > 1 ? 'more than one such mission' : 'no such mission'}.`,
    };
  }

  /** Countries that a mission may be in, the likeliest first: said of it, of the event, in its sentence, of the report. */
  private countriesOf(party: Party, sentence: number, place: string | null): string[] {
    const said = countryOf(party.phrase);
    if (said) return [said];
    const near = new Set<string>();
    for (const atom of this.sentences[sentence]?.atoms ?? [])
      for (const { feature, country } of atom.places) if (feature === 'PCLI' && country) near.add(country);
    const main = this.context.mainCountry();
    const own = near.size === 1 ? [...near] : [];
    return [...(place ? [place] : []), ...own, ...(main ? [main] : [])];
  }
}
