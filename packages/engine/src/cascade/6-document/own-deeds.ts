/**
 * "JNIM said that it killed ten soldiers" is two things: a killing in the voice of JNIM, and its claim to have done it.
 * Reads that claim from an act of violence which the group that did it tells of. It adds none where the report tells
 * the claim by a word of its own, and none for forces of states, which tell of their operations.
 */
import type { Span } from '@marsad/model';
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { AssemblyContext, Unsigned } from './assembly.js';

const CLAIMED = new Set([
  'attack',
  'ambush',
  'bombing',
  'suicide-bombing',
  'shelling',
  'assassination',
  'abduction',
  'massacre',
]);
const SPEAKS = new Set(['say', 'claim', 'confirm', 'publish', 'report']);
/** Sentences in which a claim that the report tells by itself stands for what the group says there. */
const NEAR = 3;
const MAX_EVIDENCE = 400;

/** The assertions with the claims that they imply, each right behind its deed. */
export function withClaimsOfOwnDeeds(told: readonly Unsigned[], context: AssemblyContext): Unsigned[] {
  const claims = told.filter((item) => item.type === 'claim-responsibility');
  const spoken = new Set<string>();
  const all: Unsigned[] = [];
  for (const item of told) {
    all.push(item);
    const doer = doerWhoSpeaks(item, context.lexicon);
    if (doer === null || claims.some((c) => isClaimOf(c, doer, item) && !opensAnother(c, item, context)))
      continue;
    const claim = claimOf(item, doer, context);
    const key = `${doer} ${claim.trigger.join('-')}`;
    if (spoken.has(key)) continue;
    spoken.add(key);
    all.push(claim);
  }
  return all;
}

/** The group that tells of its own deed as done, or null. */
function doerWhoSpeaks(item: Unsigned, lexicon: Lexicon): string | null {
  const voice = item.attribution.at(-1);
  const ref = voice?.holder.ref;
  const { polarity, status } = item.factuality;
  if (!voice || !CLAIMED.has(item.type) || !SPEAKS.has(voice.act)) return null;
  if (polarity !== 'affirmed' || status !== 'occurred' || item.salience !== 'main') return null;
  // "the group believed to have abducted them": what is believed of somebody he has not said.
  if (item.factuality.certainty === 'probable' || item.factuality.certainty === 'possible') return null;
  const doers = (item.roles.agent ?? []).flatMap((f) =>
    f.ref !== null && lexicon.actors.get(f.ref)?.kind === 'group' ? [f.ref] : [],
  );
  if (ref) return doers.includes(ref) ? ref : (doers.find((doer) => speaksFor(ref, doer, lexicon)) ?? null);
  // Its spokesman, of whom the register knows nothing.
  return voice.role === 'armed-group' && doers.length === 1 ? (doers[0] ?? null) : null;
}

/** Does a person lead the group or speak for it? */
const speaksFor = (ref: string, group: string, lexicon: Lexicon): boolean =>
  lexicon.actors.get(ref)?.leads.some((lead) => lead.ref === group) === true;

const isClaimOf = (claim: Unsigned, doer: string, item: Unsigned): boolean =>
  Math.abs(claim.key.sentence - item.key.sentence) <= NEAR &&
  (claim.roles.agent ?? []).some((f) => f.ref === doer);

/** كما أعلنت الجماعة أن عناصرها نفذوا هجوما: a sentence that begins with "as well" tells of another deed than the one claimed before. */
const opensAnother = (claim: Unsigned, item: Unsigned, { sentences, language }: AssemblyContext): boolean =>
  language === 'ar' &&
  claim.key.sentence < item.key.sentence &&
  sentences[item.key.sentence]?.atoms.slice(0, 2).some(({ low }) => low === 'كما') === true;

function claimOf(item: Unsigned, doer: string, { text }: AssemblyContext): Unsigned {
  const outer = item.attribution.slice(0, -1);
  const voice = item.attribution.at(-1);
  const [clause] = item.evidence;
  const at = voice?.span;
  const whole: Span | null = at && clause ? [Math.min(at[0], clause[0]), Math.max(at[1], clause[1])] : null;
  const fits =
    whole && whole[1] - whole[0] <= MAX_EVIDENCE && !/[\n\r]/u.test(text.slice(whole[0], whole[1]));
  return {
    key: item.key,
    claims: item.key,
    tellings: [],
    kind: 'event',
    type: 'claim-responsibility',
    salience: 'main',
    roles: { agent: (item.roles.agent ?? []).filter((f) => f.ref === doer) },
    // What its leader or its spokesman says is told in his voice.
    attribution: voice?.holder.ref === doer ? outer : item.attribution,
    factuality: { polarity: 'affirmed', certainty: 'certain', status: 'occurred' },
    evidence: fits ? [whole] : item.evidence,
    trigger: fits && at ? at : item.trigger,
    coder: item.coder,
    rule: `${item.rule}.claimed`,
  };
}
