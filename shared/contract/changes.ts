import * as z from 'zod';
import { defineOperation } from './operation.ts';

/** The content type of an event stream (WHATWG HTML, server-sent events). */
export const EVENT_STREAM_TYPE = 'text/event-stream';

/**
 * An event `stale`: the addresses whose answers, and those of everything under them, are no longer current. It says
 * what changed, never to what.
 */
export const StaleEvent = z
  .object({ stale: z.array(z.string().startsWith('/api')) })
  .meta({ id: 'StaleEvent' });
export type StaleEvent = z.infer<typeof StaleEvent>;

export const followChanges = defineOperation({
  method: 'GET',
  path: '/api/changes',
  summary: 'What becomes stale, as it happens: server-sent events `stale`; ends when the session ends',
  access: 'read-record',
  readsFrom: [],
  response: z.string(),
  file: [EVENT_STREAM_TYPE],
});
