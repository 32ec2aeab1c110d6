import { cpus, totalmem } from 'node:os';
import { version } from '../../version.ts';

/** One line of the measurements: what, the figures, and whether the bar of the design is met (undefined: no bar). */
export interface Row {
  what: string;
  ours: string;
  against: string;
  ratio: string;
  bar: string;
  isMet: boolean | undefined;
}

/** The measurements as a page: with the command, the machine and the day, so that they can be made again. */
export function reportOf(rows: readonly Row[], day: string): string {
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const lines = rows.map(({ what, ours, against, ratio, bar, isMet }) => {
    const verdict = isMet === undefined ? '–' : isMet ? 'met' : '**not met**';
    return `| ${what} | ${ours} | ${against} | ${ratio} | ${bar} | ${verdict} |`;
  });
  return `# Measurements

Written by \`npm run bench\` on ${day}, version ${version}, Node ${process.versions.node}, on ${machine}; the load comes from the same
machine over 127.0.0.1. Each comparison is made in turn, three rounds of each side, medians quoted: the ratios hold, the absolute
figures depend on the machine.

| What | Ours | Against | Ratio | Bar | |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
