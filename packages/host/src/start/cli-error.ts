/**
 * What can go wrong at the boundary: a small union of codes, each with one exit status, one line of words and one JSON
 * shape. Text never makes an error; bugs are thrown and not wrapped, except while a batch is running.
 */

/** Exit statuses of every command. 130 is given by Ctrl-C. */
export const EXIT = { ok: 0, someInputsFailed: 1, usage: 2, couldNotStart: 3, interrupted: 130 } as const;

const EXIT_OF = {
  usage: EXIT.usage,
  'lexicon-missing': EXIT.couldNotStart,
  'lexicon-unreadable': EXIT.couldNotStart,
  'corpus-missing': EXIT.couldNotStart,
  'file-missing': EXIT.someInputsFailed,
  'file-unreadable': EXIT.someInputsFailed,
  'folder-empty': EXIT.someInputsFailed,
  'binary-file': EXIT.someInputsFailed,
  'text-empty': EXIT.someInputsFailed,
  'too-large': EXIT.someInputsFailed,
  'line-too-long': EXIT.someInputsFailed,
  'line-not-utf8': EXIT.someInputsFailed,
  'line-not-json': EXIT.someInputsFailed,
  'line-not-report': EXIT.someInputsFailed,
  'line-not-name': EXIT.someInputsFailed,
  'engine-failed': EXIT.someInputsFailed,
  'bad-request': EXIT.usage,
  'not-json': EXIT.usage,
  'request-refused': EXIT.someInputsFailed,
  'token-needed': EXIT.someInputsFailed,
  'not-found': EXIT.someInputsFailed,
  'report-erased': EXIT.someInputsFailed,
  ambiguous: EXIT.someInputsFailed,
  'file-exists': EXIT.someInputsFailed,
  'file-unwritable': EXIT.someInputsFailed,
  'server-gone': EXIT.someInputsFailed,
  internal: EXIT.someInputsFailed,
  'port-busy': EXIT.couldNotStart,
  'nothing-to-undo': EXIT.someInputsFailed,
  'folder-busy': EXIT.couldNotStart,
  'folder-elsewhere': EXIT.couldNotStart,
  'folder-not-writable': EXIT.couldNotStart,
  'not-a-project': EXIT.couldNotStart,
  'project-exists': EXIT.couldNotStart,
  'format-newer': EXIT.couldNotStart,
  'format-older': EXIT.couldNotStart,
  'schema-newer': EXIT.couldNotStart,
  'database-unreachable': EXIT.couldNotStart,
  'database-other-project': EXIT.couldNotStart,
  'journal-broken': EXIT.couldNotStart,
  'archive-damaged': EXIT.couldNotStart,
  'disk-full': EXIT.couldNotStart,
  'backup-damaged': EXIT.someInputsFailed,
  'backup-too-large': EXIT.someInputsFailed,
  'web-not-built': EXIT.couldNotStart,
} as const;

export type ErrorCode = keyof typeof EXIT_OF;

/** All codes, for whoever documents them. */
export const ERROR_CODES = Object.keys(EXIT_OF) as readonly ErrorCode[];

/** Where it happened. */
export interface ErrorPlace {
  /** File as given, or `-` for standard input. */
  readonly input?: string;
  /** Line of a JSON Lines input, from 1. */
  readonly line?: number;
}

/** An error that a user can do something about. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint: string,
    readonly place: ErrorPlace = {},
  ) {
    super(message);
  }

  /** The exit status of a run that ends with this error. */
  get exit(): number {
    return EXIT_OF[this.code];
  }

  /** The same error at a place known only to the caller. */
  at(place: ErrorPlace): CliError {
    return new CliError(this.code, this.message, this.hint, { ...place, ...this.place });
  }

  /** `{error: {code, message, hint, input?, line?}}`, the only JSON shape of an error. */
  toJSON(): { error: { code: ErrorCode; message: string; hint: string; input?: string; line?: number } } {
    return { error: { code: this.code, message: this.message, hint: this.hint, ...this.place } };
  }

  /** One line for people: `marsad: rows.jsonl:3: line-not-json: … Hint.` */
  toLine(): string {
    const { input, line } = this.place;
    const where =
      input === undefined
        ? ''
        : `${input === '-' ? 'standard input' : input}${line === undefined ? '' : `:${line}`}: `;
    return `marsad: ${where}${this.code}: ${this.message} ${this.hint}`
      .replace(/\s*[\r\n]+\s*/g, ' ')
      .trimEnd();
  }
}
