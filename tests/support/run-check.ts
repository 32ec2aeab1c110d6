import { runChecks } from './run-checks.ts';

// npm run check: what is quick, before every commit.
await runChecks(['unit', 'api', 'project']);
