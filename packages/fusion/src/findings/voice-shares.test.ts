import { describe, expect, it } from 'vitest';
import { classByForm } from '../actor-class.js';
import { findingsOf } from '../findings-of.js';
import { toldReport } from '../testing/told-report.js';

describe('who tells of an actor', () => {
  const day = '2017-11-24';
  const reports = [
    toldReport('d1', [
      { anchor: 'a', agent: ['jnim'], target: ['armed-forces-mali'], day },
      { anchor: 'b', type: 'bombing', agent: ['jnim'], day, voice: ['jnim', 'armed-group'] },
      { anchor: 'c', type: 'ambush', agent: ['jnim'], day, voice: ['armed-forces-mali', 'official'] },
      { anchor: 'd', type: 'threaten', agent: ['jnim'], day, voice: ['government-niger', 'official'] },
    ]),
    toldReport('d2', [
      { anchor: 'b', type: 'bombing', agent: ['jnim'], day, voice: ['jnim', 'armed-group'] },
    ]),
  ];

  it('is told by kind of voice, and one voice twice is once', () => {
    const { voices } = findingsOf({ reports, judgements: [], classOf: classByForm });
    expect(voices.find(({ ref }) => ref === 'jnim')).toEqual({
      ref: 'jnim',
      total: 4,
      by: { itself: 1, enemies: 1, officials: 1, unnamed: 0, outlets: 1, others: 0 },
    });
  });
});
