import { cpus, release, totalmem, type } from 'node:os';
import BetterSqlite3 from 'better-sqlite3';
import { sqliteVersion } from '../../database/open.ts';
import { version } from '../../version.ts';

/** One line of the measurements. `isMet` is undefined if there is no limit. */
export interface Row {
  what: string;
  ours: string;
  against: string;
  ratio: string;
  limit: string;
  isMet: boolean | undefined;
}

export interface Section {
  title: string;
  rows: readonly Row[];
}

/** A row with a single figure, with or without a limit. */
export function singleRow(what: string, figure: number, unit: string, limit?: number, digits = 0): Row {
  return {
    what,
    ours: `${figure.toFixed(digits)} ${unit}`,
    against: '–',
    ratio: '–',
    limit: limit === undefined ? '–' : `≤ ${limit} ${unit}`,
    isMet: limit === undefined ? undefined : figure <= limit,
  };
}

const FRONT = `# Measurements

Written by \`npm run bench\`; \`npm run bench -- --only country\` measures one part again and keeps the other parts. The load generator runs on the
same machine, over 127.0.0.1. Compared values are measured alternately, round after round; medians are given. The ratios are reliable, the
absolute figures depend on the machine. How each part is measured, and why a limit is not met: [what was tried](decisions/0024-measured-and-mended.md).
The limits of one machine: [scale](scale.md).
`;

/** The page of measurements: the sections measured now, and the other sections of the previous page. */
export function reportOf(sections: readonly Section[], day: string, before: string): string {
  const measured = new Map(sections.map((section) => [section.title, sectionText(section, day)]));
  const kept = before.split(/^(?=## )/m).slice(1);
  const titleOf = (text: string) => text.slice(3, text.indexOf('\n'));
  const order = [...new Set([...ALL_TITLES, ...kept.map(titleOf)])];
  const texts = order.flatMap(
    (title) => measured.get(title) ?? kept.find((text) => titleOf(text) === title) ?? [],
  );
  return [FRONT, ...texts.map((text) => text.trimEnd())]
    .join('\n')
    .replaceAll(/\n(?=## )/g, '\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .concat('\n');
}

/** Section titles in the order of the page. */
const ALL_TITLES = ['Requests', 'Files', 'Import', 'Whole country', 'Start', 'First load', 'Grid'];

function sectionText({ title, rows }: Section, day: string): string {
  const lines = rows.map(({ what, ours, against, ratio, limit, isMet }) => {
    const verdict = isMet === undefined ? '–' : isMet ? 'met' : '**not met**';
    return `| ${what} | ${ours} | ${against} | ${ratio} | ${limit} | ${verdict} |`;
  });
  return `## ${title}

${day}, version ${version}, ${machine()}.

| What | Ours | Against | Ratio | Limit | |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}

function machine(): string {
  const processors = cpus();
  const sqlite = new BetterSqlite3(':memory:');
  const library = sqliteVersion(sqlite);
  sqlite.close();
  const hardware = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${hardware}, ${type()} ${release()}, Node ${process.versions.node}, SQLite ${library}`;
}
