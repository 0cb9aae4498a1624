/** A chosen actor: its kind, its ties as a list, and the ways onward. */
import type { NetworkView } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import type { NetworkParams } from '../shell/search-params.js';
import { usePatch } from '../shell/use-patch.js';
import type { Choice } from './choice.js';
import type { Tie } from './tie.js';
import { TieSample } from './tie-sample.js';
import { kindName, type NetworkWords } from './tie-words.js';

interface NodePanelProps {
  readonly node: NetworkView['nodes'][number];
  readonly ties: readonly Tie[];
  readonly words: NetworkWords;
  readonly params: NetworkParams;
  readonly onChoose: (choice: Choice) => void;
}

function OwnTie({
  tie,
  node,
  words,
  onChoose,
}: Omit<NodePanelProps, 'ties' | 'params'> & { readonly tie: Tie }) {
  const { t, language } = useLanguage();
  const outward = tie.a === node.ref;
  const way =
    tie.way !== 'forward'
      ? 'network.with'
      : outward
        ? ('network.toward' as const)
        : ('network.from' as const);
  return (
    <li>
      <button
        type="button"
        className="own-tie"
        aria-label={words.tieWords(tie)}
        onClick={() => onChoose({ edge: tie.key })}
      >
        <TieSample kind={tie.kind} />
        <span>
          {kindName(tie.kind, t)} <span className="quiet">{t(way)}</span>{' '}
          <bdi>{words.nameOf(outward ? tie.b : tie.a)}</bdi>
        </span>
        <span className="quiet number">{numberWords(tie.count, language)}</span>
      </button>
    </li>
  );
}

/** The contents of the panel. */
export function NodePanel({ node, ties, words, params, onChoose }: NodePanelProps) {
  const { t } = useLanguage();
  const patch = usePatch<NetworkParams>();
  const own = ties.filter((tie) => tie.a === node.ref || tie.b === node.ref);
  const only = params.actor === node.ref;
  return (
    <>
      <p className="panel-kind">
        <span>
          {node.kindName} <span className="quiet">{t('count.assertions', { count: node.count })}</span>
        </span>
      </p>
      <p className="panel-ways">
        <Link to="/actors/$ref" params={{ ref: node.ref }} search={{}}>
          {t('network.dossier')}
        </Link>
        <button type="button" onClick={() => patch({ actor: only ? undefined : node.ref })}>
          {t(only ? 'network.aroundAll' : 'network.only')}
        </button>
      </p>
      <h3>{t('network.tiesOf')}</h3>
      {own.length === 0 ? (
        <p className="quiet">{t('network.empty')}</p>
      ) : (
        <ul className="own-ties">
          {own.map((tie) => (
            <OwnTie key={tie.key} tie={tie} node={node} words={words} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </>
  );
}
