import { onTestFinished } from 'vitest';
import type { TestService } from './client.ts';

export interface ServerEvent {
  event: string;
  data: unknown;
}

/** A client of the event stream. */
export interface Follower {
  response: Response;
  /** Next event; undefined at the end of the stream. */
  next(): Promise<ServerEvent | undefined>;
}

/** Listens on a free port; returns the address. */
export function listen({ app }: TestService): Promise<string> {
  return app.listen({ host: '127.0.0.1', port: 0 });
}

/** Opens the event stream of a service; it is closed after the test. */
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
  await blocks?.next(); // the comment that opens the stream
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
