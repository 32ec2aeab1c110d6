import { type Item, withReplaces } from './item.ts';

/** The item without its refusal; if it did not know another's figure of a metric, it now replaces that. */
export function retried({ obstacle, ...item }: Item): Item {
  const other = obstacle?.kind === 'refused' ? obstacle.problem.metricConflict : undefined;
  return other === undefined ? item : withReplaces(item, other.theirs?.id ?? null);
}

/** The item without its conflict: it now replaces the other statement. Another item as it is. */
export function replacingTheirs(item: Item): Item {
  if (item.obstacle?.kind !== 'conflict') return item;
  const { obstacle, ...rest } = item;
  return withReplaces(rest, obstacle.conflict.theirs?.id ?? null);
}

/** The item with its doubts confirmed, so that it may be sent; another item as it is. */
export function withConfirmedDoubts(item: Item): Item {
  if (item.obstacle?.kind !== 'doubtful' || item.operation === 'annulment') return item;
  const names = item.obstacle.doubts.map(({ name }) => name);
  const { obstacle: _, ...rest } = item;
  return rest.operation === 'entry'
    ? { ...rest, input: { ...rest.input, body: confirming(rest.input.body, names) } }
    : { ...rest, input: { ...rest.input, body: confirming(rest.input.body, names) } };
}

function confirming<Body extends { confirms?: string[] | undefined }>(body: Body, names: string[]): Body {
  return { ...body, confirms: [...(body.confirms ?? []), ...names] };
}
