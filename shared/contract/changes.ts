import * as z from 'zod';
import { defineOperation } from './operation.ts';

/** The content type of an event stream (WHATWG HTML, server-sent events). */
export const EVENT_STREAM_TYPE = 'text/event-stream';

/** Event `stale`: addresses whose answers are out of date, including everything under them. It carries no new data. */
export const StaleEvent = z
  .object({ stale: z.array(z.string().startsWith('/api')) })
  .meta({ id: 'StaleEvent' });
export type StaleEvent = z.infer<typeof StaleEvent>;

export const followChanges = defineOperation({
  method: 'GET',
  path: '/api/changes',
  summary: 'Stream of server-sent events `stale` about outdated answers; ends with the session',
  access: 'read-record',
  readsFrom: [],
  response: z.string(),
  file: [EVENT_STREAM_TYPE],
});
