/**
 * Tells a connection that was lost, or a server that is not up yet, from every other error. Only these are worth
 * trying again: a wrong password or a missing database stays wrong.
 */

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
/** Shutdowns, crashes, "starting up", "too many connections". */
const STATES = new Set(['57P01', '57P02', '57P03', '53300']);
const WORDS = /connection (?:terminated|ended)|connection error|timeout exceeded|not queryable/i;

/** Whether trying again may help. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isConnectionLost)) return true;
  const code = 'code' in error ? String(error.code) : '';
  return NETWORK.has(code) || STATES.has(code) || code.startsWith('08') || WORDS.test(error.message);
}
