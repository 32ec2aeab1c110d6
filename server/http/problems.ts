import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { TFunction } from 'i18next';
import Negotiator from 'negotiator';
import { PROBLEMS, type Problem, type ProblemSlug } from '#shared/contract/problem.ts';
import { LANGUAGES, type Language } from '#shared/domain/values/language.ts';
import { messageOf } from '../start-refusal.ts';
import { Refusal } from './refusal.ts';
import { storageRefusal } from './storage-refusal.ts';
import { errorsOfValidation, type ValidationError } from './validation-errors.ts';
import { wordsIn } from './words.ts';

/** Language requested by `Accept-Language`; Vietnamese if none of ours is requested. */
function languageOf(request: FastifyRequest): Language {
  const language = new Negotiator({ headers: request.headers }).language([...LANGUAGES]);
  return LANGUAGES.find((known) => known === language) ?? 'vi';
}

/** The only error handler: turns everything thrown into a problem document (RFC 9457) in the reader's language. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request);
  const refusal = refusalOf(error, language);
  if (refusal.slug === 'database-damaged') request.server.damage.note(messageOf(error));
  if (PROBLEMS[refusal.slug] >= 500) request.log.error({ err: error }, 'request failed');
  return sendProblem(request, reply, refusal);
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal, request);
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter);
  return reply
    .code(problem.status)
    .headers({
      'content-language': languageOf(request),
      'cache-control': 'no-store',
      vary: 'Accept-Language',
    })
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
}

// Their general titles say that nothing was recorded, which is no answer to somebody who only reads.
const TITLED_BY_METHOD = ['internal-error', 'storage-unavailable'] as const;

function titleOf(slug: ProblemSlug, { method }: FastifyRequest, words: TFunction): string {
  const own = TITLED_BY_METHOD.find((titled) => titled === slug);
  return own !== undefined && method === 'GET' ? words(`problem.reading.${own}`) : words(`problem.${slug}`);
}

function problemOf({ slug, parts }: Refusal, request: FastifyRequest): Problem {
  const words = wordsIn(languageOf(request));
  const violations = (parts.violations ?? []).map(({ pointer, rule }) => ({
    pointer,
    detail: words(`problem.violation.${rule}`),
  }));
  const faults = (parts.faults ?? []).map(({ pointer, reason }) => ({
    pointer: `/document${pointer}`,
    detail: words(`sets.fault.${reason.key}`, { ...reason }),
  }));
  const errors = [...(parts.errors ?? []), ...violations, ...faults];
  return {
    type: `/problems/${slug}`,
    title: titleOf(slug, request, words),
    status: PROBLEMS[slug],
    ...(parts.detail && { detail: detailOf(parts.detail, words) }),
    instance: request.id,
    ...(parts.retryAfter !== undefined && {
      detail: words('problem.detail.retry-after', { seconds: parts.retryAfter }),
      retryAfter: parts.retryAfter,
    }),
    ...(parts.conflict && { conflict: parts.conflict }),
    ...(parts.metricConflict && { metricConflict: parts.metricConflict }),
    ...(parts.fileFault && { fileFault: parts.fileFault }),
    ...(parts.doubts && { doubts: parts.doubts }),
    ...(parts.doubtCounts && { doubtCounts: parts.doubtCounts }),
    ...(errors.length > 0 && { errors }),
  };
}

function detailOf(detail: NonNullable<Refusal['parts']['detail']>, words: TFunction): string {
  const text = words(`problem.detail.${detail.key}`, { ...detail });
  const at = 'at' in detail ? detail.at : undefined;
  return at === undefined ? text : `${text} ${words('problem.detail.place', { at })}`;
}

// Fastify errors caused by the request. Storage errors are handled separately; all other errors are ours.
const SLUG_OF_CODE: Record<string, ProblemSlug> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
  FST_ERR_BAD_URL: 'unknown-address',
  FST_ERR_MAX_PARAM_LENGTH: 'unknown-address',
};

function refusalOf(error: unknown, language: Language): Refusal {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Refusal('invalid-request', { errors: errorsOfValidation(error as ValidationError, language) });
  }
  if (error instanceof SyntaxError && 'statusCode' in error && error.statusCode === 400)
    return notJson(language);
  const ofStorage = storageRefusal(error);
  if (ofStorage !== undefined) return ofStorage;
  const { code, statusCode } = error as Partial<FastifyError>;
  const slug = code === undefined ? undefined : SLUG_OF_CODE[code];
  if (slug === 'invalid-request') return notJson(language);
  if (slug !== undefined) return new Refusal(slug);
  return new Refusal(
    statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'invalid-request' : 'internal-error',
  );
}

function notJson(language: Language): Refusal {
  return new Refusal('invalid-request', {
    errors: [{ pointer: '', detail: wordsIn(language)('problem.detail.not-json') }],
  });
}
