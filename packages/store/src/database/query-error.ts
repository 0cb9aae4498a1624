/** What PostgreSQL said against a statement, with its five-character code (SQLSTATE); '' when there was none. */
export class QueryError extends Error {
  override readonly name = 'QueryError';

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}
