/**
 * The 512 bytes before each member of a tar file (POSIX.1-1988, "ustar"), for plain files with short names. What a
 * backup does not need (links, owners, long names, members of 8 GiB and more) is neither written nor read.
 */

export const BLOCK = 512;
/** Greatest size of a member, in bytes. */
export const MOST_BYTES = 8 * 1024 ** 3 - 1;

export interface TarMember {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Sum of all bytes, those of the sum's own field counted as spaces. */
function checksum(block: Buffer): number {
  let sum = 8 * 0x20;
  for (const [at, byte] of block.entries()) if (at < 148 || at >= 156) sum += byte;
  return sum;
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

/** The header of a member. The same member has the same header: it says nothing of owners and times. */
export function writeHeader({ name, size }: TarMember): Buffer {
  if (name.length > 99 || size > MOST_BYTES) throw new RangeError(`no place in a tar file: ${name}, ${size}`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, 'latin1');
  block.write(`${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100, 'latin1');
  block.write(`${octal(size, 11)}\0${octal(0, 11)}\0`, 124, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${octal(checksum(block), 6)}\0 `, 148, 'latin1');
  return block;
}

/** The member that a header announces, `end` for a block of zeros, null for anything that `writeHeader` does not write. */
export function readHeader(block: Buffer): TarMember | 'end' | null {
  if (block.every((byte) => byte === 0)) return 'end';
  const end = block.indexOf(0);
  const name = block.toString('latin1', 0, Math.min(end, 100));
  const size = Number.parseInt(block.toString('latin1', 124, 135), 8);
  if (name === '' || !Number.isSafeInteger(size)) return null;
  return writeHeader({ name, size }).equals(block) ? { name, size } : null;
}

/** Zeros that follow a member so that the next header begins at a whole block. */
export function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}
