import { type FuzzOperation, resolved } from '../document.ts';
import { type FuzzInput, type FuzzRequest, requestOf } from '../requests.ts';
import { wrongValues } from '../values/breakages.ts';
import { HOSTILE_SEGMENTS, HOSTILE_VALUES } from '../values/hostile-values.ts';
import type { World } from '../world.ts';

/** Requests with a fault in one parameter of the address. */
export function brokenParameters(
  world: World,
  operation: FuzzOperation,
  model: FuzzInput,
  seed: number,
): FuzzRequest[] {
  const requests: FuzzRequest[] = [];
  for (const [i, { in: place, name, required, schema }] of operation.parameters.entries()) {
    const part = place === 'path' ? 'params' : 'query';
    const withValue = (value: unknown, what: string, mustBeRefused = false) =>
      requests.push({
        ...requestOf(
          operation,
          { ...model, [part]: { ...model[part], [name]: value } },
          `${what} as ${name}`,
        ),
        mustBeRefused,
      });
    const whole = resolved(world.document, schema);
    // An address holds only text, which the server may read as another type; so only wrong texts must be refused.
    for (const [what, wrong] of wrongValues(whole))
      withValue(wrong, what, /too long|wrong (enum|form)/.test(what));
    for (let n = 0; n < 4; n++)
      withValue(HOSTILE_VALUES[(seed + i * 5 + n * 11) % HOSTILE_VALUES.length], 'hostile');
    if (place === 'query') {
      const { [name]: _, ...others } = model.query;
      if (required === true)
        requests.push({
          ...requestOf(operation, { ...model, query: others }, `without ${name}`),
          mustBeRefused: true,
        });
      const twice = requestOf(
        operation,
        { ...model, query: { ...model.query, [name]: model.query[name] ?? 'x' } },
        `${name} twice`,
      );
      requests.push({
        ...twice,
        target: `${twice.target}&${name}=x&${name}[a]=1`,
        mustBeRefused: whole.type !== undefined,
      });
    } else {
      for (const segment of HOSTILE_SEGMENTS) {
        const target = operation.path
          .replace(`{${name}}`, segment)
          .replaceAll(/\{(\w+)\}/g, (_, other: string) => encodeURIComponent(String(model.params[other])));
        requests.push({ ...requestOf(operation, model, `segment ${segment.slice(0, 30)}`), target });
      }
    }
  }
  return requests;
}
