/** A JSON schema as the document writes it: those of its words that the harness reads. */
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

/** A parameter of an address. */
export interface Parameter {
  in: 'path' | 'query';
  name: string;
  required?: boolean;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

/** What the document says of one method of one address. */
interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

/** The OpenAPI document as the server serves it. */
export interface ApiDocument {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

/** An operation as the document states it; nothing here is known from elsewhere. */
export interface FuzzOperation {
  /** `POST /api/communes/{communeId}/entries` */
  name: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: { type: string; schema: Schema } | undefined;
  /** Media types by status, as the document writes it: `201`, `4XX`. */
  answers: Record<string, string[]>;
}

/** Every operation of a document. */
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

/** A schema with what it refers to in its place; one level, the rest when it is come to. */
export function resolved(document: ApiDocument, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.split('/').at(-1) ?? '';
  const target = document.components.schemas[name];
  if (target === undefined) throw new Error(`the document refers to ${schema.$ref}, which it does not have`);
  return resolved(document, target);
}
