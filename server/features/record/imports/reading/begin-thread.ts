import { keepCompiledCode } from '../../../../code-cache.ts';

// Threads do not share the compiled code of their parent: the code cache cuts a third of the start.
keepCompiledCode();
await import('./thread.ts');
