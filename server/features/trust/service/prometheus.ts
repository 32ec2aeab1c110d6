import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from '../../../services.ts';
import { sizeOfDatabase } from './database-state.ts';
import { ageOfLastBackup, ageOfReplication, diskOf } from './health.ts';

/** What a monitoring system is told. */
interface Prometheus {
  contentType: string;
  text(): Promise<string>;
  /** Takes in an answer: which route, with which status, in how many seconds. */
  observe(method: string, route: string, status: number, seconds: number): void;
  countSlow(): void;
}

// Of the process, not of an app: memory, processor time, the event loop's delays, collections of garbage.
const ofProcess = new Registry();
let isCollecting = false;

/** The figures of this process and this service. */
export function prometheusOf(services: Services): Prometheus {
  if (!isCollecting) collectDefaultMetrics({ register: ofProcess });
  isCollecting = true;
  const registers = [new Registry()];
  const durations = new Histogram({
    name: 'ntm_http_request_duration_seconds',
    help: 'How long answers took, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10],
    registers,
  });
  const slow = new Counter({
    name: 'ntm_slow_queries_total',
    help: 'Statements and transactions that took at least SLOW_QUERY_MS',
    registers,
  });
  addGauges(services, registers);
  return {
    contentType: ofProcess.contentType,
    text: () => Registry.merge([ofProcess, ...registers]).metrics(),
    observe: (method, route, status, seconds) => durations.observe({ method, route, status }, seconds),
    countSlow: () => slow.inc(),
  };
}

function addGauges(services: Services, registers: Registry[]): void {
  const { database, backups, now } = services;
  const gauges: [name: string, help: string, read: () => number | undefined][] = [
    ['ntm_database_bytes', 'Size of the database', () => sizeOfDatabase(database).bytes],
    ['ntm_database_wal_bytes', 'Size of the write-ahead log', () => sizeOfDatabase(database).walBytes],
    ['ntm_entries', 'Entries in the record', () => sizeOfDatabase(database).entries],
    ['ntm_disk_free_bytes', 'Room where there is least, data or backups', () => diskOf(services).freeBytes],
    [
      'ntm_backup_age_seconds',
      'Since the last backup, scheduled or by hand; absent when there is none',
      () => inSeconds(ageOfLastBackup(backups, now())),
    ],
    [
      'ntm_replication_age_seconds',
      'Since the replicas last had everything; absent when none are meant to',
      () => inSeconds(ageOfReplication(services)),
    ],
    [
      'ntm_backup_restore_test_passed',
      '1 when the last tested backup could be restored, 0 when not; absent when none was tested',
      () => {
        const test = backups.list().find((backup) => backup.test !== null)?.test;
        return test ? Number(test.fault === null) : undefined;
      },
    ],
  ];
  for (const [name, help, read] of gauges) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = read();
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  }
}

function inSeconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds / 1000);
}
