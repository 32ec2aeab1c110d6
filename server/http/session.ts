import type { FastifyRequest } from 'fastify';
import { type Actor, LOCAL_ACTOR } from '#shared/domain/permissions.ts';

/** Who is behind a request. Until accounts exist: always the one person at this installation. */
export function resolveActor(_request: FastifyRequest): Actor {
  return LOCAL_ACTOR;
}
