import { runChecks } from './run-checks.ts';

// npm run check: the quick checks, before every commit.
await runChecks(['unit', 'api', 'api-apart', 'project']);
