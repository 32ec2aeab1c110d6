import type { FastifyInstance } from 'fastify';
import { listBatches, undoBatch } from '#shared/contract/record/batches.ts';
import {
  commitImport,
  downloadImportTemplate,
  listImportRows,
  lookAtUpload,
  readImport,
  startImport,
} from '#shared/contract/record/imports.ts';
import { XLSX_TYPE } from '#shared/contract/reporting/exports.ts';
import { abandonmentOf } from '../../../http/abandonment.ts';
import { FileAnswer } from '../../../http/answer.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { commitImport as commit, findRecordedBatch } from './commit-import.ts';
import { describeRow } from './describe-row.ts';
import type { ImportComparison } from './import-comparison.ts';
import { ImportComparisons } from './import-comparisons.ts';
import { importTemplate } from './import-template.ts';
import { lookAtUpload as look } from './look-at-upload.ts';
import { Readings } from './reading/readings.ts';
import { Unreadable } from './reading/unreadable.ts';
import * as batches from './repository.ts';
import { startImport as start } from './start-import.ts';
import { undoBatch as undo } from './undo-batch.ts';

/** /api/uploads/{hash}/sheets, /api/imports, /api/batches, /api/import-template.xlsx */
export function importRoutes(app: FastifyInstance, services: Services): void {
  const { database } = services;
  const comparisons = new ImportComparisons();
  const readings = new Readings();
  app.addHook('preClose', async () => readings.close());
  app.addHook('onClose', async () => comparisons.close());

  serve(app, lookAtUpload, ({ params, query, actor, request, reply }) => {
    const signal = abandonmentOf(reply, () => new Unreadable('stopped'));
    return look(services, readings, { ...params, ...query, person: actor.id, signal }).catch(
      (error: unknown) => {
        if (error instanceof Refusal && error.cause !== undefined)
          request.log.error({ err: error.cause }, 'a reading process ended');
        throw error;
      },
    );
  });

  serve(app, startImport, ({ body, actor, request }) => {
    const onFault = (error: unknown) => request.log.error({ err: error }, 'import failed');
    const onEnd = () => app.invalidations.publish({ facts: ['import'], by: actor.id });
    return start(services, { comparisons, readings }, body, actor, { onFault, onEnd }).summary();
  });

  serve(app, readImport, ({ params, actor }) =>
    requireComparison(comparisons, params.importId, actor.id).summary(),
  );

  serve(app, listImportRows, ({ params, query, actor }) => {
    const comparison = requireComparison(comparisons, params.importId, actor.id);
    const { kind, doubts, offset, limit } = query;
    const rows = comparison.rows.filter(
      (row) =>
        (kind === undefined || row.kind === kind) &&
        (doubts === undefined || (row.kind !== 'refused' && row.doubts.length > 0)),
    );
    return {
      total: rows.length,
      rows: rows.slice(offset, offset + limit).map((row) => describeRow(comparison.source.mapping, row)),
    };
  });

  serve(
    app,
    commitImport,
    ({ params, body, actor, address }) => {
      const recorded = findRecordedBatch(database.query, body.id, actor.id);
      if (recorded !== undefined) return recorded;
      const comparison = requireComparison(comparisons, params.importId, actor.id);
      const batch = commit(services, comparison, body, actor, address);
      comparisons.drop(params.importId);
      return batch;
    },
    { communesOf: ({ id }) => batches.listCommunesOf(database.query, id) },
  );

  serve(app, listBatches, ({ query }) => ({ batches: batches.listBatches(database.query, query) }));

  serve(
    app,
    undoBatch,
    ({ params, body, actor, address }) => undo(services, params.batchId, body.id, actor, address),
    { communesOf: ({ batch }) => batches.listCommunesOf(database.query, batch.id) },
  );

  serve(app, downloadImportTemplate, async ({ query, actor }) => {
    const { fileName, content } = await importTemplate(services, query, actor);
    return new FileAnswer(fileName, XLSX_TYPE, chunksOf(content));
  });
}

/** @throws Refusal `unknown-import` */
function requireComparison(comparisons: ImportComparisons, id: string, author: string): ImportComparison {
  const comparison = comparisons.find(id, author);
  if (comparison === undefined) throw new Refusal('unknown-import');
  return comparison;
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
