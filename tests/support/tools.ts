import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../project/root.ts';

// Run each tool by its script file: without a shell, folder names with spaces work, on Windows too.
const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
} as const;

export type Tool = keyof typeof TOOLS;

export interface StepEnd {
  name: string;
  isGreen: boolean;
  seconds: number;
}

/** Runs a tool and passes its output through. */
export function runTool(tool: Tool, ...words: string[]): boolean {
  return spawnSync(process.execPath, commandOf(tool, words), { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** Runs a tool concurrently with others; prints its whole output at the end. */
export async function runBeside(tool: Tool, ...words: string[]): Promise<StepEnd> {
  const from = performance.now();
  const child = spawn(process.execPath, commandOf(tool, words), {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  const [code] = await once(child, 'close');
  process.stdout.write(`\n${tool} ${words.join(' ')}\n${output()}`);
  return { name: tool, isGreen: code === 0, seconds: (performance.now() - from) / 1000 };
}

function commandOf(tool: Tool, words: string[]): string[] {
  return [join(ROOT, 'node_modules', TOOLS[tool]), ...words];
}

function collectOutput({ stdout, stderr }: ChildProcess): () => string {
  let output = '';
  for (const stream of [stdout, stderr])
    stream?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  return () => output;
}
