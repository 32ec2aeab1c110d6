import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { CALLERS, type FuzzCaller } from '../callers.ts';
import type { FuzzRequest } from '../requests.ts';
import type { World } from '../world.ts';

// Milliseconds after a write; events leave before its answer.
const SETTLING = 25;

interface Follower {
  caller: NonNullable<FuzzCaller>;
  text(): string;
  close(): void;
}

/** Sends a write while everybody follows the changes: nobody hears of an address that they may not read. Counts addresses in `heard`. */
export async function playEvents(
  world: World,
  request: FuzzRequest,
  { caller, cookie }: { caller: FuzzCaller; cookie?: string | undefined },
  heard: Map<FuzzCaller, number>,
): Promise<void> {
  const followers = await Promise.all(CALLERS.filter((one) => one !== null).map((one) => follow(world, one)));
  await world.send({ ...request, what: 'followed' }, caller, cookie);
  await wait(SETTLING);
  for (const follower of followers) {
    follower.close();
    const addresses = addressesIn(follower.text());
    if (addresses.length > 0)
      heard.set(follower.caller, (heard.get(follower.caller) ?? 0) + addresses.length);
    for (const address of new Set(addresses)) {
      if (!mayRead(world, follower.caller, address))
        world.figures.fault(
          { ...request, what: 'event' },
          follower.caller,
          `was sent an event about ${address}, of which they may read nothing`,
        );
    }
  }
}

function follow(world: World, caller: NonNullable<FuzzCaller>): Promise<Follower> {
  let text = '';
  return new Promise((resolve, reject) => {
    const headers = { cookie: world.callers.cookieOf(caller) ?? '' };
    const sent = httpRequest(new URL('/api/changes', world.address), { headers }, (response) => {
      response.setEncoding('utf8');
      response.on('error', () => sent.destroy()); // closed below
      response.on('data', (chunk: string) => {
        if (text === '') resolve({ caller, text: () => text, close: () => sent.destroy() });
        text += chunk;
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/^data: (.*)$/gm)].flatMap(
    ([, data = '']) => (JSON.parse(data) as { stale: string[] }).stale,
  );
}

// An address stands for everything below it: something there must be readable.
function mayRead({ operations, oracle }: World, caller: FuzzCaller, address: string): boolean {
  return operations.some(
    (operation) =>
      operation.method === 'GET' &&
      isBelow(operation.path, address) &&
      oracle.verdictOn(operation, caller, {}) === 'ok',
  );
}

function isBelow(path: string, address: string): boolean {
  const parts = path.split('/');
  return address.split('/').every((part, i) => part === parts[i] || parts[i]?.startsWith('{') === true);
}
