/**
 * Checks a value of a data file against its shape and turns what zod says into diagnostics that point into the file.
 */
import type { z } from 'zod';
import { type Diagnostic, suggest } from './diagnostic.js';
import type { KeyPath, YamlSource } from './yaml-source.js';

type Issue = z.core.$ZodIssue;

function valueAt(value: unknown, path: KeyPath): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

function missing(key: string | number): readonly [code: string, message: string] {
  if (key === 'label' || key === 'label_ar' || key === 'fr' || key === 'en') {
    return ['missing-label', `missing label "${key}"`];
  }
  if (key === 'source') return ['unsourced-name', 'this name has no source'];
  return ['missing-key', `missing "${key}"`];
}

/** Shows one issue of zod at its place in the file. `base` is where the checked value stands. */
function toDiagnostics(source: YamlSource, base: KeyPath, value: unknown, issue: Issue): Diagnostic[] {
  const inner = issue.path as KeyPath;
  const path = [...base, ...inner];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const [start, end] = source.keySpan(path, key);
      return { code: 'unknown-key', message: `unknown key "${key}"`, file: source.file, start, end };
    });
  }
  if (issue.code === 'custom' && issue.params) {
    const {
      code,
      noun,
      value: bad,
      list,
    } = issue.params as { code: string; noun: string; value: string; list: string[] };
    return [source.at(path, code, `"${bad}" is not a ${noun}`, suggest(bad, list))];
  }
  const key = inner.at(-1);
  if (issue.code === 'invalid_type' && key !== undefined && valueAt(value, inner) === undefined) {
    return [source.at(path, ...missing(key))];
  }
  return [source.at(path, 'wrong-shape', wording(issue))];
}

function wording(issue: Issue): string {
  if (issue.code === 'invalid_type')
    return `expected ${issue.expected === 'record' ? 'a map' : issue.expected}`;
  if (issue.code === 'invalid_format') return `expected ${issue.message}`;
  return issue.message;
}

/**
 * The value in its checked shape, or undefined after adding what is wrong with it to `found`.
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  source: YamlSource,
  base: KeyPath,
  found: Diagnostic[],
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) found.push(...toDiagnostics(source, base, value, issue));
  return undefined;
}
