import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../project/root.ts';

/** The page for the person who runs the system, in both languages. */
export const OPERATIONS_PAGES = ['docs/operations.md', 'docs/operations.vi.md'] as const;
export type OperationsPage = (typeof OPERATIONS_PAGES)[number];

/** Blocks of commands and files on the page, in its order. */
export function blocksOn(page: OperationsPage): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```\w*\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
}

/** Blocks that contain all of these words. */
export function blocksWith(page: OperationsPage, ...words: string[]): string[] {
  return blocksOn(page).filter((block) => words.every((one) => block.includes(one)));
}
