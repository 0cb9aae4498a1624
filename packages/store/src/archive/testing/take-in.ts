/** Reports made up for tests of the archive: what `n` says, kept and told in the journal as an intake does it. */
import type { ReportRecord } from '@marsad/model';
import type { Archive } from '../archive.js';
import type { JournalLine, ReportTakenIn } from '../entry.js';

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
  const report = `d${n}`;
  const original = await archive.putOriginal(report, Buffer.from(`<p>${words}</p>`, 'utf8'));
  const text = await archive.putText(report, words);
  const record = await archive.putRecord(report, emptyRecord(report, words));
  return archive.append({
    kind: 'report-taken-in',
    report,
    intake: `i${n}`,
    original,
    text,
    textId: `sha256:${words}`,
    from: `${n}.html`,
    encoding: 'utf-8',
    given: {},
    record,
    engine: '0.1.0',
    lexicon: 'abc',
  });
}
