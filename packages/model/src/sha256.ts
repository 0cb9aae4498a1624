/**
 * SHA-256 (FIPS 180-4) in plain arithmetic, so that ids are the same in Node, a browser and a worker without asking
 * for a cryptographic module. It hashes whole inputs only; it offers no streaming and no other digest.
 */

const ROUND = new Int32Array(64);
const START = new Int32Array(8);

/** The round constants are the first 32 fractional bits of cube roots of primes, the start those of square roots. */
function fillConstants(): void {
  const isPrime = (n: number): boolean => {
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
    return true;
  };
  let found = 0;
  for (let n = 2; found < 64; n += 1) {
    if (!isPrime(n)) continue;
    if (found < 8) START[found] = (Math.sqrt(n) % 1) * 0x100000000;
    ROUND[found] = (Math.cbrt(n) % 1) * 0x100000000;
    found += 1;
  }
}
fillConstants();

const schedule = new Int32Array(64);

function expand(bytes: Uint8Array, at: number): void {
  const w = schedule;
  for (let i = 0, p = at; i < 16; i += 1, p += 4) {
    w[i] = (bytes[p]! << 24) | (bytes[p + 1]! << 16) | (bytes[p + 2]! << 8) | bytes[p + 3]!;
  }
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
  }
}

function compress(into: Int32Array, bytes: Uint8Array, at: number): void {
  expand(bytes, at);
  const w = schedule;
  let a = into[0]!;
  let b = into[1]!;
  let c = into[2]!;
  let d = into[3]!;
  let e = into[4]!;
  let f = into[5]!;
  let g = into[6]!;
  let h = into[7]!;
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  into[0] = (into[0]! + a) | 0;
  into[1] = (into[1]! + b) | 0;
  into[2] = (into[2]! + c) | 0;
  into[3] = (into[3]! + d) | 0;
  into[4] = (into[4]! + e) | 0;
  into[5] = (into[5]! + f) | 0;
  into[6] = (into[6]! + g) | 0;
  into[7] = (into[7]! + h) | 0;
}

const state = new Int32Array(8);
const last = new Uint8Array(128);
const lastView = new DataView(last.buffer);

/** The last block or two: what is left over, the bit 1, zeros, and the length in bits. Returns their length. */
function fillLast(bytes: Uint8Array, from: number, length: number): number {
  const left = length - from;
  const size = left < 56 ? 64 : 128;
  last.fill(0, 0, size);
  for (let i = 0; i < left; i += 1) last[i] = bytes[from + i]!;
  last[left] = 0x80;
  lastView.setUint32(size - 8, Math.floor(length / 0x20000000));
  lastView.setUint32(size - 4, (length << 3) >>> 0);
  return size;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function digest(bytes: Uint8Array, length: number): string {
  state.set(START);
  const whole = length - (length % 64);
  for (let at = 0; at < whole; at += 64) compress(state, bytes, at);
  const size = fillLast(bytes, whole, length);
  for (let at = 0; at < size; at += 64) compress(state, last, at);
  let hex = '';
  for (let i = 0; i < 8; i += 1) {
    const word = state[i]!;
    hex += HEX[word >>> 24]! + HEX[(word >>> 16) & 255]! + HEX[(word >>> 8) & 255]! + HEX[word & 255]!;
  }
  return hex;
}

const encoder = new TextEncoder();
/** Short texts are by far the most; they are encoded in place. A UTF-16 unit takes at most three bytes. */
const short = new Uint8Array(6144);

/**
 * The SHA-256 of bytes, or of text as UTF-8, as 64 lower-case hexadecimal digits.
 *
 * @example sha256Hex('abc') // 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function sha256Hex(input: string | Uint8Array): string {
  if (typeof input !== 'string') return digest(input, input.length);
  if (input.length * 3 <= short.length) return digest(short, encoder.encodeInto(input, short).written);
  const bytes = encoder.encode(input);
  return digest(bytes, bytes.length);
}
