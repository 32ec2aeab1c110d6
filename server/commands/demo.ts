import '../parent.ts';

// npm run demo. The parent is read before the rest is loaded, so that its end is noticed from the beginning.
const { runDemo } = await import('./run-demo.ts');
await runDemo();
