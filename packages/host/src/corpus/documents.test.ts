import { readFileSync } from 'node:fs';
import { canonicalJson, type ReportRecord, validateRecord } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';
import { sampleNames, sampleReport } from './documents.js';
import { scoresPage } from './score.js';
import { SCORES_FILE, scoreCorpus } from './score-corpus.js';

const started = startEngine();
const { engine, lexicon } = started;
const rolesOf = (type: string): readonly string[] | undefined => lexicon.types.get(type)?.roles;
const samples = sampleNames().map((name) => sampleReport(name));

describe('sample reports', () => {
  it('are at least five a language, and each says what is expected of it', () => {
    for (const language of ['ar', 'fr', 'en']) {
      expect(samples.filter((s) => s.language === language).length).toBeGreaterThanOrEqual(5);
    }
    expect(samples.filter((s) => s.expected.length === 0).map((s) => s.slug)).toEqual([]);
  });

  it('expect only types and roles of the lexicon', () => {
    const wrong = samples.flatMap(({ slug, expected }) =>
      expected.flatMap(({ type, roles }) =>
        Object.keys(roles)
          .filter((role) => rolesOf(type)?.includes(role) !== true)
          .map((role) => `${slug}: ${type} has no role ${role}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('are expected to name only refs of the register', () => {
    const unknown = samples
      .flatMap(({ expected }) => expected)
      .flatMap((e) => [...Object.values(e.roles).flat(), ...(e.figures ?? []).map((f) => f.ref)])
      .filter((ref) => ref !== undefined && !lexicon.actors.has(ref));
    expect([...new Set(unknown)].sort()).toEqual([]);
  });

  it('make records that keep their contract', () => {
    const problems = samples.flatMap(({ slug, input }) =>
      validateRecord(engine.extract(input, { allMentions: true }), input.text, rolesOf).map(
        (p) => `${slug}: ${p}`,
      ),
    );
    expect(problems).toEqual([]);
  });

  it('give the same bytes each time, from this engine and from another', () => {
    const other = startEngine().engine;
    for (const { input } of samples) {
      const first = JSON.stringify(engine.extract(input));
      expect(JSON.stringify(engine.extract(input))).toBe(first);
      expect(JSON.stringify(other.extract(input))).toBe(first);
    }
  });

  it('are read in time that grows with their length', () => {
    const text = samples.map((s) => s.input.text).join('\n');
    const seconds = (times: number): number => {
      const long = Array.from({ length: times }, () => text).join('\n');
      const start = performance.now();
      engine.extract({ text: long });
      return performance.now() - start;
    };
    seconds(1);
    const one = Math.min(seconds(1), seconds(1), seconds(1));
    // Four times the text may take eight times as long on a busy machine; quadratic growth would take sixteen.
    expect(Math.min(seconds(4), seconds(4)) / one).toBeLessThan(10);
  });

  it('print only mentions that are used, unless all are asked for', () => {
    for (const { input } of samples) {
      const record: ReportRecord = engine.extract(input);
      const used = canonicalJson(record.assertions);
      const idle = record.mentions.filter(
        (m) => !used.includes(`"mention":"${m.id}"`) && !used.includes(`[${m.span.join(',')}]`),
      );
      expect(idle).toEqual([]);
    }
  });
});

describe('scores.md', () => {
  it('is what "npm run scores" writes today', () => {
    const page = scoresPage(scoreCorpus(started), lexicon);
    const fresh = readFileSync(SCORES_FILE, 'utf8') === page;
    expect(fresh ? 'fresh' : 'stale: run "npm run scores" and commit corpus/scores.md').toBe('fresh');
  });
});
