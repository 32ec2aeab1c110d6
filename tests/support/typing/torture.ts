import { parseArgs } from 'node:util';
import { FAILURES, type RoundResult, runRound } from './run-round.ts';
import { openTypingSetup } from './typing-setup.ts';

// npm run torture:typing -- --rounds 50: kills the tab, the server and the connection during fast typing, so many times each;
// checks that no typed value is lost. `--failure tab`, `server` or `network` runs only that one. Needs the built client.
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, failure: { type: 'string', multiple: true } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds takes a number from 1, not ${values.rounds}`);

const setup = await openTypingSetup();
const results: RoundResult[] = [];
try {
  for (const failure of FAILURES.filter((one) => values.failure?.includes(one) ?? true)) {
    for (let turn = 0; turn < rounds; turn += 1) {
      const result = await runRound(setup, failure, turn);
      results.push(result);
      if (isFaulty(result)) process.stdout.write(`round ${turn + 1}: ${JSON.stringify(result)}\n`);
    }
    report(failure);
  }
} finally {
  await setup.close();
}
process.exitCode = results.some(isFaulty) ? 1 : 0;

function isFaulty({ typed, visible, recorded, duplicated }: RoundResult): boolean {
  return visible < typed || recorded < typed || duplicated > 0;
}

function report(failure: RoundResult['failure']): void {
  const own = results.filter((result) => result.failure === failure);
  const sum = (name: 'typed' | 'recordedBefore' | 'visible' | 'recorded' | 'duplicated') =>
    own.reduce((total, result) => total + result[name], 0);
  process.stdout.write(
    `${failure}: ${own.length} rounds, ${sum('typed')} values typed, ${sum('recordedBefore')} recorded before the failure; ` +
      `${sum('visible')} visible after it, ${sum('recorded')} recorded in the end, ${sum('duplicated')} duplicated\n`,
  );
}
