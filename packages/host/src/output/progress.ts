/**
 * How far a long run is: a bar with rate and time left for a person at a terminal, a plain line every few seconds for
 * a log. The total may grow while it runs, and may not be known at all.
 */
import progress from 'cli-progress';
import { type Streams, write } from '../start/streams.js';

export interface Progress {
  /** Moves to so many done, of so many as far as known. */
  readonly to: (done: number, total: number | null) => Promise<void>;
  readonly stop: () => void;
}

/** Lines of a log are so far apart. Milliseconds. */
const EVERY = 5000;

function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Rate, and time left where the total is known. */
function pace(done: number, total: number | null, since: number): { rate: string; left: string } {
  const seconds = (performance.now() - since) / 1000;
  const perSecond = done / Math.max(seconds, 0.001);
  const left = total === null || done === 0 ? '' : `, ${minutes((total - done) / perSecond)} left`;
  return { rate: `${perSecond >= 10 ? Math.round(perSecond) : perSecond.toFixed(1)}/s`, left };
}

function bar(what: string, streams: Streams): Progress {
  const since = performance.now();
  const shown = new progress.SingleBar({
    format: `${what} [{bar}] {value}/{total}  {rate}{left}`,
    stream: streams.stderr as NodeJS.WritableStream,
    hideCursor: true,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    clearOnComplete: true,
  });
  shown.start(0, 0, { rate: '', left: '' });
  return {
    to: async (done, total) => {
      shown.setTotal(Math.max(total ?? done, done));
      shown.update(done, pace(done, total, since));
      // The bar draws on a timer, which a busy thread never runs.
      await new Promise((go) => setImmediate(go));
    },
    stop: () => shown.stop(),
  };
}

function lines(what: string, streams: Streams): Progress {
  const since = performance.now();
  let last = since;
  return {
    to: async (done, total) => {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      const { rate, left } = pace(done, total, since);
      await write(streams.stderr, `${what} ${done}${total === null ? '' : ` of ${total}`}, ${rate}${left}\n`);
    },
    stop: () => undefined,
  };
}

/** Starts to show how far it is; `what` is one word, such as `reading`. */
export function showProgress(what: string, streams: Streams): Progress {
  return streams.stderr.isTTY === true ? bar(what, streams) : lines(what, streams);
}
