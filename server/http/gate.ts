import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '#shared/contract/operation.ts';
import type { Actor } from '#shared/domain/people/permissions.ts';

/** Someone signed in: who, and by which session. */
export interface Visitor {
  actor: Actor;
  sessionToken: string;
}

/** Why followers of a session are told of it: it ended, or what its owner may do changed. */
export type Dropped = 'ended' | 'changed';

/** What stands before every operation: says who asks, and is told whom it refused. Kept by the feature `accounts`. */
export interface Gate {
  /** Who asks; undefined when signed out. At once for who asked a moment ago. May set a cookie on the reply. */
  visitorOf(request: FastifyRequest, reply: FastifyReply): Visitor | undefined | Promise<Visitor | undefined>;
  /** Someone signed in was refused an operation. */
  refused(visitor: Visitor, operation: Operation, request: FastifyRequest): void;
  /** Calls back at every drop, until the function it returns is called. */
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
