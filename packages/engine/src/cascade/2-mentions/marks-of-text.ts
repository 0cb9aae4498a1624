/** Marks that open, close and part what is written. */
export const OPENERS = new Set(['«', '“', '„', '‘', '(', '[', '‹']);
export const CLOSERS = new Set(['»', '”', ')', ']', '›']);
export const STOPS = new Set(['.', '!', '?', '؟', '…', ';', '؛', ':']);
export const COMMAS = new Set([',', '،', '-', '–', '—', '/']);
