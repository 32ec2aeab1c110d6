import type * as z from 'zod';

/** A fault in a criteria set file. The text for users is the message `sets.fault.{key}`, filled with these values. */
export type FaultReason =
  | { key: PlainReason }
  | { key: 'wrong-type'; expected: string }
  | { key: 'not-among'; values: string }
  | { key: 'too-few' | 'under'; minimum: number }
  | { key: 'too-many' | 'too-long' | 'over'; maximum: number }
  | { key: 'unknown-region'; region: string }
  | { key: 'not-of-kind' | 'range-not-of-kind'; kind: string }
  | { key: 'doubled-metric'; metric: string };

/** Reasons without values to fill in. */
export type PlainReason =
  | 'missing'
  | 'unknown-field'
  | 'empty'
  | 'wrong-format'
  | 'not-valid'
  | 'reserved-id'
  | 'reserved-region'
  | 'doubled-region'
  | 'doubled-criterion'
  | 'doubled-code'
  | 'until-before-from'
  | 'levels-with-kind-level'
  | 'yes-no-compares-with-is'
  | 'range-reversed'
  | 'part-needs-target'
  | 'part-names-comparison';

/** Translates an issue of the schema (zod) into a fault reason. `isMissing`: the document has no value there. */
export function reasonOfIssue(issue: z.core.$ZodIssue, isMissing: boolean): FaultReason {
  if (isMissing) return { key: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { key: 'wrong-type', expected: issue.expected };
    case 'invalid_value':
      return { key: 'not-among', values: issue.values.map(String).join(', ') };
    case 'invalid_format':
      return { key: 'wrong-format' };
    case 'too_small': {
      if (issue.origin === 'string') return { key: 'empty' };
      const minimum = Number(issue.minimum);
      return { key: issue.origin === 'array' ? 'too-few' : 'under', minimum };
    }
    case 'too_big': {
      const key = issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'over';
      return { key, maximum: Number(issue.maximum) };
    }
    default:
      return { key: 'not-valid' };
  }
}
