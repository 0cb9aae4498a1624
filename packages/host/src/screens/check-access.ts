/** Accessibility of a view as it stands, by axe: what WCAG 2.2 asks for at A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing that AA asks for may be broken in the view as it stands. */
export async function checkAccess(page: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const told = violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  expect(told).toEqual([]);
}
