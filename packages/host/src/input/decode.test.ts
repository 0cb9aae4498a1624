import { describe, expect, it } from 'vitest';
import { CliError } from '../start/cli-error.js';
import { decode } from './decode.js';

const arabic = 'قتل الجيش';
/** «قتل الجيش» and «tué à Ménaka», as the old code pages write them. */
const IN_1256 = [0xde, 0xca, 0xe1, 0x20, 0xc7, 0xe1, 0xcc, 0xed, 0xd4];
const IN_1252 = [...'tu\xe9 \xe0 M\xe9naka'].map((ch) => ch.charCodeAt(0));

const refused = (bytes: Uint8Array): CliError => {
  try {
    decode(bytes);
  } catch (error) {
    if (error instanceof CliError) return error;
  }
  throw new Error('was not refused');
};

describe('decode', () => {
  it('reads UTF-8, with and without a byte-order mark, and says nothing', () => {
    expect(decode(Buffer.from(arabic))).toEqual({ text: arabic, encoding: 'utf-8' });
    expect(decode(Buffer.from(`\ufeff${arabic}`)).text).toBe(arabic);
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('believes the mark of UTF-16', () => {
    const little = Buffer.from(`\ufeff${arabic}`, 'utf16le');
    expect(decode(little)).toEqual({ text: arabic, encoding: 'utf-16le' });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text: arabic, encoding: 'utf-16be' });
  });

  it('guesses the code page of Arabic and of French, and says so', () => {
    expect(decode(Uint8Array.from(IN_1256))).toMatchObject({ text: arabic, encoding: 'windows-1256' });
    const french = decode(Uint8Array.from(IN_1252));
    expect(french).toMatchObject({ text: 'tué à Ménaka', encoding: 'windows-1252' });
    expect(french.warning).toContain('not UTF-8; read as windows-1252');
  });

  it('refuses what is not text, and says what to do', () => {
    expect(refused(Buffer.from('%PDF-1.7')).hint).toContain('pdftotext');
    expect(refused(Buffer.from('PK\x03\x04')).message).toContain('zip');
    expect(refused(Buffer.from('ab\0cd')).message).toContain('NUL');
    expect(refused(Uint8Array.from({ length: 99 }, (_, i) => 1 + ((i * 7) % 30) + (i % 2) * 0x80)).code).toBe(
      'binary-file',
    );
  });
});
