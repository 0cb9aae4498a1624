/**
 * Keeps what the guide shows equal to what the program prints. A comment names a command, the fenced block behind it is
 * its output; `npm run docs` writes the blocks and a test fails when one is stale.
 */
import { Readable, Writable } from 'node:stream';
import { runCli } from '../program.js';
import type { StartedEngine } from '../start/start-engine.js';

/** `<!-- marsad explain "…" | head 20 -->` or `… | stages 3 6 -->`, then a fenced block. */
const BLOCK = /<!-- marsad (.*?)(?: \| head (\d+))?(?: \| stages ([\d ]+))? -->\n```text\n[\s\S]*?```/g;

class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** Words of a command; double quotes keep spaces together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? '');
}

async function output(command: string, started: StartedEngine): Promise<string> {
  const stdout = new Kept();
  const stdin = Readable.from([]);
  await runCli(wordsOf(command), { stdin, stdout, stderr: new Kept(), env: {}, startEngine: () => started });
  return stdout.text.trimEnd();
}

function head(text: string, lines: number | undefined): string {
  const all = text.split('\n');
  if (lines === undefined || all.length <= lines) return text;
  return [...all.slice(0, lines).map((line) => line.trimEnd()), '…'].join('\n');
}

/** Of an explanation, the sentence and the stages of these numbers. */
function stages(text: string, wanted: string | undefined): string {
  if (wanted === undefined) return text;
  const numbers = new Set(wanted.split(' '));
  let shown = true;
  const lines = text.split('\n').filter((line) => {
    const stage = /^[├└]─ (\d) /.exec(line);
    if (stage) shown = numbers.has(stage[1]!);
    return shown;
  });
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** The page with every block filled from the program as it is now. Paths in commands are relative to the root. */
export async function fillOutput(page: string, started: StartedEngine): Promise<string> {
  const filled: string[] = [];
  let from = 0;
  for (const block of page.matchAll(BLOCK)) {
    const [whole, command, lines, wanted] = block;
    const told = stages(await output(command!, started), wanted);
    const text = head(told, lines === undefined ? undefined : Number(lines));
    const comment = whole.slice(0, whole.indexOf('\n'));
    filled.push(page.slice(from, block.index), `${comment}\n\`\`\`text\n${text}\n\`\`\``);
    from = block.index + whole.length;
  }
  return [...filled, page.slice(from)].join('');
}
