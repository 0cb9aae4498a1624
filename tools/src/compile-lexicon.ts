/**
 * The command that checks the lexicon and compiles it into one file for the engine.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { canonical } from './canonical.js';
import { compile } from './compile.js';
import { type Diagnostic, renderDiagnostic } from './diagnostic.js';
import { INFLECTIONS } from './inflections.js';
import { type LexiconFiles, readLexicon } from './read-lexicon.js';
import { renderTypeRegistry } from './type-registry.js';

const HOUSE = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const HELP = `Usage: compile-lexicon [options]

Checks every file of the lexicon and compiles it for the engine.

Options:
  --lexicon DIR   folder of the lexicon (default: lexicon)
  --out FILE      where the compiled lexicon goes (default: packages/host/lexicon/marsad-lexicon.bin)
  --types FILE    where the registry of types goes (default: packages/model/src/generated/types.ts)
  --write         rewrite data files in canonical order before compiling
  --check         write nothing; fail if a data file is not canonical or the registry of types is stale
  --anyway        write the compiled lexicon even when there are mistakes (the exit status stays 1)
  --help          show this text

Exit status: 0 compiled, 1 mistakes in the data, 2 wrong options.
`;

export interface Options {
  readonly lexicon: string;
  readonly out: string;
  readonly types: string;
  readonly write: boolean;
  readonly check: boolean;
  readonly anyway: boolean;
}

/** Where the command prints. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

function canonicalDiagnostics(files: LexiconFiles): Diagnostic[] {
  return files.sources
    .filter((source) => canonical(source.file, source.text) !== source.text)
    .map((source) =>
      source.at([], 'not-canonical', 'this file is not in canonical form', '`npm run lexicon` rewrites it'),
    );
}

function rewrite(lexicon: string, files: LexiconFiles): void {
  for (const source of files.sources) {
    const text = canonical(source.file, source.text);
    if (text !== source.text) writeFileSync(resolve(lexicon, '..', source.file), text);
  }
}

function report(diagnostics: readonly Diagnostic[], files: LexiconFiles, print: Output): void {
  const sorted = [...diagnostics].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start,
  );
  for (const one of sorted) print.error(`${renderDiagnostic(one, files.texts.get(one.file) ?? '')}\n\n`);
  print.error(`${sorted.length} ${sorted.length === 1 ? 'mistake' : 'mistakes'} in the lexicon.\n`);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function writeArtefact(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Runs the command and returns its exit status. */
export function compileLexicon(options: Options, print: Output): number {
  let files = readLexicon(options.lexicon);
  if (options.write) {
    rewrite(options.lexicon, files);
    files = readLexicon(options.lexicon);
  }
  const compiled = compile(files, INFLECTIONS);
  const diagnostics = [...compiled.diagnostics, ...(options.check ? canonicalDiagnostics(files) : [])];
  if (diagnostics.length > 0) {
    report(diagnostics, files, print);
    if (options.anyway) writeArtefact(options.out, compiled.bytes);
    return 1;
  }
  const registry = renderTypeRegistry(files.types.map(({ value }) => value));
  const stale = readOrEmpty(options.types) !== registry;
  if (options.check && stale) {
    print.error(`${options.types} is stale: run \`npm run lexicon\`.\n`);
    return 1;
  }
  if (!options.check) {
    writeArtefact(options.out, compiled.bytes);
    if (stale) writeFileSync(options.types, registry);
  }
  const counts = Object.entries(compiled.counts).map(([what, count]) => `${count} ${what}`);
  print.out(`Lexicon: ${counts.join(', ')}; ${(compiled.bytes.length / 1e6).toFixed(1)} MB.\n`);
  return 0;
}

/** Reads the command line; a string is what is wrong with it. */
export function readOptions(args: readonly string[]): Options | 'help' | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        lexicon: { type: 'string', default: resolve(HOUSE, 'lexicon') },
        out: { type: 'string', default: resolve(HOUSE, 'packages/host/lexicon/marsad-lexicon.bin') },
        types: { type: 'string', default: resolve(HOUSE, 'packages/model/src/generated/types.ts') },
        write: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        anyway: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    if (!existsSync(values.lexicon)) return { wrong: `There is no folder ${values.lexicon}.` };
    if (values.write && values.check) return { wrong: '--write and --check exclude each other' };
    return values;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function main(): number {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if ('wrong' in options) {
    process.stderr.write(`${options.wrong}\n\n${HELP}`);
    return 2;
  }
  const print = {
    out: (text: string) => process.stdout.write(text),
    error: (text: string) => process.stderr.write(text),
  };
  return compileLexicon(options, print);
}

if (
  process.argv[1] &&
  resolve(process.argv[1]).replace(/\.(js|ts)$/, '') ===
    fileURLToPath(import.meta.url).replace(/\.(js|ts)$/, '')
)
  process.exitCode = main();
