import { describe, expect, it } from 'vitest';
import { isArrow, nextNode } from './next-node.js';

const node = (ref: string, x: number, y: number) => ({ ref, x, y });
const HERE = { x: 100, y: 100 };

describe('the next node', () => {
  it('is the nearest in the direction of the arrow', () => {
    const nodes = [node('far', 400, 100), node('near', 160, 100), node('behind', 90, 100)];
    expect(nextNode(HERE, 'ArrowRight', nodes)?.ref).toBe('near');
    expect(nextNode(HERE, 'ArrowLeft', nodes)?.ref).toBe('behind');
  });

  it('is rather one straight ahead than one a little nearer and aside', () => {
    const nodes = [node('aside', 140, 160), node('ahead', 100, 190)];
    expect(nextNode(HERE, 'ArrowDown', nodes)?.ref).toBe('ahead');
  });

  it('is none where nothing lies in that direction, and never the place itself', () => {
    const nodes = [node('here', 100, 100), node('beside', 300, 90)];
    expect(nextNode(HERE, 'ArrowUp', nodes)).toBeNull();
  });

  it('takes arrows only', () => {
    expect(['ArrowUp', 'Enter', 'toString', 'Shift+ArrowUp'].filter(isArrow)).toEqual(['ArrowUp']);
  });
});
