import { expect } from 'vitest';
import { signInAt } from '../server.ts';

/** Sends a request as `quangan`, while the page belongs to somebody else; fails if it is refused. */
export async function sendAsAnother(address: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await signInAt(address, 'quangan') },
    body: JSON.stringify({ id: crypto.randomUUID(), ...body }),
  });
  expect(await answer.text(), path).not.toContain('/problems/');
}
