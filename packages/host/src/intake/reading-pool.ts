/**
 * Reads reports in threads of their own, so that whoever takes them in stays free to write and to answer. A report
 * that breaks its thread or holds it too long fails alone; the thread is ended and another takes its place.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Language, ReportInput } from '@marsad/model';
import { CliError } from '../start/cli-error.js';
import type { Answer, Question, Reading, Tokens } from './reading.js';

/** Run from source, the built thread beside it is used: a thread needs JavaScript. */
const THREAD = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/intake/read-in-thread.js' : './read-in-thread.js',
    import.meta.url,
  ),
);
/** What a report may take before its thread is ended: a fixed part, and more for each megabyte of text. Milliseconds. */
const PATIENCE = { always: 60_000, megabyte: 30_000 };

export interface PoolOptions {
  /** Number of threads; all cores but one when left out, and at least one. */
  readonly threads?: number;
  /** Script of the thread and how long it may take, for tests. */
  readonly thread?: string;
  readonly patience?: typeof PATIENCE;
}

type Asked =
  | Omit<Extract<Question, { kind: 'read' }>, 'id'>
  | Omit<Extract<Question, { kind: 'tokens' }>, 'id'>;

interface Job {
  readonly question: Question;
  readonly resolve: (answer: Extract<Answer, { tokens: Tokens }>) => void;
  readonly reject: (cause: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

function failed(why: string): CliError {
  return new CliError(
    'engine-failed',
    `The engine broke on this report: ${why.replace(/\.$/, '')}.`,
    'This is a bug; please report it with the text.',
  );
}

const lengthOf = (question: Question): number =>
  question.kind === 'read' ? question.input.text.length : question.text.length;

/** A fixed number of reading threads, started as they are needed. */
export class ReadingPool {
  readonly size: number;
  private readonly threads: Thread[] = [];
  private readonly waiting: Job[] = [];
  private readonly file: string;
  private readonly patience: typeof PATIENCE;
  private asked = 0;
  private closed = false;

  constructor(options: PoolOptions = {}) {
    this.size = options.threads ?? Math.max(1, availableParallelism() - 1);
    this.file = options.thread ?? THREAD;
    this.patience = options.patience ?? PATIENCE;
  }

  /** Reads one report with all its mentions. Rejects with `engine-failed`. */
  async read(input: ReportInput): Promise<Reading> {
    const { record, tokens } = await this.ask({ kind: 'read', input });
    if (record === null) throw failed('it gave no record');
    return { record, tokens };
  }

  /** Search tokens of a text. Rejects with `engine-failed`. */
  async tokens(text: string, language: Language): Promise<Tokens> {
    return (await this.ask({ kind: 'tokens', text, language })).tokens;
  }

  /** Ends all threads; what is still waiting is rejected. */
  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.waiting.splice(0)) job.reject(failed('it was stopped'));
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private ask(question: Asked): Promise<Extract<Answer, { tokens: Tokens }>> {
    return new Promise((resolve, reject) => {
      if (this.closed) {
        reject(failed('it was stopped'));
        return;
      }
      this.asked += 1;
      this.waiting.push({ question: { ...question, id: this.asked }, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    let free = this.threads.find(({ job }) => job === null);
    if (free === undefined && this.threads.length < this.size) free = this.start();
    const job = free === undefined ? undefined : this.waiting.shift();
    if (free === undefined || job === undefined) return;
    const thread = free;
    thread.job = job;
    const limit = this.patience.always + (lengthOf(job.question) / 1e6) * this.patience.megabyte;
    thread.timer = setTimeout(
      () => this.lose(thread, `it took longer than ${Math.round(limit / 1000)} seconds`),
      limit,
    );
    thread.worker.postMessage(job.question);
    this.next();
  }

  private start(): Thread {
    const thread: Thread = { worker: new Worker(this.file), job: null, timer: null };
    thread.worker.on('message', (answer: Answer) => this.settle(thread, answer));
    thread.worker.on('error', (cause) =>
      this.lose(thread, cause instanceof Error ? cause.message : String(cause)),
    );
    thread.worker.on('exit', () => this.lose(thread, 'its thread ended'));
    this.threads.push(thread);
    return thread;
  }

  private settle(thread: Thread, answer: Answer): void {
    const { job } = thread;
    if (job === null || job.question.id !== answer.id) return;
    if (thread.timer !== null) clearTimeout(thread.timer);
    thread.job = null;
    if ('failed' in answer) job.reject(failed(answer.failed));
    else job.resolve(answer);
    this.next();
  }

  /** Ends a thread that is of no more use; the report that it held fails. */
  private lose(thread: Thread, why: string): void {
    const at = this.threads.indexOf(thread);
    if (at === -1) return;
    this.threads.splice(at, 1);
    if (thread.timer !== null) clearTimeout(thread.timer);
    thread.job?.reject(failed(why));
    thread.job = null;
    void thread.worker.terminate();
    this.next();
  }
}
