/** The drawing or the table, the legend, and the panel of what is chosen. */
import type { NetworkView } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { type NetworkParams, readHidden } from '../shell/search-params.js';
import { usePatch } from '../shell/use-patch.js';
import { type Choice, choiceId } from './choice.js';
import { Drawing } from './drawing.js';
import { focusMark } from './focus-mark.js';
import { Legend } from './legend.js';
import { NodePanel } from './node-panel.js';
import { Panel } from './panel.js';
import { type Tie, tiesOf } from './tie.js';
import { TiePanel, TieTitle } from './tie-panel.js';
import { type NetworkWords, useNetworkWords } from './tie-words.js';
import { TiesTable } from './ties-table.js';

interface StageProps {
  readonly view: NetworkView;
  readonly params: NetworkParams;
}

function LeftOut({ leftOut }: Pick<NetworkView, 'leftOut'>) {
  const { t } = useLanguage();
  if (leftOut.nodes === 0 && leftOut.edges === 0) return null;
  const nodes = t('count.actors', { count: leftOut.nodes });
  const edges = t('count.ties', { count: leftOut.edges });
  return <p className="quiet left-out">{t('network.leftOut', { nodes, edges })}</p>;
}

function Nothing({ view }: Pick<StageProps, 'view'>) {
  const { t } = useLanguage();
  const patch = usePatch<NetworkParams>();
  if (view.months.length === 0 && view.edges.length === 0)
    return (
      <div className="empty">
        <p>{t('network.noTies')}</p>
        <p>
          <Link to="/reports">{t('error.toReports')}</Link>
        </p>
      </div>
    );
  const none = { from: undefined, to: undefined, actor: undefined, min: undefined, hide: undefined };
  return (
    <div className="empty">
      <p>{t('network.empty')}</p>
      <p className="quiet">{t('network.emptyHint')}</p>
      <p>
        <button type="button" onClick={() => patch(none)}>
          {t('common.clear')}
        </button>
      </p>
    </div>
  );
}

/** Escape closes the panel, wherever the focus is; a dialog or a menu that is open has it first. */
function useEscape(active: boolean, close: () => void): void {
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open], [role="listbox"]') !== null) return;
      close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active, close]);
}

/** When the panel closes with the focus in it, the focus goes back to what had been chosen. */
function useReturn(chosen: Choice | null): void {
  const before = useRef<Choice | null>(null);
  useEffect(() => {
    const gone = chosen === null ? before.current : null;
    before.current = chosen;
    const { activeElement } = document;
    if (gone !== null && (activeElement === null || activeElement === document.body))
      focusMark(document, gone);
  }, [chosen]);
}

interface ChosenProps extends StageProps {
  readonly shown: readonly Tie[];
  readonly all: readonly Tie[];
  readonly words: NetworkWords;
  readonly takeFocus: boolean;
  readonly onChoose: (choice: Choice | null) => void;
}

function ChosenPanel({ view, params, all, shown, words, takeFocus, onChoose }: ChosenProps) {
  const { t } = useLanguage();
  const tie = all.find(({ key }) => key === params.edge);
  const node = view.nodes.find(({ ref }) => ref === params.node);
  const close = (): void => onChoose(null);
  if (tie !== undefined)
    return (
      <Panel
        label={t('network.panel')}
        of={tie.key}
        title={<TieTitle tie={tie} words={words} onChoose={onChoose} />}
        takeFocus={takeFocus}
        onClose={close}
      >
        <TiePanel tie={tie} words={words} params={params} />
      </Panel>
    );
  if (node === undefined) return null;
  return (
    <Panel
      label={t('network.panelNode')}
      of={node.ref}
      title={<bdi>{node.name}</bdi>}
      takeFocus={takeFocus}
      onClose={close}
    >
      <NodePanel node={node} ties={shown} words={words} params={params} onChoose={onChoose} />
    </Panel>
  );
}

function useShown({ view, params }: StageProps) {
  const all = useMemo(() => tiesOf(view.edges), [view]);
  const shown = useMemo(() => {
    const hidden = new Set(readHidden(params.hide));
    return all.filter(({ kind }) => !hidden.has(kind));
  }, [all, params.hide]);
  const nodes = useMemo(() => {
    const tied = new Set(shown.flatMap(({ a, b }) => [a, b]));
    return view.nodes.filter(({ ref }) => tied.has(ref) || ref === params.actor);
  }, [view, shown, params.actor]);
  return { all, shown, nodes };
}

function useChoice({ view, params }: StageProps, all: readonly Tie[]) {
  const patch = usePatch<NetworkParams>();
  const [chose, setChose] = useState(false);
  const { node, edge } = params;
  const chosen = useMemo((): Choice | null => {
    if (all.some(({ key }) => key === edge)) return { edge: edge! };
    return view.nodes.some(({ ref }) => ref === node) ? { node: node! } : null;
  }, [view, all, node, edge]);
  const now = useRef(chosen);
  useEffect(() => {
    now.current = chosen;
  });
  const choose = useCallback(
    (choice: Choice | null): void => {
      if (choice === null && now.current === null) return;
      setChose(true);
      patch({ node: choice?.node, edge: choice?.edge });
    },
    [patch],
  );
  return { chosen, choose, chose };
}

/** All below the filters. */
export function NetworkStage(props: StageProps) {
  const { t } = useLanguage();
  const { view, params } = props;
  const words = useNetworkWords(view);
  const { all, shown, nodes } = useShown(props);
  const { chosen, choose, chose } = useChoice(props, all);
  const close = useCallback(() => choose(null), [choose]);
  useReturn(chosen);
  useEscape(chosen !== null, close);
  const table = params.tab === 'table';
  const drawing = { view, ties: all, shown, nodes, chosen, onChoose: choose };
  return (
    <>
      <div
        className="network-stage"
        data-tab={table ? 'table' : 'drawing'}
        data-open={chosen !== null || undefined}
      >
        {shown.length === 0 ? (
          <Nothing view={view} />
        ) : table ? (
          <TiesTable ties={shown} words={words} params={params} chosen={chosen} onChoose={choose} />
        ) : (
          <Drawing {...drawing} />
        )}
        {chosen !== null && (
          <ChosenPanel
            key={choiceId(chosen)}
            {...props}
            all={all}
            shown={shown}
            words={words}
            takeFocus={chose}
            onChoose={choose}
          />
        )}
      </div>
      <p className="unseen" role="status">
        {t('network.svgLabel', { nodes: nodes.length, edges: shown.length })}
      </p>
      <Legend params={params} shapes={!table}>
        <LeftOut leftOut={view.leftOut} />
      </Legend>
    </>
  );
}
