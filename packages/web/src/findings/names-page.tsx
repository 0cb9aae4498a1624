/** Names that the register lacks, with whom each may mean and why; a person says whom, and can take it back. */
import type { NameProposal, NamesView, UnresolvedName } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ActorPicker } from '../actors/actor-picker.js';
import { namesQuery } from '../api/finding-queries.js';
import { useJudging } from '../cards/judgement-context.js';
import { useLanguage } from '../language/use-language.js';
import { Failure } from '../shell/failure.js';
import { Skeleton } from '../shell/skeleton.js';
import { CoverageLine, FindingsHead } from './findings-head.js';
import { NameLinks, NeverAlone, nodeWords } from './name-links.js';
import { Opens } from './sentences-context.js';

const route = getRouteApi('/names');
const VERDICTS = [
  ['same', 'names.same'],
  ['not-same', 'event.notSame'],
  ['not-sure', 'event.notSure'],
] as const;

/** Says of two nodes whether they are one. */
function useLinking(view: NamesView) {
  const { t } = useLanguage();
  const { decide } = useJudging();
  return (a: string, b: string, verdict: (typeof VERDICTS)[number][0]): void => {
    const [x, y] = [nodeWords(a, view), nodeWords(b, view)];
    const said = t('names.saidLinked', { a: `\u2068${x}\u2069`, b: `\u2068${y}\u2069` });
    const body = { kind: 'actors', a, b, verdict };
    void decide({ path: '/api/links', undo: '/api/links/undo', body, said });
  };
}

interface ProposalProps {
  readonly row: UnresolvedName;
  readonly proposal: NameProposal;
  readonly view: NamesView;
}

function Proposal({ row, proposal, view }: ProposalProps) {
  const { t } = useLanguage();
  const link = useLinking(view);
  const { to, score, respects, why } = proposal;
  const words = nodeWords(to, view);
  return (
    <li className="review-item">
      <p>
        <span className="quiet">{t('names.may')}</span>{' '}
        {to.startsWith('name:') ? (
          <bdi>{words}</bdi>
        ) : (
          <Link to="/actors/$ref" params={{ ref: to }} search={{}}>
            <bdi>{words}</bdi>
          </Link>
        )}{' '}
        <span className="quiet">{t('event.alike', { score: Math.round(score * 100) })}</span>
      </p>
      <ul className="respects">
        {respects.map((one) => (
          <li key={one.name}>
            <span>{t(`names.respect.${one.name}`)}</span>
            <meter min="0" max="1" value={one.score} title={one.score.toFixed(2)}>
              {one.score.toFixed(2)}
            </meter>
          </li>
        ))}
      </ul>
      <p className="quiet">
        <bdi>{why}</bdi>
      </p>
      <p className="row">
        {VERDICTS.map(([verdict, label]) => (
          <button
            key={verdict}
            type="button"
            aria-label={`${t(label)}: ${words}`}
            onClick={() => link(row.node, to, verdict)}
          >
            {t(label)}
          </button>
        ))}
      </p>
    </li>
  );
}

function Name({ row, view }: { readonly row: UnresolvedName; readonly view: NamesView }) {
  const { t } = useLanguage();
  const link = useLinking(view);
  return (
    <article className="name-item">
      <h2>
        <bdi>{row.name}</bdi>
      </h2>
      <p className="quiet dotted">
        <span>{t(`names.kind.${row.kind}`)}</span>
        {row.assertions.length > 0 ? (
          <Opens assertions={row.assertions} title={row.name}>
            {t('count.reports', { count: row.reports.length })}
          </Opens>
        ) : (
          <Link to="/search" search={{ q: row.name }}>
            {t('count.reports', { count: row.reports.length })}
          </Link>
        )}
      </p>
      {row.proposals.length === 0 && <p className="quiet">{t('names.noProposal')}</p>}
      <ul>
        {row.proposals.map((proposal) => (
          <Proposal key={proposal.to} row={row} proposal={proposal} view={view} />
        ))}
      </ul>
      <details>
        <summary>{t('names.linkTo')}</summary>
        <ActorPicker
          label={row.name}
          value={undefined}
          onChoose={(ref) => ref !== undefined && link(row.node, ref, 'same')}
        />
      </details>
    </article>
  );
}

/** The view of all names. */
export function NamesPage() {
  const { t, language } = useLanguage();
  const { publishedBy, recordedBy } = route.useSearch();
  const { data, error, refetch } = useQuery(namesQuery({ publishedBy, recordedBy }, language));
  const waiting =
    error === null ? <Skeleton rows={6} /> : <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page finding">
      <FindingsHead title={t('findings.names')} lead={t('names.lead')} />
      {data === undefined ? (
        waiting
      ) : (
        <div className="finding-columns">
          <div className="finding-main">
            <div className="row count">
              <p role="status">
                <strong>{t('count.names', { count: data.rows.length })}</strong>
              </p>
              <CoverageLine coverage={data.coverage} />
            </div>
            {data.rows.length === 0 && <p className="empty">{t('names.none')}</p>}
            {data.rows.map((row) => (
              <Name key={row.node} row={row} view={data} />
            ))}
          </div>
          <aside>
            <NeverAlone />
            <NameLinks view={data} />
          </aside>
        </div>
      )}
    </div>
  );
}
