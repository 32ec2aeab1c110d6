import { keepCompiledCode } from '../../../../code-cache.ts';

// A thread does not share what its parent has compiled: with the kept code it begins in two thirds of the time.
keepCompiledCode();
await import('./thread.ts');
