import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { EntryBody } from '#shared/contract/record/entries.ts';
import { MetricBody } from '#shared/contract/record/metrics.ts';
import { PROGRAMME_START } from '#shared/domain/record/check-entry.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Database, Transaction } from '../database/open.ts';
import { type Provenance, recordEntry } from '../features/record/entries/record-entry.ts';
import { recordMetric } from '../features/record/metrics/record-metric.ts';
import { findCriteriaSet, type SetRevision } from '../features/sets/criteria-sets/repository.ts';
import { addRecognition } from '../features/units/communes/add-commune.ts';
import { addListedCommunes } from '../features/units/communes/add-listed-communes.ts';
import { listCommunes } from '../features/units/communes/repository.ts';
import { StartRefusal } from '../start-refusal.ts';

const FOLDER = new URL('./dam-ha/', import.meta.url);
const SAMPLE_SET = 'nang-cao-2021-2025';
const AUTHOR = 'van-phong-dieu-phoi';
// The sample's communes are recorded before its first figure.
const FIRST_DAY = '2022-01-01T00:00:00.000Z';

const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const orNull = (text: string) => (text === '' ? null : text);

const EntryLine = z.object({
  indicator: z.string(),
  effectiveOn: LocalDate,
  recordedOn: LocalDate,
  value: z.string().transform(readValue),
  judgement: z.string().transform(orNull),
  reason: z.string().transform(orNull),
  note: z.string().transform(orNull),
  illustrative: Flag,
});

const MetricLine = z.object({
  communeId: z.string(),
  metric: z.string(),
  effectiveOn: LocalDate,
  recordedOn: LocalDate,
  value: z.coerce.number(),
  note: z.string().transform(orNull),
  illustrative: Flag,
});

const RecognitionLine = z.strictObject({
  communeId: z.string(),
  level: z.string(),
  forYear: z.int().nullable(),
  decidedOn: LocalDate,
  document: z.string().nullable(),
  source: z.string(),
});

/**
 * Loads the sample district line by line, with the rules for real input, in one transaction.
 * @throws StartRefusal if the record already holds communes; Error naming a line that breaks a rule
 */
export function loadSample(database: Database): void {
  database.write((tx) => {
    if (listCommunes(tx).length > 0) {
      throw new StartRefusal(
        'the sample can only be loaded into an empty record; this one already holds communes',
      );
    }
    const set = findCriteriaSet(tx, SAMPLE_SET);
    if (set === undefined) throw new Error(`the sample needs the criteria set ${SAMPLE_SET}`);
    const source = { actor: AUTHOR, address: null, at: FIRST_DAY, origin: 'sample' };
    const file = 'communes.json';
    const { added: communes } = addListedCommunes(tx, readJson(file), `the sample's ${file}`, source);
    for (const decision of z.array(RecognitionLine).parse(readJson('recognitions.json')))
      addRecognition(tx, decision, source);
    loadEntries(tx, set, communes);
    loadMetrics(tx, communes);
  });
}

function loadEntries(tx: Transaction, set: SetRevision, communes: Commune[]): void {
  const lines = communes.flatMap((commune) =>
    readCsv(`entries/${commune.id}.csv`, EntryLine).map((line, i) => ({
      ...line,
      commune,
      place: `${commune.id}.csv ${i + 2}`,
    })),
  );
  const lastOfCell = new Map<string, string>();
  for (const { commune, place, recordedOn, illustrative, ...stated } of inOrder(lines)) {
    const cell = `${commune.id} ${stated.indicator}`;
    const id = idOf(place);
    const body = EntryBody.parse({ ...stated, id, set: SAMPLE_SET, replaces: lastOfCell.get(cell) ?? null });
    const provenance = provenanceOf(recordedOn, illustrative);
    const recorded = recordEntry(tx, commune, set, body, provenance);
    if (recorded.outcome !== 'recorded') throw new Error(`sample ${place}: ${JSON.stringify(recorded)}`);
    lastOfCell.set(cell, id);
  }
}

function loadMetrics(tx: Transaction, communes: Commune[]): void {
  const lines = readCsv('metrics.csv', MetricLine).map((line, i) => ({
    ...line,
    place: `metrics.csv ${i + 2}`,
  }));
  for (const { communeId, place, recordedOn, illustrative, ...stated } of inOrder(lines)) {
    const commune = communes.find(({ id }) => id === communeId);
    if (commune === undefined) throw new Error(`sample ${place}: unknown commune ${communeId}`);
    const body = MetricBody.parse({ ...stated, id: idOf(place) });
    const recorded = recordMetric(tx, commune, body, provenanceOf(recordedOn, illustrative));
    if (recorded.outcome !== 'recorded') throw new Error(`sample ${place}: ${JSON.stringify(recorded)}`);
  }
}

function provenanceOf(recordedOn: LocalDate, illustrative: boolean): Provenance {
  const recordedAt = `${recordedOn}T02:00:00.000Z`; // 09:00 in Vietnam
  const days = { programmeStart: PROGRAMME_START, today: recordedOn };
  return { author: AUTHOR, origin: 'sample', recordedAt, days, illustrative, address: null };
}

function inOrder<Line extends { recordedOn: LocalDate }>(lines: Line[]): Line[] {
  return lines.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0));
}

// A line has the same id in every installation.
function idOf(place: string): string {
  const hex = createHash('sha1').update(`ntm-tracker sample dam-ha ${place}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function readValue(text: string): boolean | number | string | null {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8'));
}

function readCsv<Line extends z.ZodType>(file: string, line: Line): z.output<Line>[] {
  const rows: unknown = parse(readFileSync(fileURLToPath(new URL(file, FOLDER))), { columns: true });
  return z.array(line).parse(rows);
}
