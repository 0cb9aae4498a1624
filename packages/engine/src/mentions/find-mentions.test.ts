import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.js';
import { findMentions, loadLexicon } from './index.js';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
let lexicon: Lexicon;
beforeAll(() => {
  lexicon = loadLexicon(readFileSync(file('../../../host/lexicon/marsad-lexicon.bin')));
});

describe('the README', () => {
  it('shows what its example prints', () => {
    const [, code = '', printed = ''] =
      /```js\n(.*?)```\n\n```text\n(.*?)```/su.exec(readFileSync(file('./README.md'), 'utf8')) ?? [];
    expect(code).toContain("from '@marsad/engine/mentions'");
    const body = code.replace(/^import .*\n/gmu, '').replace(/^const lexicon .*\n/mu, '');
    const lines: string[] = [];
    const run = new Function('findMentions', 'lexicon', 'console', body);
    run(findMentions, lexicon, { log: (line: string) => lines.push(line) });
    expect(`${lines.join('\n')}\n`).toBe(printed);
  });
});

describe('findMentions', () => {
  it('reads the day that it is given', () => {
    const text = 'African Union troops repelled an assault in Somalia.';
    const missions = ['2012-03-01', '2023-03-01', '2025-03-01'].map(
      (published) => findMentions(lexicon, text, { published, language: 'en' })[0]?.ref,
    );
    expect(missions).toEqual(['amisom', 'atmis', 'aussom']);
  });
  it('says why of whatever is not plainly named', () => {
    const text =
      'Les soldats maliens ont affronté le JNIM. Paris a condamné le raid. Les casques bleus sont partis.';
    for (const { match, why } of findMentions(lexicon, text, { published: '2019-03-01' }))
      if (match !== 'name' && match !== 'alias') expect(why).toMatch(/\.$|^[a-z]/u);
  });
  it('finds nothing in nothing', () => {
    expect(findMentions(lexicon, '')).toEqual([]);
  });
});
