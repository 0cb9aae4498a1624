import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../program.js';
import { type StartedEngine, startEngine } from '../start/start-engine.js';
import type { Proposal } from './proposal.js';

const HOUSE = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'marsad-register-'));
const lexicon = join(folder, 'lexicon');
cpSync(join(HOUSE, 'lexicon'), lexicon, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const REPORTS = [
  {
    id: 'fr-1',
    language: 'fr',
    url: 'https://example.org/fr-1',
    text: 'La katiba Tafsirt a attaqué un camp à Ménaka. Selon Salif Dembélé, porte-parole de l’armée malienne, dix soldats sont morts. Un commerçant, Oumar Sangaré, a vu la katiba Tafsirt partir.',
  },
  {
    id: 'ar-1',
    language: 'ar',
    url: 'https://example.org/ar-1',
    text: 'أعلنت كتيبة تفسيرت مسؤوليتها عن الهجوم. وقال المتحدث باسم الجيش ساليف ديمبيلي إن الجنود صدوا المسلحين.',
  },
  {
    id: 'fr-2',
    language: 'fr',
    text: 'Le groupe Bolloré quitte le port. Le club Djoliba a gagné contre le Stade malien.',
  },
];
const rows = join(folder, 'rows.jsonl');
writeFileSync(rows, REPORTS.map((row) => JSON.stringify(row)).join('\n'));

class Text extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

const shipped = startEngine();
async function run(args: readonly string[], started: StartedEngine = shipped) {
  const stdout = new Text();
  const stderr = new Text();
  const streams = { stdin: Readable.from([]), stdout, stderr, env: {}, startEngine: () => started };
  const exit = await runCli(['register', ...args], streams);
  return { exit, out: stdout.text, err: stderr.text };
}
const proposals = async (started?: StartedEngine): Promise<Proposal[]> =>
  JSON.parse((await run(['proposals', rows, '--lexicon', lexicon, '--json'], started)).out) as Proposal[];

describe('marsad register proposals', () => {
  it('merges the spellings of two scripts, counts mentions and reports, and shows where', async () => {
    const found = await proposals();
    const katiba = found.find((one) => one.name === 'katiba Tafsirt');
    expect(katiba).toMatchObject({ kind: 'group', type: 'armed-group', count: 3, reports: 2 });
    expect(katiba?.spellings.map(({ language }) => language)).toEqual(['fr', 'ar']);
    expect(katiba?.sentences).toHaveLength(2);
    expect(katiba?.sentences[0]?.report).toBe('https://example.org/fr-1');
  });

  it('lists who speaks for an army in both scripts, and never a trader, a company or a club', async () => {
    const found = await proposals();
    const [speaker, ...others] = found.filter((one) => one.kind === 'person');
    expect(speaker).toMatchObject({ name: 'Salif Dembélé', count: 2, reports: 2 });
    expect(speaker?.type).toMatch(/^spokes/u);
    expect(others).toEqual([]);
    expect(found.filter((one) => one.kind === 'group')).toHaveLength(1);
  });

  it('no longer lists a rejected name, until that is taken back', async () => {
    await run(['reject', 'katiba Tafsirt', '--lexicon', lexicon]);
    expect((await proposals()).map((one) => one.name)).not.toContain('katiba Tafsirt');
    expect((await run(['reject', 'katiba Tafsirt', '--lexicon', lexicon])).out).toContain('rejected before');
    await run(['reject', 'katiba Tafsirt', '--undo', '--lexicon', lexicon]);
    expect((await proposals()).map((one) => one.name)).toContain('katiba Tafsirt');
  });
});

describe('marsad register accept', () => {
  const accept = (...more: string[]) =>
    run(['accept', 'katiba Tafsirt', '--in', rows, '--lexicon', lexicon, '--ref', 'katiba-tafsirt', ...more]);

  it('refuses a ref, a country and a name that are none', async () => {
    const refused = async (args: string[]) =>
      (await run(['accept', '--in', rows, '--lexicon', lexicon, ...args])).err;
    expect(await refused(['1', '--ref', 'Two Words'])).toContain('is not a ref');
    expect(await refused(['1', '--ref', 'x', '--country', 'Mali'])).toContain('not a country code');
    expect(await refused(['katiba Nulle', '--ref', 'x'])).toContain('not-found');
  });

  it('writes the file, and once compiled the name resolves to its ref', async () => {
    const { exit, out } = await accept('--country', 'ML');
    expect(exit).toBe(0);
    expect(out).toContain('npm run lexicon');
    const file = join(lexicon, 'actors/katiba-tafsirt.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('source: https://example.org/ar-1');
    const bin = join(folder, 'lexicon.bin');
    const compile = join(HOUSE, 'tools/dist/compile-lexicon.js');
    const types = join(folder, 'types.ts');
    execFileSync(process.execPath, [
      compile,
      '--lexicon',
      lexicon,
      '--out',
      bin,
      '--types',
      types,
      '--write',
    ]);
    expect(readFileSync(file, 'utf8'), 'is in canonical form from the start').toBe(text);
    const started = startEngine(bin);
    for (const row of REPORTS.slice(0, 2)) {
      const record = started.engine.extract({ text: row.text }, { allMentions: true });
      expect(record.mentions.map((m) => m.ref)).toContain('katiba-tafsirt');
    }
    expect((await proposals(started)).map((one) => one.kind)).not.toContain('group');
    expect((await run(['show', 'katiba-tafsirt'], started)).out).toContain('katiba Tafsirt');
  }, 60_000);

  it('never writes over an entry without --force', async () => {
    const { exit, err } = await accept();
    expect(exit).toBe(1);
    expect(err).toContain('file-exists');
    expect((await accept('--force')).exit).toBe(0);
  });
});
