import fc from 'fast-check';
import type { FuzzOperation } from '../document.ts';
import type { FuzzInput } from '../requests.ts';
import type { World } from '../world.ts';
import { ValidValues } from './valid-values.ts';

/** Valid inputs of an operation, with the values known so far. */
export function inputsOf(world: World, { parameters, body }: FuzzOperation): fc.Arbitrary<FuzzInput> {
  const values = new ValidValues(world.document, world.known);
  const of = (where: 'path' | 'query') => values.ofParameters(parameters.filter((one) => one.in === where));
  if (body === undefined) return fc.record({ params: of('path'), query: of('query') });
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 2000 }).map((some) => Buffer.from(some));
  const sent = body.type === 'application/json' ? values.of(body.schema, '') : bytes;
  return fc.record({ params: of('path'), query: of('query'), body: sent });
}
