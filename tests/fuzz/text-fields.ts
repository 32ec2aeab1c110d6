import fc from 'fast-check';
import payloads from '../fixtures/reporting/formula-payloads.json' with { type: 'json' };
import { RUNS } from '../support/files/exported-notes.ts';
import { keptNote, NAUGHTY_STRINGS } from '../support/naughty-strings.ts';
import { CALLERS, type FuzzCaller } from './callers.ts';
import { type ApiDocument, type FuzzOperation, resolved, type Schema } from './document.ts';
import { type FuzzInput, requestOf } from './requests.ts';
import { STORIES } from './stories/stories.ts';
import { inputsOf } from './values/inputs.ts';
import type { World } from './world.ts';

const FORMULAS = payloads.filter((text) => RUNS.test(text));

/** Path of a text in a body: names of fields, `0` for the first item of a list. */
export type FieldPath = readonly string[];

/** Paths of all free texts of a body: strings without format, pattern or list of choices. */
export function textFieldsOf(document: ApiDocument, given: Schema, at: FieldPath = []): FieldPath[] {
  const schema = resolved(document, given);
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (choices.length > 0) return unique(choices.flatMap((choice) => textFieldsOf(document, choice, at)));
  if (schema.type === 'array' && schema.items) return textFieldsOf(document, schema.items, [...at, '0']);
  if (schema.type === 'object') {
    const { properties = {}, additionalProperties, required = [] } = schema;
    const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    const named = {
      ...(others && Object.fromEntries(required.map((name) => [name, others]))),
      ...properties,
    };
    return Object.entries(named).flatMap(([name, inner]) => textFieldsOf(document, inner, [...at, name]));
  }
  const isText =
    schema.type === 'string' && !schema.enum && !schema.format && !schema.pattern && !('const' in schema);
  return isText && at.length > 0 ? [at] : [];
}

function unique(paths: FieldPath[]): FieldPath[] {
  return [...new Map(paths.map((path) => [path.join('/'), path])).values()];
}

/** Returns the body with the text at this path; undefined if the body has no such path. */
export function withText(body: unknown, [name, ...rest]: FieldPath, text: string): unknown {
  if (name === undefined) return text;
  if (typeof body !== 'object' || body === null) return undefined;
  const inner = (body as Record<string, unknown>)[name];
  const changed = rest.length === 0 ? text : withText(inner, rest, text);
  if (changed === undefined) return undefined;
  if (Array.isArray(body)) return [changed, ...body.slice(1)];
  return { ...body, [name]: changed };
}

export interface TextFigures {
  fields: number;
  sent: number;
  taken: number;
  /** Texts that the answer returned in the same field. */
  readBack: number;
}

/** Sends one in `every` naughty strings through every text field of an operation, different ones for each field. */
export async function playTexts(
  world: World,
  operation: FuzzOperation,
  seed: number,
  every: number,
  totals: TextFigures,
): Promise<void> {
  if (operation.body?.type !== 'application/json') return;
  for (const [f, field] of textFieldsOf(world.document, operation.body.schema).entries()) {
    totals.fields += 1;
    for (const [n, text] of textsFor(seed + f, every)) {
      const base = await baseFor(world, operation, seed * 1000 + n);
      const body = withText(base.input.body, field, text);
      if (body === undefined) continue;
      const request = requestOf(operation, { ...base.input, body }, `text ${n} at /${field.join('/')}`);
      const answer = await world.send(request, base.caller, base.cookie);
      totals.sent += 1;
      if (answer === undefined || answer.status >= 300) continue;
      totals.taken += 1;
      const found = valuesUnder(field.at(-1) ?? '', JSON.parse(answer.body.toString('utf8')));
      if (found.length === 0) continue;
      if (found.includes(keptNote(text)) || found.includes(keptNote(text).toLowerCase()))
        totals.readBack += 1;
      else if (keptNote(text) !== '')
        world.figures.fault(
          request,
          base.caller,
          `took ${JSON.stringify(text)} and answered with ${JSON.stringify(found).slice(0, 300)}`,
        );
    }
  }
}

// One in `every` strings of the list, and at least one formula.
function textsFor(from: number, every: number): [n: number, text: string][] {
  const thinned = NAUGHTY_STRINGS.map((text, n): [number, string] => [n, text]).filter(
    ([n]) => n % every === from % every,
  );
  const formulas = every === 1 ? FORMULAS : [FORMULAS[from % FORMULAS.length] ?? ''];
  return [...thinned, ...formulas.map((text, n): [number, string] => [1000 + n, text])];
}

// A new valid request: that of the story, or a random one.
async function baseFor(
  world: World,
  operation: FuzzOperation,
  seed: number,
): Promise<{ caller: FuzzCaller; input: FuzzInput; cookie?: string }> {
  const story = STORIES[operation.name];
  if (story !== undefined) {
    const { input, ...rest } = await story(world);
    world.settle();
    return { ...rest, input: { params: {}, query: {}, ...input } };
  }
  const [input = { params: {}, query: {} }] = fc.sample(inputsOf(world, operation), { seed, numRuns: 1 });
  const admitted = world.admitted.get(operation.name) ?? CALLERS;
  return { caller: admitted[seed % admitted.length] ?? null, input };
}

function valuesUnder(name: string, answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => {
    if (typeof value === 'string') return key === name ? [value] : [];
    return valuesUnder(name, value);
  });
}
