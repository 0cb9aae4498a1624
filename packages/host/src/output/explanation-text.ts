/**
 * An explanation as a tree of lines: what was found is ticked, what nearly was is marked with ~, what was not with ×.
 */
import type { ExplanationNode } from '@marsad/engine';
import type { Style } from './style.js';

const MARK = { yes: '✓ ', near: '~ ', no: '× ' } as const;

function nodeLine(node: ExplanationNode, style: Style): string {
  const title =
    node.status === undefined ? node.title : style[node.status](`${MARK[node.status]}${node.title}`);
  return style.line(node.detail ? `${title}  ${style.quiet(node.detail)}` : title);
}

function* branch(node: ExplanationNode, indent: string, style: Style): Generator<string> {
  const last = node.children.length - 1;
  for (const [i, child] of node.children.entries()) {
    yield `${indent}${i === last ? '└─ ' : '├─ '}${nodeLine(child, style)}`;
    yield* branch(child, `${indent}${i === last ? '   ' : '│  '}`, style);
  }
}

/** The whole tree, one line a node, ending in a line feed. */
export function explanationText(root: ExplanationNode, style: Style): string {
  return `${[style.line(style.heading(root.title) + (root.detail ? `  ${root.detail}` : '')), ...branch(root, '', style)].join('\n')}\n`;
}
