import { DEMO_PASSWORD } from '../../features/people/accounts/password-rules.ts';

/** Signs a demo account in and returns its session cookie. */
async function signIn(address: string, username = 'dieuphoi'): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`the sign-in was answered with ${answer.status}`);
  await answer.arrayBuffer();
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** A signed-in client of a server. */
export interface Caller {
  address: string;
  headers: { cookie: string };
  /** Sends a request and reads the whole answer. @throws Error if it is refused */
  get(path: string): Promise<Buffer>;
  post<Answer>(path: string, body: object): Promise<Answer>;
}

/** Signs in at a server. */
export async function callerAt(address: string): Promise<Caller> {
  const headers = { cookie: await signIn(address) };
  const whole = async (path: string, answer: Response) => {
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${bytes.toString()}`);
    return bytes;
  };
  return {
    address,
    headers,
    get: async (path) => await whole(path, await fetch(address + path, { headers })),
    post: async <Answer>(path: string, body: object) => {
      const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
      const answer = await fetch(address + path, { ...init, body: JSON.stringify(body) });
      return JSON.parse((await whole(path, answer)).toString()) as Answer;
    },
  };
}

/** Duration of an act in milliseconds. */
export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
