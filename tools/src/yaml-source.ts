/**
 * One YAML file with its text, its value, and the place of every node, so that a mistake found in a value can point
 * at the characters that hold it. Mistakes of YAML itself come out as diagnostics too.
 */
import { type Document, isCollection, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Diagnostic } from './diagnostic.js';

export type KeyPath = readonly (string | number)[];

export class YamlSource {
  readonly document: Document;

  constructor(
    /** Path as shown in diagnostics. */
    readonly file: string,
    readonly text: string,
  ) {
    this.document = parseDocument(text, { prettyErrors: false, keepSourceTokens: false });
  }

  /** Mistakes of YAML itself: bad indentation, a key written twice. */
  syntaxDiagnostics(): Diagnostic[] {
    return [...this.document.errors, ...this.document.warnings].map((error) => ({
      code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
      message: error.code === 'DUPLICATE_KEY' ? 'this key stands twice in one map' : error.message,
      file: this.file,
      start: error.pos[0],
      end: Math.max(error.pos[1], error.pos[0] + 1),
    }));
  }

  /** The file's value as plain data. */
  value(): unknown {
    return this.document.toJS() as unknown;
  }

  /** Offsets of the node at a path, or of its nearest parent that exists. */
  span(path: KeyPath): readonly [start: number, end: number] {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.shorten(node.range[0], node.range[1], isCollection(node));
    }
    return [0, this.text.indexOf('\n') < 0 ? this.text.length : this.text.indexOf('\n')];
  }

  private shorten(start: number, end: number, collection: boolean): readonly [number, number] {
    if (!collection) return [start, end];
    const newline = this.text.indexOf('\n', start);
    return [start, newline < 0 ? end : Math.min(end, newline)];
  }

  /** Offsets of a key of the map at a path. */
  keySpan(path: KeyPath, key: string): readonly [start: number, end: number] {
    const map = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    if (!isMap(map)) return this.span(path);
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    const range = pair && isScalar(pair.key) ? pair.key.range : null;
    return range ? [range[0], range[1]] : this.span(path);
  }

  /** A diagnostic at the node of a path. */
  at(path: KeyPath, code: string, message: string, help?: string): Diagnostic {
    const [start, end] = this.span(path);
    return { code, message, file: this.file, start, end, ...(help === undefined ? {} : { help }) };
  }
}
