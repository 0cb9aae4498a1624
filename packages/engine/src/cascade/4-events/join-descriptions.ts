/**
 * Joins the clauses of a sentence that tell of one deed: what an attack destroyed, what a verb tells of the noun that is
 * its subject, what a weapon did in joined clauses, and the attack that somebody repelled. Tolls are joined elsewhere.
 */
import type { Draft, Frame, Phrase } from '../state.js';
import { absorb } from './absorb-toll.js';
import { canSuffer } from './can-suffer.js';
import type { Mutable } from './read-events.js';

/** "air strikes destroyed two bases": what an attack destroyed is part of the attack. */
function causeOf(draft: Draft, drafts: readonly Draft[], byPhrase: ReadonlyMap<Phrase, Frame>): Draft | null {
  if (draft.roles.has('agent') || draft.frame.item.kind !== 'verb') return null;
  for (const { phrase } of [
    ...(draft.frame.slots.get('subject') ?? []),
    ...(draft.frame.slots.get('by') ?? []),
  ]) {
    const event = byPhrase.get(phrase);
    const cause = event && drafts.find((d) => d.frame === event);
    if (cause && cause !== draft && canSuffer(cause) && !cause.predicate.toll) return cause;
  }
  return null;
}

const REPELS = new Set(['repel', 'repulse', 'push back', 'fight off', 'fend off', 'beat back', 'thwart']);
const WEAPONS = new Set(['air-strike', 'shelling', 'bombing', 'suicide-bombing', 'ambush']);

/** A clause that tells more of an event noun is the same event: its draft takes in what the noun's draft knows. */
export function joinDescriptions(
  told: readonly Draft[],
  byPhrase: ReadonlyMap<Phrase, Frame>,
  pending: readonly Draft[],
): Draft[] {
  const gone = new Set<Draft>();
  // استهدفت غارة قائدا: a strike that the verb alone makes worth telling.
  const drafts = [
    ...told,
    ...pending.filter((d) => WEAPONS.has(d.predicate.type) && told.some((x) => x.event === d.frame)),
  ];
  for (const draft of drafts) {
    const cause = draft.predicate.type === 'property-destruction' ? causeOf(draft, drafts, byPhrase) : null;
    if (cause) {
      absorb(cause as Mutable<Draft>, draft);
      gone.add(draft);
    }
    if (!draft.event || ![...byPhrase.values()].includes(draft.event)) continue;
    const noun = drafts.find((d) => d.frame === draft.event);
    if (!noun || !canSuffer(noun) || noun.predicate.toll) continue;
    absorb(noun as Mutable<Draft>, draft);
    gone.add(draft);
  }
  // "le massacre de onze civils dans une attaque des ADF": the attack is the massacre.
  for (const draft of drafts) {
    if (draft.predicate.type !== 'massacre' || draft.frame.item.kind !== 'phrase' || gone.has(draft))
      continue;
    const inside = (draft.frame.slots.get('in') ?? []).map((a) => byPhrase.get(a.phrase));
    const attack = drafts.find((d) => d.predicate.id === 'attack.assault-noun' && inside.includes(d.frame));
    const agent = attack?.roles.get('agent');
    if (!attack || gone.has(attack) || (agent && draft.roles.has('agent'))) continue;
    if (agent) draft.roles.set('agent', agent);
    if (draft.places.length === 0) (draft as Mutable<Draft>).places = attack.places;
    (draft as Mutable<Draft>).time ??= attack.time;
    gone.add(attack);
  }
  // "des combats opposent l'armée à X": the verb names the parties of the event that is its subject.
  for (const draft of drafts) {
    if (draft.predicate.id !== 'clash.oppose') continue;
    const noun = drafts.find(
      (d) =>
        d.predicate.id === 'clash.clash-noun' && d.trigger[1] < draft.trigger[0] && !d.roles.has('party'),
    );
    if (noun) gone.add(noun);
  }
  // "troops repelled an attack by X": who fought is told by the verb; the attack is the same fight.
  for (const draft of drafts) {
    if (draft.predicate.id !== 'clash.clash' || !REPELS.has(draft.frame.lemma.name)) continue;
    const inside = (draft.frame.slots.get('object') ?? []).map((a) => byPhrase.get(a.phrase));
    const attack = drafts.find((d) => inside.includes(d.frame) && canSuffer(d));
    if (!attack || (draft.roles.get('party')?.length ?? 0) < 2 || gone.has(attack)) continue;
    if (draft.places.length === 0) (draft as Mutable<Draft>).places = attack.places;
    (draft as Mutable<Draft>).time ??= attack.time;
    if (draft.figures.length === 0) (draft as Mutable<Draft>).figures = attack.figures;
    gone.add(attack);
  }
  // "a car bomb killed four and wounded eight": what one weapon did in joined clauses is one deed.
  for (const draft of drafts) {
    const { predicate, frame } = draft;
    if (!predicate.toll || !predicate.means || !frame.shares || gone.has(draft)) continue;
    const first = drafts.find(
      (d) => d.frame === frame.shares && d.predicate.type === predicate.type && !gone.has(d),
    );
    if (!first || first === draft) continue;
    absorb(first as Mutable<Draft>, draft);
    gone.add(draft);
  }
  // "killed three after detonating an explosive": what a bomber did before his toll is what brought it.
  for (const draft of drafts) {
    const { type, toll } = draft.predicate;
    const before = draft.frame.shares ?? draft.frame.governor?.frame;
    const killed = drafts.find((d) => d.frame === before && d.predicate.toll && d.roles.has('agent'));
    if (toll || type !== 'suicide-bombing' || draft.frame.standing !== 'participle' || !killed) continue;
    if (gone.has(draft) || gone.has(killed)) continue;
    absorb(draft as Mutable<Draft>, killed);
    gone.add(killed);
  }
  // استهداف المواقع بغارة شنها الجيش: what they were targeted with is what befell them.
  for (const draft of drafts) {
    if (draft.predicate.id !== 'attack.target' || gone.has(draft)) continue;
    const means = (draft.frame.slots.get('with') ?? []).map((a) => byPhrase.get(a.phrase));
    const deed = drafts.find((d) => means.includes(d.frame) && canSuffer(d) && !d.predicate.toll);
    if (!deed?.predicate.roles.target) continue;
    deed.roles.delete('target');
    absorb(deed as Mutable<Draft>, draft);
    gone.add(draft);
  }
  return drafts.filter((d) => !gone.has(d));
}
