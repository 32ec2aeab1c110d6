import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

// An account from one address; any account from one address (an office may share one); an account from everywhere.
const PAIR = { points: 5, duration: 15 * 60 };
const ADDRESS = { points: 50, duration: 15 * 60 };
const ACCOUNT = { points: 100, duration: 3600 };
// A code of an authenticator app is good for at most three steps of thirty seconds.
const CODE = { points: 1, duration: 2 * 60 };

/** Whether a sign-in may be tried now; if not, after how many seconds, and whether this is the first one refused. */
type Turn = { isAllowed: true } | { isAllowed: false; retryAfter: number; isFirst: boolean };

/**
 * Slows down guessing of passwords and codes without locking anyone out: what is counted is tries of one account from one
 * address, so that a right password from elsewhere still gets in. Beyond a hundred tries of one account in an hour, from
 * however many addresses, only addresses it signed in from before are let try.
 */
export class SignInThrottle {
  readonly #pair = new RateLimiterMemory({ keyPrefix: 'pair', ...PAIR });
  readonly #address = new RateLimiterMemory({ keyPrefix: 'address', ...ADDRESS });
  readonly #codes = new RateLimiterMemory({ keyPrefix: 'code', ...CODE });
  readonly #account = new RateLimiterMemory({ keyPrefix: 'account', ...ACCOUNT });

  /**
   * Counts a try before it is made, so that many at once are counted too. One that is refused counts no further: by trying
   * on and on, one caller must not use up the tries of an office's address, or of an account from everywhere.
   */
  async take(username: string, address: string, isKnownAddress: boolean): Promise<Turn> {
    const from = networkOf(address);
    const ofPair = await takeOne(this.#pair, `${username} ${from}`);
    if (!ofPair.isAllowed) return ofPair;
    const ofAddress = await takeOne(this.#address, from);
    if (!ofAddress.isAllowed) return ofAddress;
    const ofAccount = await takeOne(this.#account, username);
    return isKnownAddress ? { isAllowed: true } : ofAccount;
  }

  /** Whether a code is given for the first time: one that was seen opens nothing again (RFC 6238, section 5.2). */
  async takeCode(username: string, code: string): Promise<boolean> {
    return (await takeOne(this.#codes, `${username} ${code}`)).isAllowed;
  }

  /** A try that was right takes its count back. */
  async succeeded(username: string, address: string): Promise<void> {
    const from = networkOf(address);
    await this.#pair.delete(`${username} ${from}`);
    await this.#address.reward(from);
    await this.#account.reward(username);
  }
}

async function takeOne(limiter: RateLimiterMemory, key: string): Promise<Turn> {
  try {
    await limiter.consume(key);
    return { isAllowed: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    return { isAllowed: false, retryAfter, isFirst: refusal.consumedPoints === limiter.points + 1 };
  }
}

// One customer has a whole /64 of IPv6 addresses to try from.
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = [], tail] = address.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = tail === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array.from({ length: zeros }, () => '0'), ...(tail ?? [])].slice(0, 4).join(':');
}
