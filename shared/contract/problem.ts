import * as z from 'zod';

/** Every way an operation may be refused: slug → HTTP status. The titles are words: `problem.{slug}`. */
export const PROBLEMS = {
  'invalid-request': 400,
  'not-allowed': 403,
  'unknown-address': 404,
  'unknown-commune': 404,
  'unknown-criteria-set': 404,
  'unknown-indicator': 404,
  'method-not-allowed': 405,
  'id-already-used': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'rules-broken': 422,
  'too-many-rows': 422,
  'internal-error': 500,
  'storage-unavailable': 503,
  'server-busy': 503,
} as const;

export type ProblemSlug = keyof typeof PROBLEMS;

/** One fault in a request: where (JSON pointer into the body, or `/query/{name}`, `/params/{name}`) and what. */
export const ProblemError = z.object({ pointer: z.string(), detail: z.string() });
export type ProblemError = z.infer<typeof ProblemError>;

/** A problem document (RFC 9457), in the reader's language. */
export const Problem = z
  .object({
    type: z.string().describe('`/problems/{slug}`'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().describe('the id of the request, also in the log'),
    errors: z.array(ProblemError).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
