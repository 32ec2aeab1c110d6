/** The keywords of a JSON schema that the harness reads. */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  pattern?: string;
  format?: string;
}

export interface Parameter {
  in: 'path' | 'query';
  name: string;
  required?: boolean;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

/** The OpenAPI document served by the server. */
export interface ApiDocument {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

/** An operation, known from the document alone. */
export interface FuzzOperation {
  /** `POST /api/communes/{communeId}/entries` */
  name: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: { type: string; schema: Schema } | undefined;
  /** Media types by status as in the document: `201`, `4XX`. */
  answers: Record<string, string[]>;
}

export function operationsIn(document: ApiDocument): FuzzOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method.toUpperCase(), described)),
  );
}

function operationOf(path: string, method: string, described: Described): FuzzOperation {
  const [type, content] = Object.entries(described.requestBody?.content ?? {})[0] ?? [];
  return {
    name: `${method} ${path}`,
    method,
    path,
    parameters: described.parameters ?? [],
    body: type === undefined || content === undefined ? undefined : { type, schema: content.schema },
    answers: Object.fromEntries(
      Object.entries(described.responses).map(([status, { content: types = {} }]) => [
        status,
        Object.keys(types),
      ]),
    ),
  };
}

/** Follows the reference of a schema; references inside it stay. */
export function resolved(document: ApiDocument, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.split('/').at(-1) ?? '';
  const target = document.components.schemas[name];
  if (target === undefined) throw new Error(`the document has no ${schema.$ref}`);
  return resolved(document, target);
}
