import { onTestFinished } from 'vitest';
import type { TestService } from './client.ts';

/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: unknown;
}

/** Someone who follows what becomes stale, as a browser does. */
export interface Follower {
  response: Response;
  /** The next event; undefined when the stream has ended. */
  next(): Promise<ServerEvent | undefined>;
}

/** Lets the service listen on a free port; its address. */
export function listen({ app }: TestService): Promise<string> {
  return app.listen({ host: '127.0.0.1', port: 0 });
}

/** Follows the changes at an address; given up when the test is over. */
export async function follow(
  address: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<Follower> {
  const giveUp = new AbortController();
  onTestFinished(() => giveUp.abort());
  const request = { headers: { cookie, ...headers }, signal: giveUp.signal };
  const response = await fetch(`${address}/api/changes`, request);
  const blocks = response.ok ? blocksOf(response) : undefined;
  await blocks?.next(); // the comment that it is open
  return {
    response,
    next: async () => {
      const block = await blocks?.next();
      return block === undefined || block.done ? undefined : eventIn(block.value);
    },
  };
}

async function* blocksOf({ body }: Response): AsyncGenerator<string, undefined> {
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield text.slice(0, end);
      text = text.slice(end + 2);
    }
  }
  return undefined;
}

function eventIn(block: string): ServerEvent {
  const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
  return { event, data: JSON.parse(data) };
}
