import fc from 'fast-check';
import { type ApiDocument, type Parameter, resolved, type Schema } from '../document.ts';
import type { KnownValues } from './known-values.ts';

/** Generates valid values of schemas: known ones if there are any, else random ones. */
export class ValidValues {
  readonly #document: ApiDocument;
  readonly #known: KnownValues;

  constructor(document: ApiDocument, known: KnownValues) {
    this.#document = document;
    this.#known = known;
  }

  /** Values of a schema; `name` is the name of the field or parameter. */
  of(schema: Schema, name: string): fc.Arbitrary<unknown> {
    const whole = resolved(this.#document, schema);
    const known = this.#known.under(name);
    const isPlural = whole.type === 'array';
    if (known.length === 0 || isPlural) return this.#fresh(whole, name);
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: this.#fresh(whole, name) },
    );
  }

  /** Parameters by name: always the required ones, sometimes the others. */
  ofParameters(parameters: readonly Parameter[]): fc.Arbitrary<Record<string, unknown>> {
    return fc.record(
      Object.fromEntries(parameters.map(({ name, schema }) => [name, this.of(schema, name)])),
      { requiredKeys: parameters.filter(({ required }) => required === true).map(({ name }) => name) },
    );
  }

  #fresh(schema: Schema, name: string): fc.Arbitrary<unknown> {
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => this.of(choice, name)));
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'object':
        return this.#object(schema);
      case 'array':
        return this.#array(schema, name);
      case 'integer':
        return fc.integer(boundsOf(schema));
      case 'number':
        return fc.oneof(fc.integer(boundsOf(schema)), fc.constant(boundsOf(schema).max), fc.constant(95.3));
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'string':
        return textOf(schema);
      default:
        return fc.jsonValue({ maxDepth: 3 });
    }
  }

  #object({ properties = {}, required = [], additionalProperties, propertyNames }: Schema) {
    const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    const named = { ...Object.fromEntries(required.map((name) => [name, others ?? {}])), ...properties };
    const own = fc.record(
      Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, this.of(schema, name)])),
      { requiredKeys: required },
    );
    if (others === undefined || propertyNames?.enum) return own;
    const keys = propertyNames === undefined ? fc.string({ maxLength: 20 }) : this.of(propertyNames, 'set');
    const more = fc.dictionary(keys.map(String), this.of(others, 'indicators'), { maxKeys: 2 });
    return fc.tuple(more, own).map(([extra, fixed]) => ({ ...extra, ...fixed }));
  }

  #array({ items = {}, minItems = 0, maxItems = 3 }: Schema, name: string) {
    return fc.array(this.of(items, name), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(3, maxItems)),
    });
  }
}

/** Bounds of a number, narrowed to a useful size. */
function boundsOf({ minimum, maximum, exclusiveMinimum }: Schema): { min: number; max: number } {
  const min = exclusiveMinimum === undefined ? (minimum ?? -1000) : exclusiveMinimum + 1;
  return { min: Math.max(min, -1_000_000), max: Math.min(maximum ?? 1000, 1_000_000) };
}

const DAYS = {
  min: new Date('2023-01-01T00:00:00Z'),
  max: new Date('2024-06-01T00:00:00Z'),
  noInvalidDate: true,
};

function textOf({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date' || (pattern?.includes('02-29') === true && format !== 'date-time'))
    return fc.date(DAYS).map((day) => day.toISOString().slice(0, 10));
  if (format === 'date-time') return fc.date(DAYS).map((moment) => moment.toISOString());
  if (format === 'uuid') return fc.uuid({ version: 4 });
  if (format === 'uri') return fc.webUrl();
  if (pattern !== undefined)
    return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength));
  const length = { minLength, maxLength: Math.min(maxLength, minLength + 40) };
  return fc.oneof(
    fc.string({ ...length, unit: 'grapheme-ascii' }),
    fc.string({ ...length, unit: 'grapheme' }).map((text) => text.slice(0, maxLength).toWellFormed()),
  );
}
