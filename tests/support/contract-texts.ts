import * as z from 'zod';
import type { Operation } from '#shared/contract/operation.ts';
import { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';

/** Path from `params`, `query` or `body`: names of fields, `0` for the first item of a list. */
type Path = readonly string[];

/** Text that a request may carry. `given`: other values of the request that make it count, e.g. the kind of a union. */
export interface ContractText {
  path: Path;
  schema: z.core.$ZodType;
  /** The text is the name of a field. */
  isKey: boolean;
  given: readonly (readonly [Path, unknown])[];
}

type At = Pick<ContractText, 'path' | 'given'>;

/** Every text of the parameters, query and body of an operation, from its schemas. */
export function textsOf(operation: Operation): ContractText[] {
  return (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = operation[part];
    return schema === undefined ? [] : textsIn(schema, { path: [part], given: [] });
  });
}

// Operations parse this field in their handler, as a criteria set.
const PARSED_LATER: Readonly<Record<string, z.core.$ZodType>> = { 'body/document': CriteriaSet };

function textsIn(schema: z.core.$ZodType, at: At): ContractText[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const under = (name: string) => ({ ...at, path: [...at.path, name] });
  switch (def.type) {
    case 'string':
      return [{ ...at, schema, isKey: false }];
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) => textsIn(inner, under(name)));
    case 'array':
      return textsIn(def.element, under('0'));
    case 'record': {
      const keys = textsIn(def.keyType, at).map((text) => ({ ...text, isKey: true }));
      return [...keys, ...textsIn(def.valueType, under(ownKeyOf(def.keyType)))];
    }
    case 'union':
      return def.options.flatMap((option) => textsIn(option, withKind(option, at)));
    case 'optional':
    case 'nullable':
    case 'default':
      return textsIn(def.innerType, at);
    case 'pipe':
      return textsIn(def.in, at);
    case 'unknown': {
      const later = PARSED_LATER[at.path.join('/')];
      if (later === undefined) throw new Error(`/${at.path.join('/')} takes anything: name its schema here`);
      return textsIn(later, at);
    }
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
    case 'null':
      return [];
    default:
      throw new Error(`/${at.path.join('/')}: texts of a schema of type ${def.type} are not known here`);
  }
}

function ownKeyOf(keyType: z.core.$ZodType): string {
  if (keyType instanceof z.ZodEnum) return String(keyType.options[0]);
  return keyType instanceof z.ZodString && keyType.safeParse('2024').success ? '2024' : 'a';
}

// The first choice of each field of a union's option that has a fixed value, e.g. `kind`.
function withKind(option: z.core.$ZodType, at: At): At {
  if (!(option instanceof z.ZodObject)) return at;
  const fixed = Object.entries(option.shape).flatMap(([name, inner]) => {
    const value = inner instanceof z.ZodLiteral ? [...inner.values][0] : undefined;
    return value === undefined ? [] : [[[...at.path, name], value] as const];
  });
  return { ...at, given: [...at.given, ...fixed] };
}

/** Returns the input of a request with this text in its place; missing fields on the way are added. */
export function withTextAt(input: object, { path, isKey, given }: ContractText, text: string): object {
  const begun = given.reduce<unknown>((made, [at, value]) => withValue(made, at, value), input);
  return withValue(begun, isKey ? [...path, text] : path, isKey ? 'a' : text) as object;
}

function withValue(within: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  const isList = name === '0';
  const old = typeof within === 'object' && within !== null && Array.isArray(within) === isList ? within : {};
  const inner = withValue((old as Record<string, unknown>)[name], rest, value);
  if (isList) return [inner, ...Object.values(old).slice(1)];
  return { ...old, [name]: inner };
}
