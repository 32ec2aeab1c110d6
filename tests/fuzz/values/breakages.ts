import { type ApiDocument, resolved, type Schema } from '../document.ts';
import { HOSTILE_VALUES } from './hostile-values.ts';

/** A value with one fault; `what` names it. */
export interface Broken {
  what: string;
  value: unknown;
}

type Change = (value: unknown) => unknown;

/** Breaks each constraint of a schema once, at every depth of a valid value. */
export function breakagesOf(document: ApiDocument, schema: Schema, value: unknown): Broken[] {
  const found: Broken[] = [];
  collect(
    document,
    schema,
    value,
    '',
    (what, change) => found.push({ what, value: change(value) }),
    (change) => change,
  );
  return found;
}

// `at` turns a change of this part into a change of the whole value.
function collect(
  document: ApiDocument,
  given: Schema,
  value: unknown,
  place: string,
  add: (what: string, change: Change) => void,
  at: (change: Change) => Change,
): void {
  const schema = resolved(document, given);
  for (const [what, wrong] of wrongValues(schema))
    add(
      `${what} at ${place || '/'}`,
      at(() => wrong),
    );
  if (isRecord(value)) {
    for (const name of schema.required ?? []) {
      add(
        `missing ${place}/${name}`,
        at((whole) => without(whole, name)),
      );
    }
    for (const name of ['unknownField', '__proto__', 'constructor']) {
      add(
        `extra ${place}/${name}`,
        at((whole) => withField(whole, name, 1)),
      );
    }
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      if (!Object.hasOwn(value, name)) continue;
      const lift = (change: Change) =>
        at((whole) => (isRecord(whole) ? withField(whole, name, change(whole[name])) : whole));
      collect(document, inner, value[name], `${place}/${name}`, add, lift);
    }
  }
  if (Array.isArray(value) && schema.items && value.length > 0) {
    const lift = (change: Change) =>
      at((whole) => (Array.isArray(whole) ? [change(whole[0]), ...whole.slice(1)] : whole));
    collect(document, schema.items, value[0], `${place}/0`, add, lift);
  }
}

/** Values that each break one constraint of a schema. */
export function wrongValues(schema: Schema): [what: string, wrong: unknown][] {
  const wrong: [string, unknown][] = [];
  const types = { string: 'x', number: 1, boolean: true, object: {}, array: [] };
  for (const [type, sample] of Object.entries(types)) {
    if (type !== (schema.type === 'integer' ? 'number' : schema.type))
      wrong.push([`${type} in its place`, sample]);
  }
  if (schema.enum)
    wrong.push(['wrong enum', 'khong-co'], ['enum in capitals', String(schema.enum[0]).toUpperCase()]);
  if (schema.maxLength !== undefined) wrong.push(['too long', 'x'.repeat(schema.maxLength + 1)]);
  if (schema.minLength !== undefined && schema.minLength > 0) wrong.push(['too short', '']);
  if (schema.pattern !== undefined || schema.format !== undefined)
    wrong.push(['wrong form', 'không đúng dạng']);
  if (schema.type === 'integer') wrong.push(['a fraction', 1.5], ['too large an integer', 1e21]);
  if (schema.minimum !== undefined) wrong.push(['too small', schema.minimum - 1]);
  if (schema.exclusiveMinimum !== undefined) wrong.push(['at the excluded bound', schema.exclusiveMinimum]);
  if (schema.maximum !== undefined) wrong.push(['too large', schema.maximum * 2 + 1]);
  if (schema.maxItems !== undefined)
    wrong.push(['too many', Array.from({ length: schema.maxItems + 1 }, () => 'x')]);
  if (schema.minItems !== undefined && schema.minItems > 0) wrong.push(['too few', []]);
  return wrong;
}

/** Replaces each field of a valid value in turn by a hostile value; `from` selects which ones. */
export function hostileIn(value: unknown, from: number): Broken[] {
  if (!isRecord(value)) return [];
  return Object.keys(value).map((name, i) => {
    const hostile = HOSTILE_VALUES[(from + i * 7) % HOSTILE_VALUES.length];
    return {
      what: `hostile ${JSON.stringify(hostile)?.slice(0, 40)} at /${name}`,
      value: withField(value, name, hostile),
    };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// As in JSON, `__proto__` is an ordinary field here.
function withField(whole: unknown, name: string, value: unknown): unknown {
  const copy: Record<string, unknown> = { ...(whole as object) };
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function without(whole: unknown, name: string): unknown {
  const { [name]: _, ...rest } = whole as Record<string, unknown>;
  return rest;
}
