import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Orders test files so that a mutant is killed early: first those that import the mutated file, then short ones, and last those
 * with properties over whole sets.
 */
export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mutated = (this.ctx.config.related ?? []).map((path) => `/${basename(path)}'`);
    const costs = new Map(files.map((file) => [file, costOf(readFileSync(file.moduleId, 'utf8'), mutated)]));
    return files.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
  }
}

const COST_OF_PROPERTIES = 1_000_000; // above the length of any test file

function costOf(text: string, mutated: readonly string[]): number {
  if (mutated.some((file) => text.includes(file))) return 0;
  return text.length + (text.includes('/arbitraries.ts') ? COST_OF_PROPERTIES : 0);
}
