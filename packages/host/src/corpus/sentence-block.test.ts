import { describe, expect, it } from 'vitest';
import { readSentences, takeBrackets } from './sentence-block.js';
import { takeNotYetAway } from './take-not-yet-away.js';

const FILE = `# Violence
published 2021-05-03

country ML
[JNIM attacked [Boni]], it said.
  attack agent=jnim killed=3:armed-forces-mali,2:civilian place=ML
  claim-responsibility agent=jnim about=attack voice=none
  and more

nothing
published 2020-01-01
The film [opened].

not yet
Clash.
  clash
`;

describe('readSentences', () => {
  const [first, second, third] = readSentences(FILE, 'f.txt');

  it('reads headers, sentence, pieces and expectations', () => {
    expect(first).toMatchObject({
      line: 5,
      headers: { published: '2021-05-03', country: 'ML' },
      sentence: 'JNIM attacked Boni, it said.',
      pieces: [
        [0, 18],
        [14, 18],
      ],
      nothing: false,
      notYet: false,
      andMore: true,
    });
    expect([...first!.expected[0]!.fields]).toEqual([
      ['agent', ['jnim']],
      ['killed', ['3:armed-forces-mali', '2:civilian']],
      ['place', ['ML']],
    ]);
    expect(first!.expected[1]!.fields.get('voice')).toEqual([]);
  });

  it('reads nothing and not yet, and file-wide headers', () => {
    expect(second).toMatchObject({ nothing: true, headers: { published: '2020-01-01' }, expected: [] });
    expect(third).toMatchObject({ notYet: true, headers: { published: '2021-05-03' }, pieces: [[0, 6]] });
    expect(third!.headers.country).toBeUndefined();
  });

  it('keeps an Arabic sentence as it is but for its brackets', () => {
    const marked = 'و[قتل] الجيش [ثلاثة]';
    const taken = takeBrackets(marked);
    expect(taken?.pieces.map((p) => taken.sentence.slice(...p))).toEqual(['قتل', 'ثلاثة']);
  });

  it('refuses what it does not understand, with file and line', () => {
    const told = (text: string): string => {
      try {
        readSentences(text, 'f.txt');
        return 'accepted';
      } catch (error) {
        return String(error).split('\n')[0]!;
      }
    };
    expect(told('A [b.\n  attack')).toBe('Error: f.txt:1: brackets do not pair');
    expect(told('\nA b.\n  attack agnt=x')).toContain('f.txt:3: there is no key "agnt"');
    expect(told('A b.\n  attack killed=three')).toContain('is no figure');
    expect(told('A b.\n  attack agent')).toContain('not key=value');
    expect(told('A b.\nC d.\n  attack')).toContain('f.txt:2: one sentence a block');
    expect(told('A b.')).toContain('nothing is expected of it');
    expect(told('nothing\nA b.\n  attack')).toContain('exclude each other');
    expect(told('  attack')).toContain('without its sentence');
  });

  it('lets a block that has come to pass lose its "not yet", and no other', () => {
    const two = `${FILE}\nnot yet\nB.\n  clash\n`;
    const [passing] = readSentences(two, 'f.txt').filter((block) => block.notYet);
    expect(takeNotYetAway(two, [passing!])).toBe(two.replace('not yet\nClash', 'Clash'));
  });
});
