/**
 * "al-Qaeda" in a report on Yemen is its branch there. Answered only where the report tells of one country in which the
 * register has one part of the group, that part bears the group's name, and nothing says that the group itself is
 * meant: no tie to it, none who leads it, no country of its own.
 */
import { nameWords } from '@marsad/match';
import type { ReportContext } from '../../cascade/6-document/report-context.js';
import type { Atom } from '../../cascade/state.js';
import type { Actor, Lexicon } from '../../lexicon/lexicon.js';
import { atomAt } from '../atom-at.js';
import { existedAt, isUnder } from './mission-of.js';

/** What a group is told as to those who only belong to it, or speak in its name. */
const TIES = new Set([
  ...'affiliated-with part-of allied-with media-arm-of pledge-allegiance split merger'.split(' '),
  ...'rapprochement rename designation'.split(' '),
]);
/** Its claims are told as those of the whole. */
const CLAIMS = new Set(['claim-responsibility', 'deny-responsibility']);
const TIED = [
  ...'link affili allegian branch offshoot franchise network inspir loyal pledg tied ties close leadership'.split(
    ' ',
  ),
  ...'lié affili allége branche filiale réseau inspir fidèle proche nébuleuse'.split(' '),
  ...'مرتبط موال بايع بيعه فرع جناح شبكه مقرب صله ارتباط ولاء علاقه'.split(' '),
];
const BEFORE = 5;
const AFTER = 2;

const isTie = ({ analyses, low, joins }: Atom): boolean =>
  (joins !== undefined && TIED.some((stem) => low.slice(low.lastIndexOf('-') + 1).startsWith(stem))) ||
  analyses.some((a) => a.lemma.predicates.some((p) => TIES.has(p.type))) ||
  TIED.some((stem) => low.startsWith(stem) || (low.startsWith('ال') && low.startsWith(stem, 2)));

/** Is the name what another is tied to, or the whole that claims a deed? */
function isWhole(atoms: readonly Atom[], span: readonly [number, number]): boolean {
  const first = atomAt(atoms, span[0]);
  // "al-Qaeda-linked"
  const own = atoms[first];
  if (own?.joins && isTie(own)) return true;
  for (let i = Math.max(0, first - BEFORE); i < Math.min(atoms.length, first + 1 + AFTER); i += 1)
    if (i !== first && isTie(atoms[i] as Atom)) return true;
  return atoms[first + 1]?.low === 'الام';
}

const isClaim = ({ analyses }: Atom): boolean =>
  analyses.some(({ lemma }) => lemma.predicates.some((p) => CLAIMS.has(p.type)));

/** Refs of the groups that sentences which tell of a claim may name. */
export function claimants(sentences: readonly { readonly atoms: readonly Atom[] }[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { atoms } of sentences)
    if (atoms.some(isClaim))
      for (const { senses } of atoms) for (const { actor } of senses) found.add(actor.ref);
  return found;
}

/** The parts that a group has, and those of them that are called after it. */
interface Parts {
  readonly all: Actor[];
  readonly namesakes: Actor[];
}
const parts = new WeakMap<Lexicon, ReadonlyMap<string, Parts>>();

/** The strong names of every group, each as folded words joined by one space. */
function formsOf(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const { actor, form, strength } of lexicon.names.all())
    if (actor.kind === 'group' && strength === 'strong') {
      const words = nameWords(form).join(' ');
      const list = forms.get(actor.ref);
      if (list) list.push(words);
      else forms.set(actor.ref, [words]);
    }
  return forms;
}

/** The parts of each group by its ref; those without parts are left out. */
function partsOf(lexicon: Lexicon): ReadonlyMap<string, Parts> {
  const known = parts.get(lexicon);
  if (known) return known;
  const forms = formsOf(lexicon);
  const found = new Map<string, Parts>();
  for (const actor of lexicon.actors.values())
    for (const { ref } of actor.kind === 'group' ? actor.parents : []) {
      const own = found.get(ref) ?? { all: [], namesakes: [] };
      found.set(ref, own);
      own.all.push(actor);
      const whole = forms.get(ref) ?? [];
      if (forms.get(actor.ref)?.some((form) => whole.some((w) => form.startsWith(`${w} `))))
        own.namesakes.push(actor);
    }
  parts.set(lexicon, found);
  return found;
}

/** The branch that a group's bare name means in a report, or null where the group itself may be meant. */
export function branchMeant(
  lexicon: Lexicon,
  group: Actor,
  context: ReportContext,
  atoms: readonly Atom[],
  span: readonly [number, number],
): Actor | null {
  const own = partsOf(lexicon).get(group.ref);
  if (!own || own.namesakes.length === 0 || context.ledBy.has(group.ref)) return null;
  const { all, namesakes: branches } = own;
  const country = context.mainCountry();
  if (group.countries.some((c) => context.told.has(c))) return null;
  const { date } = context;
  const active = (actor: Actor): boolean => isUnder(actor, group.ref, date) && existedAt(actor, date);
  // A branch that the report names in full is the one it means.
  const told = branches.filter(
    (b) => context.hinted.has(b.ref) && active(b) && b.countries.some((c) => context.told.has(c)),
  );
  if (country === null && told.length !== 1) return null;
  const there =
    told.length === 1 ? told : all.filter((a) => a.countries.includes(country ?? '') && active(a));
  // Of a report whose day nobody knows, what ended long ago is the less likely.
  const open = date === null ? there.filter((a) => !a.ended) : there;
  const [only, other] = open.length > 0 ? open : there;
  if (other || !only || !branches.includes(only)) return null;
  const abroad = branches.some(
    (b) =>
      b !== only && active(b) && b.countries.some((c) => !only.countries.includes(c) && context.told.has(c)),
  );
  return abroad || isWhole(atoms, span) ? null : only;
}
