/** The drawing or the table, the legend, and the panel of what is chosen. */
import type { NetworkView } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLanguage } from '../language/use-language.js';
import { type NetworkParams, readHidden } from '../shell/search-params.js';
import { usePatch } from '../shell/use-patch.js';
import { choiceId } from './choice.js';
import { ChosenPanel } from './chosen-panel.js';
import { Drawing } from './drawing.js';
import { Legend } from './legend.js';
import { tiesOf } from './tie.js';
import { useNetworkWords } from './tie-words.js';
import { TiesTable } from './ties-table.js';
import { useChoice } from './use-choice.js';

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

/** All below the filters. */
export function NetworkStage(props: StageProps) {
  const { t } = useLanguage();
  const { view, params } = props;
  const words = useNetworkWords(view);
  const { all, shown, nodes } = useShown(props);
  const { chosen, choose, chose } = useChoice(view, params, all);
  const table = params.tab === 'table';
  const panel = { view, params, all, shown, words, takeFocus: chose, onChoose: choose };
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
        {chosen !== null && <ChosenPanel key={choiceId(chosen)} chosen={chosen} {...panel} />}
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
