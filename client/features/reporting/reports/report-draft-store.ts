import * as z from 'zod';
import { AnyInstant } from '#shared/domain/values/local-date.ts';

/** Report that a draft belongs to: of this account, on a set, a day and a period. */
export interface DraftSubject {
  account: string;
  set: string;
  on: string;
  from: string;
  knownAt: string | undefined;
}

/** The fields that the officer has changed, and the moment of the last change. */
const KeptDraft = z.object({ savedAt: AnyInstant, fields: z.record(z.string(), z.string()) });
export type KeptDraft = z.infer<typeof KeptDraft>;

function keyOf({ account, set, on, from, knownAt = '' }: DraftSubject): string {
  return ['ntm-report-draft', account, set, on, from, knownAt].join(' ');
}

export function readKeptDraft(subject: DraftSubject): KeptDraft | undefined {
  try {
    return KeptDraft.parse(JSON.parse(localStorage.getItem(keyOf(subject)) ?? ''));
  } catch {
    return undefined; // there is none, or the browser refuses to keep one
  }
}

/** Returns false if the browser refuses to keep it. */
export function keepDraft(subject: DraftSubject, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(subject), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function discardDraft(subject: DraftSubject): void {
  try {
    localStorage.removeItem(keyOf(subject));
  } catch {
    // A browser that refuses to remove it has not kept it either.
  }
}
