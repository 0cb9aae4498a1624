/**
 * What can go wrong in the store, by code. The host turns each into its own error shape; everything else that is
 * thrown is a bug.
 */
export type StoreErrorCode =
  | 'folder-locked'
  | 'folder-elsewhere'
  | 'folder-not-writable'
  | 'not-a-project'
  | 'project-exists'
  | 'format-newer'
  | 'schema-newer'
  | 'database-unreachable'
  | 'database-other-project'
  | 'journal-broken'
  | 'archive-damaged'
  | 'disk-full'
  | 'format-older'
  | 'report-erased'
  | 'not-found'
  | 'backup-too-large'
  | 'backup-damaged';

export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    /** The next step, one sentence. */
    readonly hint: string,
  ) {
    super(message);
  }
}
