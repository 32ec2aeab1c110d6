import type { FastifyRequest } from 'fastify';
import type { Written } from '#shared/contract/fact.ts';
import { type WriteOperation, writtenBy } from '#shared/contract/operation.ts';
import type { Subject } from '#shared/domain/people/permissions.ts';

// Beyond this number, naming each commune's addresses takes more than saying that any may be stale.
const MAX_COMMUNES_NAMED = 50;

/** Facts that a successful request wrote; `written`: the communes concerned, if the path names none and the route knows them. */
export function writtenIn(
  operation: WriteOperation,
  { params, visitor }: FastifyRequest,
  written: readonly string[] | undefined,
): Written {
  const { communeId } = (params ?? {}) as Subject;
  const communeIds = communeId === undefined ? written && [...new Set(written)] : [communeId];
  return {
    facts: writtenBy(operation),
    communeIds: communeIds && communeIds.length > MAX_COMMUNES_NAMED ? undefined : communeIds,
    by: visitor?.actor.id,
  };
}
