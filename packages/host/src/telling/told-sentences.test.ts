import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Assertion, Language, ToldPart } from '@marsad/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { type StartedEngine, startEngine } from '../start/start-engine.js';
import { type Telling, tellAssertion } from './tell-assertion.js';

const DOCUMENTS = fileURLToPath(new URL('../../../../corpus/documents', import.meta.url));
const LANGUAGES: readonly Language[] = ['en', 'fr', 'ar'];

let started: StartedEngine;
beforeAll(() => {
  started = startEngine();
});

const plain = (parts: readonly ToldPart[]): string => parts.map((part) => part.text).join('');

function line(assertion: Assertion, telling: Telling): string {
  const told = tellAssertion(assertion, telling);
  const more = [told.when?.words, told.where, ...told.toll, ...told.caveats, told.rung?.words];
  const voices = told.voices.map((voice) => `${voice.name} (${voice.words})`).join(' → ');
  const all = [plain(told.told) + plain(told.accordingTo), ...more, voices];
  return all.filter(Boolean).join(' | ');
}

function blocks(document: string, seen: Set<string>): string[] {
  const text = readFileSync(join(DOCUMENTS, document, 'report.txt'), 'utf8');
  const record = started.engine.extract({ text, path: document });
  const words = Object.fromEntries(record.mentions.map((mention) => [mention.id, mention.text]));
  const outlet = record.document.outlet?.ref ?? null;
  return record.assertions.flatMap((assertion) => {
    const lines = LANGUAGES.map((lang) =>
      line(assertion, { lexicon: started.lexicon, lang, words, outlet, text }),
    );
    const block = [`${record.document.language} ${assertion.type}`, ...lines].join('\n');
    if (seen.has(block)) return [];
    seen.add(block);
    return [block];
  });
}

describe('assertions of the corpus', () => {
  it('are told in three languages', async () => {
    const seen = new Set<string>();
    const folders = readdirSync(DOCUMENTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const told = folders.flatMap(({ name }) => [`== ${name}`, ...blocks(name, seen)]).join('\n\n');
    expect(told).not.toMatch(/undefined|[{}[\]]| {2}|\bnull\b/);
    await expect(`${told}\n`).toMatchFileSnapshot('told-sentences.txt');
  });
});

const ASSERTION: Assertion = {
  anchor: 'a',
  id: 'a',
  kind: 'event',
  type: 'attack',
  salience: 'main',
  roles: {},
  attribution: [],
  factuality: { polarity: 'affirmed', certainty: 'certain', status: 'occurred' },
  evidence: [[0, 1]],
  trigger: [0, 1],
  coder: 'test',
  rule: 'test',
};

function tell(change: Partial<Assertion>, lang: Language, words: Record<string, string> = {}): string {
  const told = tellAssertion(
    { ...ASSERTION, ...change },
    { lexicon: started.lexicon, lang, words, outlet: null },
  );
  return plain(told.told) + plain(told.accordingTo);
}

const AQAP_PRAISES: Partial<Assertion> = {
  type: 'praise',
  roles: { agent: [{ ref: 'aqap' }], target: [{ ref: 'jnim' }] },
};

describe('a told sentence', () => {
  it('exists for every type, with all roles, with each alone and with none', () => {
    for (const type of started.lexicon.types.values())
      for (const lang of LANGUAGES) {
        const filler = [{ ref: 'jnim' }];
        const full = Object.fromEntries(type.roles.map((role) => [role, [...filler, { ref: 'minusma' }]]));
        for (const roles of [{}, full, ...type.roles.map((role) => ({ [role]: filler }))]) {
          const told = tell({ type: type.id, kind: type.kind, roles }, lang);
          expect(told, `${type.id} ${lang}`).toMatch(/^\S(?:.*\S)?$/u);
          expect(told, `${type.id} ${lang}`).not.toMatch(/[{}[\]|]| {2}|undefined/);
        }
      }
  });

  it('is a noun behind a caveat when it is denied, planned or over', () => {
    const roles = { agent: [{ ref: 'aqim' }], target: [{ ref: 'minusma' }] };
    const denied = { roles, factuality: { ...ASSERTION.factuality, polarity: 'denied' } } as const;
    expect(tell(denied, 'en')).toBe('Denied: attack by AQIM on MINUSMA');
    expect(tell(denied, 'fr')).toBe("Démenti\u00a0: attaque d'AQMI contre la Minusma");
    expect(tell(denied, 'ar')).toBe('نفي: هجوم من جانب تنظيم القاعدة في بلاد المغرب الإسلامي على مينوسما');
    const tie = {
      type: 'allied-with',
      kind: 'tie',
      roles: { party: roles.agent.concat(roles.target) },
    } as const;
    expect(tell({ ...tie, ended: true }, 'en')).toBe('Formerly: alliance between AQIM and MINUSMA');
  });

  it('names whoever speaks once', () => {
    const say = { holder: { ref: 'aqap' }, act: 'say', role: 'armed-group' } as const;
    const publish = { holder: { ref: 'long-war-journal' }, act: 'publish', role: 'monitor' } as const;
    const attribution = [publish, say];
    expect(tell({ ...AQAP_PRAISES, attribution }, 'en')).toBe(
      'AQAP praised JNIM, in a statement published by Long War Journal',
    );
    expect(tell({ ...AQAP_PRAISES, attribution }, 'ar')).toBe(
      'أشاد تنظيم القاعدة في جزيرة العرب بجماعة نصرة الإسلام والمسلمين، في بيان نشرته مجلة الحرب الطويلة',
    );
    const other = { roles: { target: [{ ref: 'minusma' }] }, attribution };
    expect(tell(other, 'en')).toBe(
      'MINUSMA came under attack, according to AQAP, in a statement published by Long War Journal',
    );
    expect(tell(other, 'fr')).toBe(
      'La Minusma a subi une attaque, selon AQPA, dans un communiqué publié par Long War Journal',
    );
    const own = { roles: { agent: [{ ref: 'aqap' }] }, attribution: [say] };
    expect(tell(own, 'en')).toBe('AQAP carried out an attack, by its own account');
  });

  it('joins several with and, agrees with them, and quotes what has no name', () => {
    const parties = ['jnim', 'ansar-dine', 'civilians-mali'].map((ref) => ({ ref }));
    expect(tell({ type: 'clash', roles: { party: parties } }, 'fr')).toBe(
      'Le JNIM, Ansar Dine et des civils du Mali se sont affrontés',
    );
    expect(tell({ type: 'allied-with', kind: 'tie', roles: { party: parties } }, 'en')).toBe(
      'JNIM, Ansar Dine and civilians from Mali are allied',
    );
    expect(tell({ type: 'allied-with', kind: 'tie', roles: { party: parties } }, 'ar')).toBe(
      'هناك تحالف بين جماعة نصرة الإسلام والمسلمين وجماعة أنصار الدين ومدنيين من مالي',
    );
    const roles = { agent: [{ ref: null, mention: 'm1' }], target: [{ ref: 'armed-forces-niger' }] };
    expect(tell({ roles }, 'en', { m1: 'gunmen' })).toBe('“gunmen” attacked the Niger Armed Forces');
    expect(tell({ roles }, 'fr', { m1: 'des hommes armés' })).toBe(
      '«\u00a0des hommes armés\u00a0» ont attaqué les Forces armées nigériennes',
    );
  });

  it('keeps the parts that open something and the words of the report apart', () => {
    const roles = { agent: [{ ref: null, mention: 'm1' }], target: [{ ref: 'government-mali' }] };
    const telling = { lexicon: started.lexicon, lang: 'ar', words: { m1: 'مسلحون' }, outlet: null } as const;
    expect(tellAssertion({ ...ASSERTION, type: 'threaten', roles }, telling).told).toEqual([
      { text: 'هدد «' },
      { text: 'مسلحون', quoted: true },
      { text: '» ' },
      { text: 'الحكومة المالية', ref: 'government-mali' },
    ]);
    const pledge = { type: 'surrender', roles: { target: roles.agent, agent: roles.target } };
    expect(tellAssertion({ ...ASSERTION, ...pledge }, telling).told.at(-1)).toEqual({
      text: 'للحكومة المالية',
      ref: 'government-mali',
    });
  });
});
