import type { FastifyError } from 'fastify';
import type { TFunction } from 'i18next';
import type { ProblemError } from '#shared/contract/problem.ts';
import { pointerOf } from '#shared/domain/sets/criteria-set-faults.ts';
import type { Language } from '#shared/domain/values/language.ts';
import { wordsIn } from './words.ts';

/** Error that Fastify throws for a request that does not match its schema. */
export type ValidationError = FastifyError & Required<Pick<FastifyError, 'validation' | 'validationContext'>>;

const PREFIX_OF_CONTEXT: Record<string, string> = {
  querystring: '/query',
  params: '/params',
  headers: '/headers',
};

/** Validation errors with pointers, in the reader's language, from zod's codes. */
export function errorsOfValidation(error: ValidationError, language: Language): ProblemError[] {
  const prefix = PREFIX_OF_CONTEXT[error.validationContext] ?? '';
  const words = wordsIn(language);
  return error.validation.flatMap(({ keyword, instancePath, params, message }) => {
    if (keyword === 'unrecognized_keys') {
      const detail = words('problem.detail.unknown-field');
      return (params as { keys: string[] }).keys.map((key) => ({
        pointer: prefix + pointerOf([key]),
        detail,
      }));
    }
    const isMissing = keyword === 'invalid_type' && !('input' in params) && /undefined/.test(message ?? '');
    const detail = isMissing ? words('problem.detail.missing') : detailOf(keyword, params, words);
    return [{ pointer: prefix + (instancePath === '/' ? '' : instancePath), detail }];
  });
}

interface IssueParts {
  origin?: string;
  expected?: string;
  minimum?: number;
  maximum?: number;
  values?: unknown[];
}

function detailOf(
  code: string,
  { origin, expected, minimum, maximum, values }: IssueParts,
  words: TFunction,
): string {
  const measured = origin === 'string' || origin === 'array' ? origin : 'number';
  switch (code) {
    case 'too_small':
      return words(`problem.detail.too-small.${measured}`, { minimum });
    case 'too_big':
      return words(`problem.detail.too-big.${measured}`, { maximum });
    case 'invalid_value':
      return words('problem.detail.not-among', { values: values?.join(', ') });
    case 'invalid_type':
      return wrongType(expected, words);
    case 'invalid_format':
      return words('problem.detail.wrong-format');
    default:
      return words('problem.detail.not-valid');
  }
}

const TYPES = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const;

/** Message with the expected type; types that no request uses get a general message. */
function wrongType(expected: string | undefined, words: TFunction): string {
  const type = TYPES.find((known) => known === expected);
  if (type === undefined) return words('problem.detail.not-valid');
  return words('problem.detail.wrong-type', { expected: words(`problem.detail.type.${type}`) });
}
