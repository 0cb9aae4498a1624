/**
 * Cuts a stream of bytes into lines without ever holding more than one line. A line over the limit is not kept: its
 * bytes are counted, thrown away as they come, and it is handed on as too long.
 */

export type ByteLine =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly tooLong: number };

const NEWLINE = 0x0a;

class Pending {
  private parts: Uint8Array[] = [];
  private length = 0;
  private dropped = false;

  constructor(private readonly limit: number) {}

  get empty(): boolean {
    return this.length === 0;
  }

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.limit) {
      this.parts = [];
      this.dropped = true;
    }
    if (!this.dropped && part.length > 0) this.parts.push(part);
  }

  take(number: number): ByteLine {
    const line: ByteLine = this.dropped
      ? { number, tooLong: this.length }
      : { number, bytes: this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts) };
    this.parts = [];
    this.length = 0;
    this.dropped = false;
    return line;
  }
}

/** Lines of a byte stream, numbered from 1, without their line feed; the last one needs none. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ByteLine> {
  const pending = new Pending(limit);
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      pending.add(chunk.subarray(from, at));
      yield pending.take(number);
      number += 1;
      from = at + 1;
    }
    // A copy, because a stream may use its buffer again and a small rest must not keep a large chunk alive.
    pending.add(new Uint8Array(chunk.subarray(from)));
  }
  if (!pending.empty) yield pending.take(number);
}
