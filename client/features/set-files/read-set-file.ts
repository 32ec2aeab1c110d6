import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { type Fault, readCriteriaSet } from '#shared/domain/criteria-set-faults.ts';

/** A file that was chosen, read as far as it goes: a set, what is wrong in it, or why it cannot be read at all. */
export type ReadSetFile =
  | { kind: 'set'; set: CriteriaSet; document: unknown }
  | { kind: 'faulty'; faults: Fault[]; document: unknown }
  | { kind: 'tooLarge' | 'notText' }
  | { kind: 'notJson'; line: string | undefined; column: string | undefined };

// Under the largest body that the server takes.
const MAX_BYTES = 200 * 1024;

/** Reads a file as a criteria set, by the rules that the server reads it by. */
export async function readSetFile(file: Blob): Promise<ReadSetFile> {
  if (file.size > MAX_BYTES) return { kind: 'tooLarge' };
  const text = decode(await file.arrayBuffer());
  if (text === undefined) return { kind: 'notText' };
  const parsed = parseJson(text);
  if ('problem' in parsed) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(parsed.problem) ?? [];
    return { kind: 'notJson', line, column };
  }
  const { document } = parsed;
  const { set, faults } = readCriteriaSet(document);
  return set === undefined ? { kind: 'faulty', faults, document } : { kind: 'set', set, document };
}

function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8, which is said to the reader
  }
}

function parseJson(text: string): { document: unknown } | { problem: string } {
  try {
    return { document: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
