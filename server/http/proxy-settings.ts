import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { MissingSetting } from '#shared/contract/trust/service.ts';

type Setting = MissingSetting['setting'];

interface Settings {
  publicUrl?: string | undefined;
  trustProxy?: unknown;
}

const FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded'] as const;

const CONSEQUENCE: Record<Setting, string> = {
  TRUST_PROXY:
    'the addresses of users are unknown: failed sign-ins of all count together, and the audit notes the address of the proxy',
  PUBLIC_URL: 'session cookies are not limited to https',
};

/**
 * Notices from requests that a proxy stands before the server although TRUST_PROXY or PUBLIC_URL is empty; warns once in the log.
 * A program that invents such a header causes the warning too; nothing else depends on it.
 */
export class ProxySettings {
  readonly #isEmpty: Record<Setting, boolean>;
  readonly #log: FastifyBaseLogger;
  readonly #missing = new Map<Setting, MissingSetting>();

  constructor({ publicUrl, trustProxy }: Settings, log: FastifyBaseLogger) {
    this.#isEmpty = { TRUST_PROXY: trustProxy === undefined, PUBLIC_URL: publicUrl === undefined };
    this.#log = log;
  }

  /** Watches the requests of an app, if a setting is empty. */
  watch(app: FastifyInstance): void {
    if (!this.#isEmpty.TRUST_PROXY && !this.#isEmpty.PUBLIC_URL) return;
    app.addHook('onRequest', (request, _reply, done) => {
      this.#observe(request);
      done();
    });
  }

  missing(): MissingSetting[] {
    return [...this.#missing.values()];
  }

  #observe({ headers, socket }: FastifyRequest): void {
    const header = FORWARDED.find((name) => headers[name] !== undefined);
    if (header === undefined) return;
    const seenFrom = socket.remoteAddress ?? '';
    this.#note({ setting: 'TRUST_PROXY', header, seenFrom });
    if (isHttps(headers)) this.#note({ setting: 'PUBLIC_URL', header, seenFrom });
  }

  #note(missing: MissingSetting): void {
    const { setting } = missing;
    if (!this.#isEmpty[setting] || this.#missing.has(setting)) return;
    this.#missing.set(setting, missing);
    // Without the network address, which may be a user's: the log has no personal data.
    const { header } = missing;
    this.#log.warn(
      { header },
      `${setting} is empty, but requests come through a proxy: ${CONSEQUENCE[setting]}`,
    );
  }
}

function isHttps(headers: FastifyRequest['headers']): boolean {
  const { forwarded, 'x-forwarded-proto': protocol } = headers;
  return String(protocol).startsWith('https') || /\bproto="?https/i.test(forwarded ?? '');
}
