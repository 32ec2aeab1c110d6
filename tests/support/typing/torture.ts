import { parseArgs } from 'node:util';
import { openOffice } from './office.ts';
import { BLOWS, playRound, type Round } from './rounds.ts';

// npm run torture:typing -- --rounds 50: kills the tab, the server and the connection during fast typing, this number of times
// each (or only one of them: --blow tab, server or network), and checks that no typed value is lost. Needs the built client.
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, blow: { type: 'string', multiple: true } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds takes a number from 1, not ${values.rounds}`);

const office = await openOffice();
const played: Round[] = [];
try {
  for (const blow of BLOWS.filter((one) => values.blow?.includes(one) ?? true)) {
    for (let turn = 0; turn < rounds; turn += 1) {
      const round = await playRound(office, blow, turn);
      played.push(round);
      if (isFaulty(round)) process.stdout.write(`round ${turn + 1}: ${JSON.stringify(round)}\n`);
    }
    report(blow);
  }
} finally {
  await office.close();
}
process.exitCode = played.some(isFaulty) ? 1 : 0;

function isFaulty({ typed, visible, recorded, twice }: Round): boolean {
  return visible < typed || recorded < typed || twice > 0;
}

function report(blow: Round['blow']): void {
  const own = played.filter((round) => round.blow === blow);
  const sum = (name: 'typed' | 'before' | 'visible' | 'recorded' | 'twice') =>
    own.reduce((total, round) => total + round[name], 0);
  process.stdout.write(
    `${blow}: ${own.length} rounds, ${sum('typed')} values typed, ${sum('before')} recorded before the failure; ` +
      `${sum('visible')} visible after it, ${sum('recorded')} recorded in the end, ${sum('twice')} twice\n`,
  );
}
