import type { FastifyInstance } from 'fastify';
import { EVENT_STREAM_TYPE, followChanges } from '#shared/contract/changes.ts';
import { type Act, type Actor, may } from '#shared/domain/people/permissions.ts';
import { StreamAnswer } from '../http/answer.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { EventStream } from './event-stream.ts';

// What not everyone may read is not announced to everyone either.
const ACT_OF_ADDRESS: readonly (readonly [string, Act])[] = [
  ['/api/audit', 'read-audit'],
  ['/api/accounts', 'administer-accounts'],
  ['/api/two-factor-policy', 'administer-accounts'],
];

// How many streams a session may have open, more than any browser opens; the oldest makes room.
const MAX_STREAMS = 10;

/** GET /api/changes */
export function changeRoutes(app: FastifyInstance, { changes, actors }: Services): void {
  const open = new Map<EventStream, string>();

  serve(app, followChanges, ({ actor, sessionToken, reply }) => {
    reply.header('connection', 'close'); // the line goes with the stream, else it would hold up the server's closing
    const stops: (() => void)[] = [];
    const stream = new EventStream(() => {
      open.delete(stream);
      for (const stop of stops) stop();
    });
    const own = [...open].filter(([, token]) => token === sessionToken).map(([other]) => other);
    for (const oldest of own.slice(0, Math.max(0, own.length - MAX_STREAMS + 1))) oldest.end();
    open.set(stream, sessionToken);
    stops.push(
      changes.follow((addresses) => {
        const stale = addresses.filter((address) => mayRead(actor, address));
        if (stale.length > 0) stream.push('stale', { stale });
      }),
      // Whatever changed about its owner, it ends: opened anew, it is for who that is then.
      actors.onDrop((isMeant, how) => {
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

function mayRead(actor: Actor, address: string): boolean {
  const [, act = 'read-record'] = ACT_OF_ADDRESS.find(([prefix]) => address.startsWith(prefix)) ?? [];
  return may(actor, act);
}
