/**
 * An explanation as a tree of lines: what was found is ticked, what nearly was is marked with ~, what was not with ×.
 */
import type { Explanation, ExplanationNode } from '@marsad/engine';
import type { Style } from './style.js';

const MARK = { yes: '✓ ', near: '~ ', no: '× ' } as const;

function nodeLine(node: ExplanationNode, style: Style): string {
  const title =
    node.status === undefined ? node.title : style[node.status](`${MARK[node.status]}${node.title}`);
  return style.line(node.detail ? `${title}  ${style.quiet(node.detail)}` : title);
}

function* branches(nodes: readonly ExplanationNode[], indent: string, style: Style): Generator<string> {
  const last = nodes.length - 1;
  for (const [i, child] of nodes.entries()) {
    yield `${indent}${i === last ? '└─ ' : '├─ '}${nodeLine(child, style)}`;
    yield* branches(child.children, `${indent}${i === last ? '   ' : '│  '}`, style);
  }
}

/** The whole tree, one line a node, under the sentence itself; ends in a line feed. */
export function explanationText(explanation: Explanation, style: Style): string {
  const sentence = style.sentence(style.heading(explanation.sentence));
  return `${[sentence, ...branches(explanation.stages, '', style)].join('\n')}\n`;
}
