import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from '../../../services.ts';
import { sizeOfDatabase } from './database-state.ts';
import { ageOfLastBackup, ageOfReplication, diskOf } from './health.ts';

/** Metrics for a monitoring system. */
interface Prometheus {
  contentType: string;
  text(): Promise<string>;
  /** Counts an answer with its duration in seconds. */
  observe(method: string, route: string, status: number, seconds: number): void;
  countSlow(): void;
}

// Per process, not per app: memory, processor time, event loop delay, garbage collection.
const ofProcess = new Registry();
let isCollecting = false;

/** Metrics of this process and this service. */
export function prometheusOf(services: Services): Prometheus {
  if (!isCollecting) collectDefaultMetrics({ register: ofProcess });
  isCollecting = true;
  const registers = [new Registry()];
  const durations = new Histogram({
    name: 'ntm_http_request_duration_seconds',
    help: 'Duration of answers, by route and status',
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
    [
      'ntm_disk_free_bytes',
      'Least free space, of the disks of data and backups',
      () => diskOf(services).freeBytes,
    ],
    [
      'ntm_backup_age_seconds',
      'Seconds since the last scheduled or manual backup; absent if there is none',
      () => inSeconds(ageOfLastBackup(backups, now())),
    ],
    [
      'ntm_replication_age_seconds',
      'Seconds since the replicas last had everything; absent without replication',
      () => inSeconds(ageOfReplication(services)),
    ],
    [
      'ntm_backup_restore_test_passed',
      '1 if the last tested backup could be restored, otherwise 0; absent if none was tested',
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
