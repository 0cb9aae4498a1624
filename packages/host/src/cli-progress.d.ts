/** The few parts of cli-progress 3 that are used here; the package brings no types. */
declare module 'cli-progress' {
  export interface Options {
    readonly format?: string;
    readonly stream?: NodeJS.WritableStream;
    readonly hideCursor?: boolean;
    readonly barCompleteChar?: string;
    readonly barIncompleteChar?: string;
    readonly clearOnComplete?: boolean;
  }
  export class SingleBar {
    constructor(options: Options);
    start(total: number, startValue: number, payload?: Readonly<Record<string, string>>): void;
    setTotal(total: number): void;
    update(current: number, payload?: Readonly<Record<string, string>>): void;
    increment(step?: number, payload?: Readonly<Record<string, string>>): void;
    stop(): void;
  }
  const progress: { readonly SingleBar: typeof SingleBar };
  export default progress;
}
