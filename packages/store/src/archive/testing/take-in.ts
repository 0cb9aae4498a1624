/** Reports made up for tests of the archive: what `n` says, kept and told in the journal as an intake does it. */
import type { ReportRecord } from '@marsad/model';
import type { Archive } from '../archive.js';
import type { JournalLine, ReportTakenIn } from '../entry.js';
import { recordKey } from '../record-key.js';

const emptyRecord = (id: string, text: string): ReportRecord => ({
  schema: 'marsad/1',
  document: {
    id,
    text: `sha256:${text}`,
    path: `${id}.txt`,
    language: 'ar',
    outlet: null,
    published: { edtf: '2017-12-14', basis: 'stated', why: 'stated beside it' },
  },
  mentions: [],
  assertions: [],
  notes: [],
});

/** Keeps report `n` and adds its line. */
export async function takeIn(archive: Archive, n: number): Promise<JournalLine<ReportTakenIn>> {
  const words = `تقرير ${n}: أعلنت الجماعة مسؤوليتها عن الهجوم`;
  const original = await archive.putOriginal(Buffer.from(`<p>${words}</p>`, 'utf8'));
  const text = await archive.putText(words);
  const key = recordKey({ text, given: {}, engine: '0.1.0', lexicon: 'abc' });
  const recordHash = await archive.putRecord(key, emptyRecord(`d${n}`, text));
  return archive.append({
    kind: 'report-taken-in',
    report: `d${n}`,
    intake: `i${n}`,
    original,
    text,
    textId: `sha256:${text}`,
    from: `${n}.html`,
    encoding: 'utf-8',
    given: {},
    record: key,
    recordHash,
    engine: '0.1.0',
    lexicon: 'abc',
  });
}
