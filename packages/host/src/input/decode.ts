/**
 * Turns the bytes of a file into text: strict UTF-8 first, then what a byte-order mark says, then a guess between the
 * Windows code pages of Arabic and of Western Europe. A guess is always told. What is not text is refused.
 */
import { CliError } from '../start/cli-error.js';

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';
  /** One sentence when the encoding was assumed and not known. */
  readonly warning?: string;
}

const MAGIC: readonly { readonly starts: readonly number[]; readonly what: string; readonly hint: string }[] =
  [
    {
      starts: [0x25, 0x50, 0x44, 0x46],
      what: 'a PDF',
      hint: 'Take its text out first, for example with pdftotext.',
    },
    {
      starts: [0x50, 0x4b, 0x03, 0x04],
      what: 'a zip archive (or a .docx, .odt, .xlsx)',
      hint: 'Unpack it, or save the document as plain text.',
    },
    { starts: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document', hint: 'Save it as plain text.' },
    { starts: [0x1f, 0x8b], what: 'a gzip archive', hint: 'Unpack it with gunzip first.' },
    { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'a rich text document', hint: 'Save it as plain text.' },
    { starts: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', hint: 'Marsad reads text only.' },
    { starts: [0xff, 0xd8, 0xff], what: 'a picture', hint: 'Marsad reads text only.' },
  ];

function refuseBinary(bytes: Uint8Array): void {
  for (const { starts, what, hint } of MAGIC) {
    if (starts.every((b, i) => bytes[i] === b))
      throw new CliError('binary-file', `This is ${what}, not text.`, hint);
  }
  if (bytes.includes(0)) {
    throw new CliError(
      'binary-file',
      'This holds NUL bytes, so it is not text.',
      'Give a text file in UTF-8, or in UTF-16 with a byte-order mark.',
    );
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Arabic in windows-1256 stands in runs of high bytes, several letters long; French in windows-1252 has them one by
 * one between plain letters.
 */
function looksArabic(bytes: Uint8Array): boolean {
  let high = 0;
  let runs = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i]! < 0x80) continue;
    high += 1;
    if (i === 0 || bytes[i - 1]! < 0x80) runs += 1;
  }
  return high >= 2 * runs;
}

function controls(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if ((c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0c && c !== 0x0d) || (c > 0x7e && c < 0xa0))
      count += 1;
  }
  return count;
}

function guess(bytes: Uint8Array): Decoded {
  const encoding = looksArabic(bytes) ? 'windows-1256' : 'windows-1252';
  const text = new TextDecoder(encoding).decode(bytes);
  if (controls(text) > text.length / 100) {
    throw new CliError(
      'binary-file',
      'This is neither UTF-8 nor any text that Marsad knows.',
      'Convert it to UTF-8 first, for example with iconv.',
    );
  }
  const which = encoding === 'windows-1256' ? 'Arabic' : 'Western European';
  return {
    text,
    encoding,
    warning: `not UTF-8; read as ${encoding} (${which}). Convert it to UTF-8 if letters look wrong.`,
  };
}

/** Decodes one file. A byte-order mark is not part of the text. Throws a CliError `binary-file` for what is not text. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  refuseBinary(bytes);
  const text = strictUtf8(bytes);
  return text === null ? guess(bytes) : { text, encoding: 'utf-8' };
}
