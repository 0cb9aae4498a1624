/**
 * Lines as the body of an answer: made one after the other as the reader takes them, so that memory stays flat, and
 * left off when the reader goes away.
 */
const CHUNK = 64 * 1024;

/**
 * The stream of these lines. The first is made before this resolves, so that an error there still gets a status.
 * An error behind it goes to `onError`, whose words, if any, end the stream; without words the stream breaks off.
 */
export async function streamLines(
  lines: AsyncIterable<string>,
  onError: (cause: unknown) => string | null,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let pending = await iterator.next();
  /** Stops at a full chunk, at the end, or at an error, which is told once all before it has been given. */
  async function fill(): Promise<{ out: string; failed?: { cause: unknown } }> {
    let out = '';
    try {
      while (pending.done !== true && out.length < CHUNK) {
        out += pending.value;
        pending = await iterator.next();
      }
      return { out };
    } catch (cause) {
      return { out, failed: { cause } };
    }
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { out, failed } = await fill();
        const words = failed === undefined ? '' : onError(failed.cause);
        if (out !== '' || words) controller.enqueue(encoder.encode(out + (words ?? '')));
        if (words === null) controller.error(failed?.cause);
        else if (failed !== undefined || pending.done === true) controller.close();
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
