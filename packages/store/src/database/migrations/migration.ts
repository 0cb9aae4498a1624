/** One step of the schema: a number, what it does in a few words, and its statements, which never change once released. */
export interface Migration {
  readonly number: number;
  readonly title: string;
  readonly statements: readonly string[];
}
