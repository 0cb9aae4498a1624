import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createEngine } from '../../engine.js';
import { loadLexicon } from '../../lexicon/load.js';

it('the example of the README prints what it says', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const [, text = ''] = /text: '([^']+)'/u.exec(readme) ?? [];
  const [, printed = ''] = /^\/\/ (\{.*\})$/mu.exec(readme) ?? [];
  const bytes = readFileSync(new URL('../../../../host/lexicon/marsad-lexicon.bin', import.meta.url));
  const { mentions } = createEngine(loadLexicon(bytes)).extract({ text }, { allMentions: true });
  const gao = mentions.find((m) => m.kind === 'place' && m.text === 'Gao');
  expect(gao?.place).toEqual(JSON.parse(printed));
});
