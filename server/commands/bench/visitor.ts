import type { FastifyReply, FastifyRequest } from 'fastify';
import { openDatabase } from '../../database/open.ts';
import { Actors } from '../../features/people/accounts/actors.ts';
import { buildAuth } from '../../features/people/accounts/auth.ts';
import { createAccount } from '../../features/people/accounts/create-account.ts';

const WARM_ROUNDS = 200_000;
const COLD_ROUNDS = 300;
const SECRET = 'the secret of the bench, of 32 characters and more';
const PASSWORD = 'only for the bench';

/** Time to find the visitor of a request in µs: from the cache (`warm`), and through better-auth (`cold`). */
export async function timeVisitor(): Promise<{ warm: number; cold: number }> {
  const database = openDatabase(':memory:');
  const auth = buildAuth(database, { secret: SECRET });
  const hash = await (await auth.$context).password.hash(PASSWORD);
  const someone = { username: 'bench', name: 'Bench', role: 'leader', officeId: null } as const;
  database.write((tx) => {
    const source = { actor: null, address: null, at: new Date().toISOString() };
    createAccount(tx, { ...someone, communes: [], mustChangePassword: false }, hash, source);
  });
  const { headers } = await auth.api.signInUsername({
    body: { username: 'bench', password: PASSWORD },
    returnHeaders: true,
  });
  const cookie = headers.getSetCookie()[0]?.split(';')[0];
  const request = { headers: { cookie } } as FastifyRequest;
  const reply = { header: () => reply } as unknown as FastifyReply;
  const actors = new Actors(database, auth, () => new Date());
  const time = async (rounds: number, act: () => unknown) => {
    const start = performance.now();
    for (let i = 0; i < rounds; i++) await act();
    return ((performance.now() - start) * 1000) / rounds;
  };
  const cold = await time(COLD_ROUNDS, () => {
    actors.drop(() => true, 'changed');
    return actors.visitorOf(request, reply);
  });
  if ((await actors.visitorOf(request, reply))?.actor.id !== 'bench')
    throw new Error('the visitor is not known');
  const warm = await time(WARM_ROUNDS, () => actors.visitorOf(request, reply));
  database.close();
  return { warm, cold };
}
