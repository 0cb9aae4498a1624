/** Everything that is drawn, from the back to the front: ties, actors, names. */
import type { NetworkView } from '@marsad/model';
import { useMemo } from 'react';
import { type Choice, choiceId, isSame, type Lit } from './choice.js';
import { type MarkState, NodeMark, TieMark } from './marks.js';
import { NameLabel } from './name-label.js';
import { forcedLabel, type PlacedLabel, placeLabels } from './place-labels.js';
import type { Scene } from './scene.js';
import type { NetworkWords } from './tie-words.js';

interface SceneMarksProps {
  readonly scene: Scene;
  readonly view: NetworkView;
  readonly words: NetworkWords;
  readonly lit: Lit | null;
  readonly near: Choice | null;
  readonly chosen: Choice | null;
  /** Id of the mark that Tab leads to. */
  readonly stop: string;
}

/** Names of what is lit are shown too, where they find room among the other lit ones. */
function useLabels({ scene, lit, near }: SceneMarksProps): ReadonlyMap<string, PlacedLabel> {
  return useMemo(() => {
    if (lit === null && near === null) return scene.labels;
    const wanted = scene.nodes.filter(
      ({ ref }) => (lit?.refs.has(ref) === true || near?.node === ref) && !scene.labels.has(ref),
    );
    const standing = [...scene.labels].filter(([ref]) => lit?.refs.has(ref) === true).map(([, spot]) => spot);
    const more = new Map(placeLabels(wanted, scene.size, standing, scene.nodes));
    const main = wanted.find(({ ref }) => ref === near?.node);
    if (main !== undefined && !more.has(main.ref)) more.set(main.ref, forcedLabel(main));
    return new Map([...scene.labels, ...more]);
  }, [scene, lit, near]);
}

/** The contents of the drawing. */
export function SceneMarks(props: SceneMarksProps) {
  const { scene, view, words, lit, near, chosen, stop } = props;
  const labels = useLabels(props);
  const nodeWords = useMemo(
    () => new Map(view.nodes.map((node) => [node.ref, words.nodeWords(node)])),
    [view, words],
  );
  const stateOf = (choice: Choice, text: string, isLit: boolean): MarkState => ({
    words: text,
    chosen: isSame(choice, chosen),
    dim: lit !== null && !isLit,
    lit: lit !== null && isLit,
    stop: choiceId(choice) === stop,
  });
  return (
    <>
      {scene.ties.map((drawn) => (
        <TieMark
          key={drawn.tie.key}
          drawn={drawn}
          state={stateOf(
            { edge: drawn.tie.key },
            words.tieWords(drawn.tie),
            lit?.keys.has(drawn.tie.key) === true,
          )}
        />
      ))}
      {scene.nodes.map((node) => (
        <NodeMark
          key={node.ref}
          node={node}
          state={stateOf(
            { node: node.ref },
            nodeWords.get(node.ref) ?? node.name,
            lit?.refs.has(node.ref) === true,
          )}
        />
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: it holds nothing that takes the focus. */}
      <g aria-hidden="true" className="node-labels">
        {scene.nodes.map((node) => {
          const spot = labels.get(node.ref);
          if (spot === undefined) return null;
          const dim = lit !== null && !lit.refs.has(node.ref);
          return (
            <NameLabel key={node.ref} node={node} spot={spot} dim={dim} strong={near?.node === node.ref} />
          );
        })}
      </g>
    </>
  );
}
