import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import * as match from './index.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('prints what the README says', () => {
  const [, code = '', printed = ''] = /```ts\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/.exec(README) ?? [];
  const lines: string[] = [];
  const script = ts.transpile(code, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 });
  const run = new Function('require', 'exports', 'console', script);
  run(() => match, {}, { log: (value: unknown) => lines.push(String(value)) });
  expect(printed).not.toBe('');
  expect(lines.join('\n')).toBe(printed.trim());
});

it('names what the package has', () => {
  const named = [...README.matchAll(/`(?:new )?([A-Za-z]+)(?:<T>)?\(?[^`]*`/g)].map(([, name]) => name!);
  for (const name of ['NameIndex', 'nameLikeness', 'fold', 'nameWords', 'soundKeys', 'queryTerms']) {
    expect(named).toContain(name);
    expect(name in match).toBe(true);
  }
});
