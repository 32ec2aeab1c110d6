import type { FastifyReply } from 'fastify';

/** Signal that aborts with the reason if the connection closes before the answer is sent. */
export function abandonmentOf({ raw }: FastifyReply, reason: () => Error): AbortSignal {
  const abandonment = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) abandonment.abort(reason());
  });
  return abandonment.signal;
}
