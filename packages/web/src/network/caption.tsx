/** What is pointed at or focused, in words at the foot of the drawing. */
import type { Choice } from './choice.js';
import type { DrawingProps } from './drawing.js';
import type { NetworkWords } from './tie-words.js';

interface CaptionProps extends Pick<DrawingProps, 'nodes' | 'shown'> {
  readonly of: Choice | null;
  readonly words: NetworkWords;
}

/** Hidden from screen readers: the mark that is focused says the same. */
export function Caption({ of, nodes, shown, words }: CaptionProps) {
  const node = nodes.find(({ ref }) => ref === of?.node);
  const tie = shown.find(({ key }) => key === of?.edge);
  if (node === undefined && tie === undefined) return null;
  return (
    <p className="network-caption" aria-hidden="true">
      {node !== undefined && words.nodeWords(node)}
      {tie !== undefined && words.tieWords(tie)}
    </p>
  );
}
