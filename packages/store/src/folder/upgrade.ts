/**
 * Brings a project of an older layout into the one of now: the archive is made anew beside the old, each report under
 * a key of its own, verified, and put in its place; then the old one, which holds the words in the open, is deleted.
 * Lines keep their numbers, instants and writers; their hashes are new, and the last line says to which hash the old
 * ones were chained. Cut short at any moment, it is gone on with by running it again.
 */
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Archive, type ArchiveOptions } from '../archive/archive.js';
import { diskError } from '../archive/disk-error.js';
import { syncFolder, writeWhole } from '../archive/durable-file.js';
import type { Entry, JournalLine, LinkedTelling } from '../archive/entry.js';
import { type Head, START } from '../archive/journal-line.js';
import { KEYRING } from '../archive/keyring.js';
import { verify } from '../archive/verify.js';
import { StoreError } from '../store-error.js';
import type { Holder } from './holder.js';
import { acquireLock, type LockOptions } from './lock.js';
import { OpenArchive, type OpenReading } from './open-archive.js';
import { FORMAT, type ProjectFile, projectFileText, readAnyProjectFile } from './project-file.js';

export interface UpgradeOptions extends ArchiveOptions, LockOptions {
  /** Told with each line of the journal that was carried over. */
  readonly told?: (lines: number) => void;
}

export interface Upgraded {
  readonly kind: 'upgraded';
  readonly folder: string;
  readonly from: number;
  readonly to: number;
  /** Lines of the journal, and files that they point at. */
  readonly lines: number;
  readonly files: number;
}

export type UpgradeResult = Upgraded | { readonly kind: 'busy'; readonly holder: Holder };

const BESIDE = 'upgrade';
const DONE = 'archive-2';
const OLD = 'archive-1';

/** What changes as lines are carried over: the names of texts, which decisions tell too. */
class Carrying {
  private readonly names = new Map<string, string>();
  private head: Head = START;

  constructor(
    private readonly from: OpenArchive,
    private readonly to: Archive,
  ) {}

  async line(line: JournalLine): Promise<void> {
    const { entry, at, writer } = line;
    this.head = { n: line.n, hash: line.hash };
    await this.to.carry(await this.entry(entry), { at, writer });
  }

  /** Says at the end what the former chain was. */
  async end(): Promise<void> {
    const { n, hash } = this.head;
    await this.to.append({ kind: 'archive-upgraded', from: 1, to: FORMAT, lines: n, head: hash });
  }

  private async entry(entry: Entry): Promise<Entry> {
    switch (entry.kind) {
      case 'report-taken-in':
      case 'report-read-again':
        return this.reading(entry);
      case 'judgement':
        return { ...entry, text: this.name(entry.report, entry.text) };
      case 'events-linked':
        return { ...entry, a: this.telling(entry.a), b: this.telling(entry.b) };
      case 'corrected':
      case 'assertion-added':
      case 'noted':
      case 'graded':
        return { ...entry, place: this.telling(entry.place) };
      default:
        return entry;
    }
  }

  private async reading(entry: OpenReading): Promise<Entry> {
    const { recordHash: _, ...kept } = entry;
    const { report } = entry;
    const files = await this.from.filesOf(entry);
    const original = await this.to.putOriginal(report, files.original);
    const text = await this.to.putText(report, files.text);
    const record = await this.to.putRecord(report, files.record);
    this.names.set(`${report} ${entry.text}`, text);
    return { ...kept, original, text, record };
  }

  private telling(telling: LinkedTelling): LinkedTelling {
    return { ...telling, text: this.name(telling.report, telling.text) };
  }

  private name(report: string, text: string): string {
    return this.names.get(`${report} ${text}`) ?? text;
  }
}

async function makeAnew(folder: string, options: Omit<UpgradeOptions, 'command'>): Promise<void> {
  const beside = join(folder, BESIDE);
  await rm(beside, { recursive: true, force: true });
  const from = await OpenArchive.open(join(folder, 'archive'));
  try {
    const to = await Archive.create(beside, options);
    try {
      const carrying = new Carrying(from, to);
      for await (const line of from.lines()) {
        await carrying.line(line);
        options.told?.(line.n);
      }
      await carrying.end();
      await requireSound(to);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
  await rename(join(beside, 'archive'), join(folder, DONE));
  await rm(beside, { recursive: true, force: true });
  await syncFolder(folder);
}

async function requireSound(archive: Archive): Promise<void> {
  let first = '';
  const { problems } = await verify(archive, ({ message }) => {
    if (first === '') first = message;
  });
  if (problems === 0) return;
  throw new StoreError('archive-damaged', first, 'Nothing of the project was changed: try again.');
}

/** Format 1 had no keyring: an archive that has one is the new one. */
const isInPlace = (folder: string): boolean => existsSync(join(folder, 'archive', KEYRING));

/** Puts the new archive in the place of the old one, and says so last. */
async function swap(folder: string, project: string): Promise<void> {
  if (!isInPlace(folder)) {
    if (existsSync(join(folder, 'archive'))) await rename(join(folder, 'archive'), join(folder, OLD));
    await rename(join(folder, DONE), join(folder, 'archive'));
    await syncFolder(folder);
  }
  await writeWhole(join(folder, 'marsad.json'), Buffer.from(projectFileText({ format: FORMAT, project })));
}

/** Deletes the former archive and the databases made of it; the index is made again from the archive when it is next opened. */
async function sweepUp(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name === OLD || name === BESIDE || name === 'database' || name.startsWith('database.broken-'))
      await rm(join(folder, name), { recursive: true, force: true });
  }
  await syncFolder(folder);
}

async function requireAny(folder: string): Promise<ProjectFile> {
  const there = await readAnyProjectFile(folder);
  if (there !== null) return there;
  throw new StoreError(
    'not-a-project',
    `${folder} has no file marsad.json, so it is not a project of marsad.`,
    'Name the folder of a project.',
  );
}

/** As `upgradeFolder`, of a folder that nobody else can know of or that this process holds. */
export async function upgradeHeld(
  folder: string,
  options: Omit<UpgradeOptions, 'command'>,
): Promise<Upgraded> {
  const there = await requireAny(folder);
  if (there.format < FORMAT) {
    if (!existsSync(join(folder, DONE)) && !isInPlace(folder)) await makeAnew(folder, options);
    await swap(folder, there.project);
  }
  await sweepUpAfter(folder, there.format);
  const archive = await Archive.open(folder, options);
  try {
    const { lines, files } = await verify(archive, () => undefined);
    return { kind: 'upgraded', folder, from: there.format, to: FORMAT, lines, files };
  } finally {
    await archive.close();
  }
}

/** A project of this layout keeps its database; what an upgrade left behind that was cut short at its end goes. */
async function sweepUpAfter(folder: string, format: number): Promise<void> {
  if (format < FORMAT || existsSync(join(folder, OLD))) await sweepUp(folder);
}

/**
 * Upgrades a project in place, or says who holds it. A project of this layout is left as it is. Errors as
 * `openFolder`, and `archive-damaged` when something of the old archive is not as it was; then nothing was changed.
 */
export async function upgradeFolder(folder: string, options: UpgradeOptions): Promise<UpgradeResult> {
  await requireAny(folder);
  const taken = await acquireLock(folder, options).catch((error: unknown) => {
    throw diskError(error, folder);
  });
  if (taken.kind === 'busy') return taken;
  try {
    return await upgradeHeld(folder, options);
  } finally {
    await taken.lock.release();
  }
}
