/** What the main thread and the thread of PGlite say to each other. */

/** One statement with its values as text, or the request to close. */
export type WorkerRequest =
  | { readonly id: number; readonly sql: string; readonly values: readonly (string | null)[] }
  | { readonly id: number; readonly close: true };

/** Rows, or what PostgreSQL said against the statement. */
export type WorkerAnswer =
  | { readonly id: number; readonly rows: readonly unknown[]; readonly affected: number }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string } };
