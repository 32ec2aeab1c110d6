import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * A mutant is done with as soon as one test notices it: first come the test files that import the mutated file themselves, then short
 * ones, and those with properties of whole sets last.
 */
export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mutated = (this.ctx.config.related ?? []).map((path) => `/${basename(path)}'`);
    const costs = new Map(files.map((file) => [file, costOf(readFileSync(file.moduleId, 'utf8'), mutated)]));
    return files.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
  }
}

const DEAR = 1_000_000; // more than any test file is long

function costOf(text: string, mutated: readonly string[]): number {
  if (mutated.some((file) => text.includes(file))) return 0;
  return text.length + (text.includes('support/arbitraries.ts') ? DEAR : 0);
}
