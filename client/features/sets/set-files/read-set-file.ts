import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { type Fault, readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';
import { findJsonFault } from '#shared/domain/values/find-json-fault.ts';

/** A file that was chosen, read as far as it goes: a set, what is wrong in it, or why it cannot be read at all. */
export type ReadSetFile =
  | { kind: 'set'; set: CriteriaSet; document: unknown }
  | { kind: 'faulty'; faults: Fault[]; document: unknown }
  | { kind: 'tooLarge' | 'notText' }
  | { kind: 'notJson'; line: number; column: number };

// Under the largest body that the server takes.
const MAX_BYTES = 200 * 1024;

/** Reads a file as a criteria set, by the rules that the server reads it by. */
export async function readSetFile(file: Blob): Promise<ReadSetFile> {
  if (file.size > MAX_BYTES) return { kind: 'tooLarge' };
  const text = decode(await file.arrayBuffer());
  if (text === undefined) return { kind: 'notText' };
  const fault = findJsonFault(text);
  if (fault !== undefined) {
    const before = text.slice(0, fault).split('\n');
    return { kind: 'notJson', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  const document: unknown = JSON.parse(text);
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
