import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '#shared/contract/operation.ts';
import { indicatorsLedBy } from '#shared/domain/people/office.ts';
import type { Actor, Restriction } from '#shared/domain/people/permissions.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import { dayOf } from '../../../clock.ts';
import type { Database, Transaction } from '../../../database/open.ts';
import type { Dropped, Gate, Visitor } from '../../../http/gate.ts';
import { listCriteriaSets } from '../../sets/criteria-sets/repository.ts';
import { findOffice } from '../offices/repository.ts';
import { ABSOLUTE_SECONDS, type Auth, COOKIE_PREFIX } from './auth.ts';
import { findAccount, listAccountCommunes, listTwoFactorRoles, type StoredAccount } from './repository.ts';
import { passCookies } from './sign-in.ts';

// Milliseconds that a resolved visitor is cached without asking better-auth.
const KEPT_FOR = 30_000;
const MAX_KEPT = 5_000;
const CLOCK_TOLERANCE = 5 * 60_000;
const REFUSAL_WRITTEN_EVERY = 60_000;

/**
 * Finds the visitor behind each request. better-auth's session lookup costs about 0.6 ms, so visitors are cached for half a
 * minute under their cookie, and dropped as soon as anything about them changes.
 */
export class Actors implements Gate {
  readonly #database: Database;
  readonly #auth: Auth;
  readonly #now: () => Date;
  readonly #cookie: RegExp;
  readonly #kept = new Map<string, { visitor: Visitor; from: number; until: number }>();
  readonly #listeners = new Set<(isMeant: (visitor: Visitor) => boolean, how: Dropped) => void>();
  readonly #refusals = new Map<string, number>();
  #drops = 0;

  constructor(database: Database, auth: Auth, now: () => Date) {
    this.#database = database;
    this.#auth = auth;
    this.#now = now;
    this.#cookie = sessionCookieOf(auth);
  }

  visitorOf(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Visitor | undefined | Promise<Visitor | undefined> {
    const { cookie } = request.headers;
    const session = cookie === undefined ? undefined : this.#cookie.exec(cookie)?.[1];
    if (session === undefined) return undefined;
    const kept = this.#kept.get(session);
    // Ignore cache entries from the future (the clock was set back).
    if (kept !== undefined && kept.from <= Date.now() && Date.now() < kept.until) return kept.visitor;
    return this.#resolve(session, reply);
  }

  refused({ actor }: Visitor, { method, path }: Operation, request: FastifyRequest): void {
    const { communeId } = (request.params ?? {}) as { communeId?: string };
    const refusal = `${actor.id} ${method} ${path} ${communeId}`;
    const now = this.#now();
    if (this.#isRepeated(refusal, now)) return;
    const source = { actor: actor.id, address: request.ip, at: now.toISOString() };
    const about = communeId === undefined ? {} : { communeId };
    this.#database.write((tx) =>
      appendAudit(tx, source, { act: 'access-refused', subject: `${method} ${path}`, ...about }),
    );
    // Only now: if the write failed, the next refusal must be audited.
    if (this.#refusals.size >= MAX_KEPT) this.#refusals.clear();
    this.#refusals.set(refusal, now.getTime());
  }

  // Repeated refusals are audited once a minute, so that nobody can flood the audit.
  #isRepeated(refusal: string, now: Date): boolean {
    const last = this.#refusals.get(refusal) ?? Number.NEGATIVE_INFINITY;
    return now.getTime() - last < REFUSAL_WRITTEN_EVERY;
  }

  /** Drops the cached visitors that match, and notifies listeners. Their next request looks the session up again. */
  drop(isMeant: (visitor: Visitor) => boolean, how: Dropped): void {
    this.#drops += 1;
    for (const [cookie, { visitor }] of this.#kept) if (isMeant(visitor)) this.#kept.delete(cookie);
    for (const listener of this.#listeners) listener(isMeant, how);
  }

  onDrop(listener: (isMeant: (visitor: Visitor) => boolean, how: Dropped) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #resolve(cookie: string, reply: FastifyReply): Promise<Visitor | undefined> {
    const drops = this.#drops;
    const { headers, response: found } = await this.#auth.api.getSession({
      headers: new Headers({ cookie }),
      returnHeaders: true,
    });
    passCookies(headers, reply);
    if (found === null) return undefined;
    const begun = found.session.createdAt.getTime();
    // Begun while the clock was ahead: it would last too long.
    if (begun > Date.now() + CLOCK_TOLERANCE) return undefined;
    const absoluteEnd = begun + ABSOLUTE_SECONDS * 1000;
    const account = findAccount(this.#database.query, found.user.id);
    if (absoluteEnd <= Date.now() || account === undefined || account.disabledAt !== null) return undefined;
    const visitor = {
      actor: actorOf(this.#database.query, account, dayOf(this.#now())),
      sessionToken: found.session.token,
    };
    // Do not cache if something was dropped in the meantime: it may have been this visitor.
    if (drops === this.#drops) {
      const until = Math.min(Date.now() + KEPT_FOR, absoluteEnd, found.session.expiresAt.getTime());
      this.#keep(cookie, visitor, until);
    }
    return visitor;
  }

  #keep(cookie: string, visitor: Visitor, until: number): void {
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(cookie, { visitor, from: Date.now(), until });
  }
}

// The only cookie passed to better-auth, and the cache key. With other cookies included, somebody who plants a second cookie
// would be cached as the visitor that it was resolved with.
function sessionCookieOf({ options }: Auth): RegExp {
  const prefix = options.advanced.useSecureCookies ? '__Secure-' : '';
  return new RegExp(`(?:^|; )(${prefix}${COOKIE_PREFIX}\\.session_token=[^;]+)`);
}

/** Actor of an account, with its scope today. */
function actorOf(tx: Transaction, account: StoredAccount, today: LocalDate): Actor {
  return {
    id: account.id,
    name: account.name,
    role: account.role,
    communes: account.role === 'commune' ? listAccountCommunes(tx, account.id) : [],
    indicators: account.role === 'office' ? indicatorsOf(tx, account.officeId, today) : {},
    restriction: restrictionOf(tx, account),
  };
}

function indicatorsOf(tx: Transaction, officeId: number | null, today: LocalDate): Record<string, string[]> {
  const office = officeId === null ? undefined : findOffice(tx, officeId);
  if (office === undefined || (office.validUntil !== null && office.validUntil < today)) return {};
  return Object.fromEntries(listCriteriaSets(tx).map(({ set }) => [set.id, indicatorsLedBy(office, set)]));
}

function restrictionOf(tx: Transaction, account: StoredAccount): Restriction | null {
  if (account.mustChangePassword) return 'must-change-password';
  const isRequired = listTwoFactorRoles(tx).includes(account.role);
  return isRequired && !account.twoFactorEnabled ? 'must-enrol-two-factor' : null;
}
