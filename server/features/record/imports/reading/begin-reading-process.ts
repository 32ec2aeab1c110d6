import { keepCompiledCode } from '../../../../code-cache.ts';

// The code cache cuts a third of the start.
keepCompiledCode();
await import('./reading-process.ts');
