import type { FastifyInstance } from 'fastify';
import { listBackups, startBackup } from '#shared/contract/trust/backups.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';

/** GET and POST /api/backups */
export function backupRoutes(app: FastifyInstance, { database, now, backups }: Services): void {
  serve(app, listBackups, () => backups.overview());

  serve(app, startBackup, ({ actor, address }) => {
    // A request during a backup starts nothing and is not audited: one backup is one act.
    if (backups.isRunning) return backups.overview();
    // Audited first, so that the audit record is in the backup.
    database.write((tx) =>
      appendAudit(tx, { actor: actor.id, address, at: now().toISOString() }, { act: 'make-backup' }),
    );
    backups.begin('manual');
    return backups.overview();
  });
}
