/**
 * Names that the register lacks, with whom each may mean, and what persons said of actors and names. Only armed groups
 * are listed, and persons who lead, command or speak for a group or hold national office.
 */
import type { Lexicon } from '@marsad/engine';
import {
  isNameNode,
  judgedReports,
  type KnownName,
  nameProposals,
  type StandingJudgements,
  standingJudgements,
  standingRows,
} from '@marsad/fusion';
import type { CoverageSummary, Mention, NameLinkView, NamesView, UnresolvedName } from '@marsad/model';
import { isProposable } from '../../register/proposal.js';
import { nameReason } from '../../telling/findings/telling-findings.js';
import type { Computed } from '../narrowed.js';
import { namingIn, type Wording, WordList } from './words.js';

/** What an unlisted name may be listed as. */
function kindOf({ kind, type }: Mention): 'group' | 'person' | null {
  if (type === undefined) return null;
  const sort = kind === 'person' ? 'person' : kind === 'actor' ? 'group' : null;
  return sort !== null && isProposable(sort, type) ? sort : null;
}

/** Groups and persons of the register with all their forms. */
export function knownNames(lexicon: Lexicon): readonly KnownName[] {
  const forms = new Map<string, Set<string>>();
  for (const { actor, form } of lexicon.names.all()) {
    const own = forms.get(actor.ref) ?? new Set<string>();
    forms.set(actor.ref, own.add(form));
  }
  return [...lexicon.actors.values()].flatMap(({ ref, kind, label, countries }) =>
    kind === 'group' || kind === 'person'
      ? [{ ref, kind, countries, forms: [...new Set([...Object.values(label), ...(forms.get(ref) ?? [])])] }]
      : [],
  );
}

function linksIn({ judgements }: Computed['input']): readonly NameLinkView[] {
  return standingRows(judgements)
    .flatMap((row): NameLinkView[] => {
      const { n, author, at, reason } = row as typeof row & { reason?: string };
      const said = { n, author, at, ...(reason !== undefined && { reason }) };
      if (row.kind === 'actor-link') return [{ ...said, verdict: row.verdict, a: row.a, b: row.b }];
      return row.kind === 'name-bar' ? [{ ...said, verdict: 'never-alone', a: row.name, b: null }] : [];
    })
    .reverse();
}

/** Proposals without those that a person has answered. */
function open(rows: readonly UnresolvedName[], links: readonly NameLinkView[]): readonly UnresolvedName[] {
  const answered = new Set(links.map(({ a, b }) => [a, b].sort().join('\n')));
  return rows.map((row) => ({
    ...row,
    proposals: row.proposals.filter(({ to }) => !answered.has([row.node, to].sort().join('\n'))),
  }));
}

/** What is computed of names; it takes a while, so the caller keeps it. */
export function unresolvedNames({ input, findings }: Computed, lexicon: Lexicon): readonly UnresolvedName[] {
  const standing: StandingJudgements = standingJudgements(input.judgements);
  const reports = judgedReports(input.reports, standing);
  return nameProposals({ reports, events: findings.events, known: knownNames(lexicon), standing, kindOf });
}

/** All of it in words. */
export function namesView(
  computed: Computed,
  all: readonly UnresolvedName[],
  wording: Wording,
  coverage: CoverageSummary,
): NamesView {
  const links = linksIn(computed.input);
  const naming = namingIn(wording);
  const rows = open(all, links).map((row) => ({
    ...row,
    proposals: row.proposals.map((one) => ({ ...one, why: nameReason(one, wording.lang, naming) })),
  }));
  const nodes = [
    ...rows.flatMap(({ proposals }) => proposals.map(({ to }) => to)),
    ...links.flatMap(({ a, b }) => [a, b ?? a]),
  ];
  const list = new WordList(wording).addRefs(nodes.filter((node) => !isNameNode(node)));
  return { ...list.words(), rows, links, coverage };
}
