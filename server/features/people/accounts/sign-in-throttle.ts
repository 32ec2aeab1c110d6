import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

// Limits for an account from one address; for any account from one address (an office may share one); for an account from
// all addresses.
const PAIR = { points: 5, duration: 15 * 60 };
const ADDRESS = { points: 50, duration: 15 * 60 };
const ACCOUNT = { points: 100, duration: 3600 };
// An authenticator code is valid for at most three steps of thirty seconds.
const CODE = { points: 1, duration: 2 * 60 };

/** Whether a sign-in may be tried now. If not: seconds to wait, and whether this is the first refused try. */
type Turn = { isAllowed: true } | { isAllowed: false; retryAfter: number; isFirst: boolean };

/**
 * Slows down guessing of passwords and codes without locking anyone out. Tries are counted per account and address, so the
 * right password from elsewhere still works. Beyond a hundred tries of one account in an hour, from any number of addresses,
 * only addresses that it signed in from before may try.
 */
export class SignInThrottle {
  readonly #pair = new RateLimiterMemory({ keyPrefix: 'pair', ...PAIR });
  readonly #address = new RateLimiterMemory({ keyPrefix: 'address', ...ADDRESS });
  readonly #codes = new RateLimiterMemory({ keyPrefix: 'code', ...CODE });
  readonly #account = new RateLimiterMemory({ keyPrefix: 'account', ...ACCOUNT });

  /**
   * Counts a try before it is made, so that parallel tries are counted too. A refused try does not count further: one caller
   * must not use up the tries of a shared office address or of an account.
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

  /** Whether a code is used for the first time; used codes are refused (RFC 6238, section 5.2). */
  async takeCode(username: string, code: string): Promise<boolean> {
    return (await takeOne(this.#codes, `${username} ${code}`)).isAllowed;
  }

  /** Takes back the count of a successful try. */
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

// One customer has a whole /64 of IPv6 addresses.
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = [], tail] = address.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = tail === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array.from({ length: zeros }, () => '0'), ...(tail ?? [])].slice(0, 4).join(':');
}
