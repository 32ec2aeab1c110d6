import type { Wording } from '../../wording.ts';
import type { exports as vi } from '../vi/exports.ts';

export const exports: Wording<typeof vi> = {
  table: {
    standings: 'Standings of the communes',
    indicators: 'Indicators one by one',
    entries: 'Record of entries',
    metrics: 'Socio-economic metrics',
    board: 'Communes by criteria',
    audit: 'Audit log',
  },
  package: 'All tables (ZIP)',
  origin: {
    command: 'Command on the server',
    form: 'Entered directly',
    grid: 'Entry table',
    import: 'File import',
    api: 'Through the API',
    sample: 'Sample data',
  },
  undoReason: 'Undoing the import of the file {{file}}',
  undoNote: '{{reason}}: back to the figure of {{on}}',
};
