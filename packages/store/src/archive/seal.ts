/**
 * What the key of a report does: it seals words so that nobody reads or changes them without it, and names files so
 * that a name tells nothing without it. AES-256-GCM, HMAC-SHA-256 and HKDF as Node has them; nothing is made here.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Bytes of a key. */
export const KEY_BYTES = 32;

/** The key of one report: one half seals, the other names. */
export interface ReportKey {
  readonly report: string;
  readonly sealing: Buffer;
  readonly naming: Buffer;
}

const derived = (secret: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `marsad ${use}`, KEY_BYTES));

/** The key of a report from its secret of 32 bytes, as the keyring keeps it. */
export function reportKey(report: string, secret: Uint8Array): ReportKey {
  return { report, sealing: derived(secret, 'seal'), naming: derived(secret, 'name') };
}

/** What is sealed, and of which report: a seal put under another name or report does not open. */
const context = (key: ReportKey, what: string): Buffer => Buffer.from(`${what} of ${key.report}`, 'utf8');

/** Seals bytes: nonce, tag, then what nobody reads without the key. `what` must be told again to open them. */
export function seal(key: ReportKey, what: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key.sealing, nonce, { authTagLength: TAG });
  cipher.setAAD(context(key, what));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The bytes that were sealed, null when they were sealed otherwise or changed since. */
export function open(key: ReportKey, what: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < NONCE + TAG) return null;
  const opening = createDecipheriv(CIPHER, key.sealing, sealed.subarray(0, NONCE), { authTagLength: TAG });
  opening.setAAD(context(key, what));
  opening.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([opening.update(sealed.subarray(NONCE + TAG)), opening.final()]);
  } catch {
    return null;
  }
}

/** The name of a file with these bytes: 64 hexadecimal digits that commit to them and tell nothing without the key. */
export function nameOf(key: ReportKey, bytes: Uint8Array): string {
  return createHmac('sha256', key.naming).update(bytes).digest('hex');
}
