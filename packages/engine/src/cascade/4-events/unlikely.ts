/** Refuses readings whose fillers are of the right kind and still of the wrong sort. */
import type { Slot } from '../../lexicon/lexicon.js';
import { isArmed, partyOf, wordOf } from '../../mentions/party.js';
import { servedGroup } from '../../mentions/served-group.js';
import type { Frame, Party, Phrase } from '../state.js';
import type { Filled, RoleMiss } from './fill-roles.js';
import { HAPPENS } from './happens.js';
import { leftBond } from './left-bond.js';
import { placesIn } from './places.js';
import { wrongObject } from './wrong-object.js';

const ASSAULTS = new Set(['attack.assault', 'attack.bloodshed', 'attack.assault-noun']);
const isCivilOfficer = ({ word, candidates }: Party): boolean =>
  (word?.class === 'title' && word.rank === undefined && !candidates.some((s) => s.actor.leads.length > 0)) ||
  (candidates.length > 0 &&
    candidates.every(
      (s) => s.actor.kind === 'person' && s.actor.leads.length === 0 && s.actor.offices.length > 0,
    ));
const isOfWar = ({ head, head: { places } }: Phrase): boolean =>
  places.length > 0 || wordOf(head, 'means') !== undefined || wordOf(head, 'place-noun') !== undefined;

const NONE = new Set(['aucun', 'aucune', 'nul', 'nulle']);
const FICTION = new Set([
  'film',
  'roman',
  'série',
  'pièce',
  'nouvelle',
  'bande dessinée',
  'jeu',
  'pièce de théâtre',
]);
const WHOEVER = new Set(['anyone', 'anybody', 'whoever', 'quiconque']);
const IN_EARNEST = new Set(['means', 'materiel', 'stands-for', 'unit', 'group-head', 'place-noun']);
/** A noun that is neither people nor weapon nor deed: what a law, prices or a book attack is nobody. */
const isPlainThing = (phrase: Phrase): boolean =>
  phrase.head.category === 'noun' &&
  partyOf(phrase) === null &&
  phrase.head.analyses.every(
    ({ lemma }) => lemma.predicates.length === 0 && !lemma.words.some((w) => IN_EARNEST.has(w.class)),
  );
const isPerfect = ({ item }: Frame): boolean =>
  item.kind === 'verb' && item.form === 'finite' && item.auxiliary !== null;

const NARROWER = new Set([
  'warn',
  'threaten',
  'call-for',
  'condemn',
  'condole',
  'praise',
  'accuse',
  'claim-responsibility',
  'deny-responsibility',
]);

const FORMS = new Set(['former']);
const SHELLS = new Set<string>(['rocket', 'mortar', 'artillery']);
/** ذهب ضحيته سبعة: without the word for victim whoever goes only goes. */
const isVictimless = ({ slots }: Frame): boolean =>
  !slots.get('object')?.some((a) => a.phrase.head.analyses.some((x) => x.lemma.name === 'ضحية')) &&
  !slots.has('because');

const INFLICTS = new Set(['infliger', 'inflict']);
const LEAVES = new Set(['withdrawal.leave', 'movement.join']);

function isTaker(phrase: Phrase): boolean {
  const party = partyOf(phrase);
  return party !== null && party.kind === 'actor' && phrase.head.category !== 'place';
}

const ANYBODY = new Set(['اي', 'احد']);
/** "not … any side": a verb denied of anybody at all. */
const isByNone = (frame: Frame): boolean =>
  frame.negated &&
  (frame.slots.get('subject') ?? []).some(({ phrase }) => ANYBODY.has(phrase.atoms[0]?.low ?? ''));

/** Does a region or a town stand right behind the group that is led? */
const leadsInRegion = ({ item, slots }: Frame): boolean =>
  (['in', 'at'] as const).some((slot) =>
    slots
      .get(slot)
      ?.some(
        ({ phrase }) =>
          phrase.head.category === 'place' &&
          !phrase.head.places.some((p) => p.feature === 'PCLI') &&
          (phrase.preposition?.start ?? 0) -
            (item.kind === 'phrase' ? (item.of.at(-1)?.end ?? item.end) : 0) <=
            1 &&
          phrase.start > item.start,
      ),
  );

const TIES = new Set(['ارتباط', 'علاقة', 'صلة', 'بيعة']);
const cutsTies = ({ slots }: Frame): boolean =>
  (['object', 'of'] as const).some((slot) =>
    slots.get(slot)?.some((a) => TIES.has(a.phrase.head.lemma?.name ?? '')),
  );

const isOwnLeader = ({ phrases }: Filled, { slots }: Frame): boolean =>
  (phrases.get('object') ?? []).every((p) =>
    (['of', 'by', 'subject', 'led-by'] as const).some((s) =>
      slots.get(s)?.some((a) => a.phrase === p || a.phrase.list.includes(p)),
    ),
  );

const STATES = new Set(['armed-forces', 'police', 'gendarmerie', 'government', 'security-forces']);
const ARMIES = /^(?:armed-forces|police|gendarmerie|operation)-/u;

/** Fillers that are of the right kind and still of the wrong sort: only a state arrests, and only who leads a group dies as its leader. */
export function unlikely(filled: Filled, frame: Frame): RoleMiss[] {
  // "infligeant de lourdes pertes aux assaillants": who inflicts losses does not suffer them.
  if (
    filled.predicate.id === 'attack.die-noun' &&
    INFLICTS.has(frame.governor?.frame.lemma.name ?? '') &&
    frame.item.kind === 'phrase' &&
    frame.item.count === null
  )
    return [{ role: 'target', reason: 'losses that are inflicted on somebody else' }];
  const { type, id } = filled.predicate;
  const wrong = wrongObject(filled, frame);
  if (wrong) return [wrong];
  if (
    HAPPENS.has(type) &&
    ['subject', 'by', 'because'].some((slot) =>
      frame.slots.get(slot as Slot)?.some((a) => wordOf(a.phrase.head, 'accident')),
    )
  )
    return [{ role: 'agent', reason: 'an accident or the weather' }];
  if (
    ASSAULTS.has(id) &&
    !filled.asPassive &&
    !filled.roles.has('agent') &&
    frame.slots.get('subject')?.every((a) => isPlainThing(a.phrase))
  )
    return [{ role: 'agent', reason: 'what does it can attack nobody' }];
  // رفضت الحركة دعوة الحكومة: a call that is refused has been made, by somebody else.
  if (
    type === 'call-for' &&
    frame.item.kind === 'phrase' &&
    frame.governor?.frame.lemma.words.some((w) => w.class === 'modal' && w.polarity === 'denied')
  )
    return [{ role: 'agent', reason: 'a call that somebody else refuses' }];
  // فلان الذي يتولى منصب كذا: who holds an office is not told to be put into it.
  if (id === 'appointment.succeed' && frame.antecedent && frame.tense === 'present')
    return [{ role: 'subject', reason: 'an office that is held' }];
  // "whoever attacks a school": a rule tells of nobody.
  if (
    HAPPENS.has(type) &&
    [...(frame.slots.get('subject') ?? []).map((a) => a.phrase), frame.antecedent].some(
      (p) => p !== null && WHOEVER.has(p.head.low),
    )
  )
    return [{ role: 'agent', reason: 'whoever does it is nobody in particular' }];
  const stateless = (p: {
    template: { actor: string } | null;
    candidates: readonly { actor: { kind: string; leads: readonly unknown[] } }[];
  }): boolean =>
    p.template?.actor === 'unidentified-armed-group' ||
    p.template?.actor === 'communal-militia' ||
    p.candidates.some((s) => s.actor.kind === 'group' || s.actor.leads.length > 0);
  if (id === 'abduction.seize' && !filled.roles.get('agent')?.some(stateless))
    return [{ role: 'agent', reason: 'armies capture, they do not abduct' }];
  if (type === 'withdrawal' && leftBond(frame))
    return [{ role: 'place', reason: 'an alliance, an accord or talks are left, and no ground' }];
  if (id === 'attack.fall-victim' && isVictimless(frame))
    return [{ role: 'target', reason: 'nothing says of what they are victims' }];
  // Villagers who flee are displaced and crowds that march protest; fighters who do so move.
  if (
    type === 'movement' &&
    (frame.lemma.name === 'flee' || frame.lemma.name === 'march') &&
    !filled.roles.get('agent')?.some(isArmed)
  )
    return [{ role: 'agent', reason: 'no fighters' }];
  // "X was seized by fighters": a bare name that no list knows may be a town as well as a man.
  if (
    (id === 'abduction.capture' || id === 'abduction.seize') &&
    filled.roles
      .get('target')
      ?.every((p) => p.kind === 'person' && p.candidates.length === 0 && p.word === null && p.proper === null)
  )
    return [{ role: 'target', reason: 'nothing says that the name is a man’s' }];
  // "escaped the attack at X": who moves goes somewhere; where a clause is says nothing of that.
  if (
    type === 'movement' &&
    /^[a-z]/u.test(frame.head.low) &&
    !filled.met.has('place') &&
    !filled.met.has('target')
  )
    return [{ role: 'place', reason: 'nothing says where to or from' }];
  // "X, which aims to topple the government": what a relative clause tells of a band's ends is no deed.
  if (
    type === 'coup' &&
    /^[a-z]/u.test(frame.head.low) &&
    frame.governor?.through === 'modal' &&
    frame.governor.frame.antecedent &&
    frame.governor.frame.tense === 'present'
  )
    return [{ role: 'agent', reason: 'a standing aim is no coup' }];
  // "jihadists who unleashed a revolt": crowds riot and soldiers mutiny; bands fight.
  if (type === 'riot' && frame.lemma.name !== 'mutiny' && filled.roles.get('party')?.every(stateless))
    return [{ role: 'party', reason: 'a band does not riot' }];
  // "a pre-dawn strike by raiders": bands without aircraft strike on the ground.
  if (id === 'air-strike.hit' && filled.roles.get('agent')?.every(stateless))
    return [{ role: 'agent', reason: 'a band strikes on the ground' }];
  // "carried off their dead and wounded": one's own are not abducted.
  if (id === 'abduction.seize' && filled.phrases.get('target')?.some((p) => p.possessive !== null))
    return [{ role: 'target', reason: 'one does not abduct one’s own' }];
  if (id === 'looting.take-arms' && !filled.roles.get('agent')?.some(stateless))
    return [{ role: 'agent', reason: 'armies recover arms, they do not loot them' }];
  // "se rendre à Gao" is to go there.
  if (
    type === 'surrender' &&
    frame.lemma.name === 'se rendre' &&
    !filled.roles.get('agent')?.some((p) => p.kind !== 'place') &&
    (frame.slots.has('on') ||
      ['to', 'in', 'at', 'toward'].some((slot) =>
        frame.slots
          .get(slot as Slot)
          ?.some((a) => placesIn(a.phrase).length > 0 || wordOf(a.phrase.head, 'place-noun')),
      ))
  )
    return [{ role: 'target', reason: 'with a place behind it the verb means to go there' }];
  // لم تتبن أي جهة الهجوم: only where nobody is told to claim it may a claim be nobody's.
  if (id === 'claim-responsibility.adopt-by-none' && !isByNone(frame))
    return [{ role: 'agent', reason: 'nobody says that nobody claimed it' }];
  // وجه تحذيرا: who makes a warning, a threat or a call is told by that word.
  if (
    id === 'statement.issue' &&
    frame.item.kind === 'verb' &&
    frame.slots
      .get('object')
      ?.some((a) => a.phrase.head.analyses.some((x) => x.lemma.predicates.some((p) => NARROWER.has(p.type))))
  )
    return [{ role: 'agent', reason: 'the noun tells which kind of statement it is' }];
  // تحمل مسؤولياتهم, الوفاء بالتزاماتهم: duties in the plural are neither claimed nor vowed.
  if (
    (id === 'claim-responsibility.responsibility' || id === 'statement.vow') &&
    frame.item.kind === 'phrase' &&
    frame.item.plural
  )
    return [{ role: 'agent', reason: 'duties are no claim and no vow' }];
  // "its involvement": told of somebody by another, it denies nothing.
  if (
    id === 'deny-responsibility.involvement' &&
    !frame.governor?.frame.lemma.predicates.some((p) => p.type === 'deny-responsibility')
  )
    return [{ role: 'agent', reason: 'nobody denies it' }];
  // "Two regional bodies found that": a headline of bodies that were found says where.
  if (
    id === 'attack.find-bodies' &&
    filled.asPassive &&
    !['in', 'near', 'at'].some((slot) => frame.slots.has(slot as Slot))
  )
    return [{ role: 'target', reason: 'nothing says that they were found' }];
  // "the party lost ten members": only a force loses men, and men of arms are lost in arms.
  if (
    id === 'attack.lose' &&
    frame.lemma.name === 'lose' &&
    ![...(frame.slots.get('subject') ?? []), ...(frame.slots.get('object') ?? [])].some(({ phrase }) => {
      const party = partyOf(phrase);
      return party !== null && isArmed(party);
    })
  )
    return [{ role: 'target', reason: 'nobody who bears arms' }];

  // "a plane landed": rockets and shells come down to strike.
  if (
    id === 'shelling.land' &&
    !frame.slots.get('subject')?.some((a) => SHELLS.has(wordOf(a.phrase.head, 'means')?.means ?? ''))
  )
    return [{ role: 'agent', reason: 'no rocket and no shell' }];
  // An army tells of its operations; it claims no attacks.
  if (
    type === 'claim-responsibility' &&
    filled.roles
      .get('agent')
      ?.every(
        (p) =>
          (p.candidates.length > 0 &&
            p.candidates.every((c) => c.actor.kind === 'mission' || ARMIES.test(c.actor.ref))) ||
          STATES.has(p.template?.actor ?? ''),
      )
  )
    return [{ role: 'agent', reason: 'a force of a state tells of its operations' }];
  // "se sont unis pour former le GSIM": together one forms a group; who forms one alone trains it.
  if (FORMS.has(frame.lemma.name) && (type === 'aid' || id === 'founding.form')) {
    const together =
      (filled.roles.get(type === 'aid' ? 'agent' : 'subject')?.length ?? 0) > 1 ||
      frame.governor?.through === 'purpose';
    const named = filled.roles
      .get(type === 'aid' ? 'target' : 'object')
      ?.some((p) => p.candidates.some((s) => s.actor.kind === 'group'));
    if ((together && named === true) === (type === 'aid'))
      return [{ role: 'object', reason: 'to form a group is not to train it' }];
  }
  // "behind hundreds of deaths": the deaths of others.
  if (
    type === 'leader-death' &&
    frame.item.kind === 'phrase' &&
    (frame.item.plural || frame.item.count !== null)
  )
    return [{ role: 'subject', reason: 'several deaths are not one leader’s' }];
  // فكت الجماعة ارتباطها بالقاعدة: only ties are cut so.
  if (id === 'split.unlink' && !cutsTies(frame)) return [{ role: 'party', reason: 'no tie is cut' }];
  if (
    type === 'affiliated-with' &&
    frame.governor?.frame.lemma.predicates.some((p) => p.id === 'split.unlink')
  )
    return [{ role: 'subject', reason: 'the tie is cut' }];
  // هاجم فلان قيادة الهيئة: whoever does something to a leadership does not lead.
  if (id === 'led-by.lead' && frame.item.kind === 'phrase' && !isOwnLeader(filled, frame))
    return [{ role: 'object', reason: 'the leader is not told behind the noun' }];
  // "the emir of AQIM in the Sahara": who leads a group in one region does not lead the group.
  if (type === 'led-by' && frame.standing === 'noun' && leadsInRegion(frame))
    return [{ role: 'subject', reason: 'he leads it in one region' }];
  if (type === 'arrest' && filled.roles.get('agent')?.some(stateless))
    return [{ role: 'agent', reason: 'only a state arrests' }];
  // "un rassemblement de troupes": those who bear arms gather, they do not protest.
  if (type === 'protest' && filled.roles.get('agent')?.every(isArmed))
    return [{ role: 'agent', reason: 'those who bear arms do not protest' }];
  // "la base occupée par", "la ville qu'ils occupaient": who holds a place has not just taken it.
  if (frame.lemma.name === 'occuper' && type === 'territory-capture' && !isPerfect(frame))
    return [{ role: 'agent', reason: 'to hold a place is not to take it' }];
  // "Jusque-là, aucun rapt n'avait eu lieu": what never took place is no event.
  if (
    frame.item.kind === 'phrase' &&
    (NONE.has(frame.item.atoms[0]?.low ?? '') ||
      (frame.negated &&
        !frame.item.definite &&
        frame.governor?.through === 'occur' &&
        /^\p{Script=Latin}/u.test(frame.head.low)))
  )
    return [{ role: 'target', reason: 'none took place' }];
  // "Aucun soldat n'a été tué": nobody is no toll.
  if (filled.phrases.get('target')?.some((p) => NONE.has(p.atoms[0]?.low ?? '')))
    return [{ role: 'target', reason: 'nobody is meant' }];
  // "Le film raconte l'attaque": what a work of fiction tells did not happen.
  const teller =
    frame.governor?.through === 'content' ? frame.governor.frame.slots.get('subject')?.[0] : undefined;
  if (teller && FICTION.has(teller.phrase.head.lemma?.name ?? teller.phrase.head.low))
    return [{ role: 'agent', reason: 'a work of fiction tells it' }];
  // "les habitants ont été évacués par l'armée vers X": one leaves a place, not people.
  if (LEAVES.has(id) && !filled.met.has('place') && !('target' in filled.predicate.roles))
    return [{ role: 'place', reason: 'what is left or reached is no place' }];
  // "se sont rendus à l'armée": to whom one gives oneself up is nowhere to go.
  if (
    type === 'movement' &&
    frame.lemma.name === 'se rendre' &&
    frame.slots.get('to')?.some((a) => isTaker(a.phrase))
  )
    return [{ role: 'agent', reason: 'who gives himself up to somebody goes nowhere' }];
  // "named to lead the group": the naming tells it.
  if (
    type === 'led-by' &&
    frame.governor?.through === 'purpose' &&
    frame.governor.frame.lemma.predicates.some((p) => p.type === 'appointment')
  )
    return [{ role: 'subject', reason: 'it is what somebody is named for' }];
  // "used boats to cross the lake": where one means to go is no movement yet.
  if (type === 'movement' && frame.governor?.through === 'purpose')
    return [{ role: 'agent', reason: 'what is only meant is no movement' }];
  if (id === 'meeting.guest' && (filled.roles.get('party')?.length ?? 0) < 2)
    return [{ role: 'party', reason: 'nobody is received' }];
  // One man is expelled; peoples are displaced.
  if (
    type === 'displacement' &&
    filled.phrases
      .get('target')
      ?.every(
        (p) => !p.plural && p.count === null && p.list.length === 0 && wordOf(p.head, 'title') !== undefined,
      )
  )
    return [{ role: 'target', reason: 'one man is no displaced people' }];
  if (type === 'displacement' && filled.roles.get('target')?.every(isArmed))
    return [{ role: 'target', reason: 'those who bear arms are driven out, not displaced' }];
  // Ministers and critics attack with words; those who bear arms, crowds and the unnamed attack in earnest.
  if (
    type === 'attack' &&
    !filled.predicate.toll &&
    filled.roles
      .get('agent')
      ?.every(
        (p) =>
          p.word?.class === 'title' ||
          (p.kind === 'person' && !p.candidates.some((s) => s.actor.leads.length > 0)),
      ) &&
    !filled.roles.has('target')
  )
    return [{ role: 'agent', reason: 'one who bears no arms' }];
  // شن النائب هجوما على الحزب: who holds an office and bears no arms attacks with words.
  if (
    type === 'attack' &&
    ASSAULTS.has(id) &&
    filled.roles.get('agent')?.every(isCivilOfficer) &&
    !['with', 'in', 'near'].some((slot) => frame.slots.get(slot as Slot)?.some((a) => isOfWar(a.phrase)))
  )
    return [{ role: 'agent', reason: 'one who holds an office and bears no arms' }];
  if (
    type === 'leader-death' &&
    !filled.roles
      .get('subject')
      ?.some(
        (p) =>
          p.candidates.some((s) => s.actor.leads.length > 0) ||
          servedGroup(p) !== null ||
          (p.pronoun && ['he', 'she', 'il', 'elle'].includes(p.phrase.head.low)),
      )
  )
    return [{ role: 'subject', reason: 'no leader of a group that the register knows' }];
  return [];
}
