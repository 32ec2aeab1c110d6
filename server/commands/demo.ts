import '../parent.ts';

// npm run demo. parent.ts is loaded first, so that the end of the parent is noticed from the beginning.
const { runDemo } = await import('./run-demo.ts');
await runDemo();
