import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { messageOf, StartRefusal } from './start-refusal.ts';

// Formats that @fastify/proxy-addr accepts: network names, addresses, networks. A number of hops is not accepted, because a
// client can forge it.
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits] = text.split('/');
  return isIP(address) !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
}

function wholeNumber(least: number, most: number) {
  const error = `expected a whole number, ${least}–${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((number) => number >= least && number <= most, error);
}

const day = z
  .string()
  .refine((text) => LocalDate.safeParse(text).success, 'expected a day such as 2024-01-24');

/** Environment variables; .env.example documents each of them. */
const Config = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a port number, 0–65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'expected a port number, 0–65535')
    .default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OPEN_ON: day.optional(),
  PROGRAMME_START: day.optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://ntm.example.vn' })
    .transform((address) => new URL(address).origin)
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isProxy), 'expected addresses or networks of proxies, or loopback')
    .optional(),
  NEW_SECRET: z
    .enum(['yes', 'no'], 'expected yes or no')
    .default('no')
    .transform((word) => word === 'yes'),
  BACKUP_TIME: z
    .string()
    .regex(/^(off|([01]\d|2[0-3]):[0-5]\d)$/, 'expected a time of day such as 02:00, or off')
    .default('02:00'),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_KEEP: wholeNumber(1, 3650).default(30),
  LITESTREAM: z.string().min(1).optional(),
  LITESTREAM_CONFIG: z.string().min(1).default('litestream.yml'),
  METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters').optional(),
  UPLOADS_PER_DAY_MB: wholeNumber(20, 1_000_000).default(200),
  UPLOADS_TOTAL_MB: wholeNumber(20, 1_000_000).default(2000),
  SLOW_QUERY_MS: wholeNumber(0, 3_600_000).default(100),
});
export type Config = z.infer<typeof Config>;

/**
 * Reads the configuration from environment variables; empty ones count as absent.
 * @throws StartRefusal naming every invalid variable
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = Config.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new StartRefusal(`the environment is invalid: ${faults.join('; ')} (see .env.example)`);
}

/**
 * Environment variables, completed from the file .env in the working folder. Variables that are set already win.
 * @throws StartRefusal if .env exists but is not readable
 */
export function environment(file = '.env'): Readonly<Record<string, string | undefined>> {
  if (!existsSync(file)) return process.env;
  try {
    readFileSync(file); // Node's own reader reports every unreadable file as missing
    process.loadEnvFile(file);
  } catch (error) {
    throw new StartRefusal(`the file ${file} cannot be read: ${messageOf(error)}`);
  }
  return process.env;
}
