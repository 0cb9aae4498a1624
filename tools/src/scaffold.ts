/** What the commands that begin something share: read the options, write the files unless one exists, say what is next. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Scaffold {
  readonly help: string;
  /** What is begun, as the start of a sentence. */
  readonly what: string;
  readonly name: RegExp;
  /** The option that says in which folder, and its default. */
  readonly folder: { readonly option: string; readonly default: string };
  /** The files to make, by path. */
  readonly files: (name: string, folder: string) => ReadonlyMap<string, string>;
}

function readArguments({ folder }: Scaffold, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        [folder.option]: { type: 'string', default: folder.default },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    return null;
  }
}

/** Runs such a command on its arguments; its exit status is 0 made, 1 it exists already, 2 wrong options. */
export function runScaffold(
  scaffold: Scaffold,
  args: readonly string[],
  print: (text: string) => void,
): number {
  const read = readArguments(scaffold, args);
  const name = read?.positionals[0] ?? '';
  if (!read || read.values.help || !scaffold.name.test(name)) {
    print(scaffold.help);
    return read?.values.help ? 0 : 2;
  }
  const files = scaffold.files(name, resolve(String(read.values[scaffold.folder.option])));
  if ([...files.keys()].some((path) => existsSync(path))) {
    print(`${scaffold.what} ${name} exists already.\n`);
    return 1;
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  print(`${[...files.keys()].join('\n')}\n\nFill them in, then run \`npm run lexicon\`.\n`);
  return 0;
}
