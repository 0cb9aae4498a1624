/** The panel of what is chosen: a tie or an actor. */
import type { NetworkView } from '@marsad/model';
import { useLanguage } from '../language/use-language.js';
import type { NetworkParams } from '../shell/search-params.js';
import type { Choice } from './choice.js';
import { NodePanel } from './node-panel.js';
import { Panel } from './panel.js';
import type { Tie } from './tie.js';
import { TiePanel, TieTitle } from './tie-panel.js';
import type { NetworkWords } from './tie-words.js';

interface ChosenPanelProps {
  readonly view: NetworkView;
  readonly params: NetworkParams;
  readonly chosen: Choice;
  readonly all: readonly Tie[];
  readonly shown: readonly Tie[];
  readonly words: NetworkWords;
  /** True when it was chosen here and not by an address. */
  readonly takeFocus: boolean;
  readonly onChoose: (choice: Choice | null) => void;
}

/** Nothing when what is chosen is not in this network. */
export function ChosenPanel({
  view,
  params,
  chosen,
  all,
  shown,
  words,
  takeFocus,
  onChoose,
}: ChosenPanelProps) {
  const { t } = useLanguage();
  const tie = all.find(({ key }) => key === chosen.edge);
  const node = view.nodes.find(({ ref }) => ref === chosen.node);
  const close = (): void => onChoose(null);
  if (tie !== undefined) {
    const title = <TieTitle tie={tie} words={words} onChoose={onChoose} />;
    return (
      <Panel label={t('network.panel')} title={title} takeFocus={takeFocus} onClose={close}>
        <TiePanel tie={tie} words={words} params={params} />
      </Panel>
    );
  }
  if (node === undefined) return null;
  const title = <bdi>{node.name}</bdi>;
  return (
    <Panel label={t('network.panelNode')} title={title} takeFocus={takeFocus} onClose={close}>
      <NodePanel node={node} ties={shown} words={words} params={params} onChoose={onChoose} />
    </Panel>
  );
}
