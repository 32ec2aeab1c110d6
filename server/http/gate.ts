import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '#shared/contract/operation.ts';
import type { Actor } from '#shared/domain/people/permissions.ts';

/** A signed-in user with the session in use. */
export interface Visitor {
  actor: Actor;
  sessionToken: string;
}

/** Why a session is dropped: it ended, or its owner's permissions changed. */
export type Dropped = 'ended' | 'changed';

/** Checks before every operation: finds the visitor and records refusals. Implemented by the feature `accounts`. */
export interface Gate {
  /**
   * Visitor behind a request; undefined if signed out. Synchronous for a visitor seen a moment ago. May set a cookie on the
   * reply.
   */
  visitorOf(request: FastifyRequest, reply: FastifyReply): Visitor | undefined | Promise<Visitor | undefined>;
  /** Records that a signed-in user was refused an operation. */
  refused(visitor: Visitor, operation: Operation, request: FastifyRequest): void;
  /** Calls `listener` at every drop, until the returned function is called. */
  onDrop(listener: (isMeant: (visitor: Visitor) => boolean, how: Dropped) => void): () => void;
}

declare module 'fastify' {
  interface FastifyInstance {
    gate: Gate;
  }
  interface FastifyRequest {
    visitor: Visitor | undefined;
  }
}
