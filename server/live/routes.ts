import type { FastifyInstance } from 'fastify';
import { EVENT_STREAM_TYPE, followChanges } from '#shared/contract/changes.ts';
import { StreamAnswer } from '../http/answer.ts';
import { serve } from '../http/serve.ts';
import { EventStream } from './event-stream.ts';

// Maximum of open streams per session, more than any browser opens; the oldest is closed for a new one.
const MAX_STREAMS = 10;

/** GET /api/changes */
export function changeRoutes(app: FastifyInstance): void {
  const open = new Map<EventStream, string>();

  serve(app, followChanges, ({ actor, sessionToken, reply }) => {
    reply.header('connection', 'close'); // close the connection with the stream, otherwise it delays the server's shutdown
    const stops: (() => void)[] = [];
    const stream = new EventStream(() => {
      open.delete(stream);
      for (const stop of stops) stop();
    });
    const own = [...open].filter(([, token]) => token === sessionToken).map(([other]) => other);
    for (const oldest of own.slice(0, Math.max(0, own.length - MAX_STREAMS + 1))) oldest.end();
    open.set(stream, sessionToken);
    stops.push(
      app.invalidations.follow((written) => {
        const stale = app.invalidations.addressesFor(actor, written);
        if (stale.length > 0) stream.push('stale', { stale });
      }),
      // End the stream if anything about its owner changed: a new stream gets the new permissions.
      app.gate.onDrop((isMeant, how) => {
        if (!isMeant({ actor, sessionToken })) return;
        stream.push(how === 'ended' ? 'session-ended' : 'stale', { stale: ['/api/session'] });
        stream.end();
      }),
    );
    return new StreamAnswer(EVENT_STREAM_TYPE, stream);
  });

  app.addHook('preClose', (done) => {
    for (const stream of open.keys()) stream.end();
    done();
  });
}
