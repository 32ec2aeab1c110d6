import './parent.ts';
import { keepCompiledCode } from './code-cache.ts';

keepCompiledCode();
const { runServer } = await import('./run-server.ts');
await runServer();
