import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { callsIn, type Event, numbersOf, pathOf, stringsOf } from './trace-line.ts';

/** Calls to trace: changes of files and folders, and output to sockets. */
export const TRACED =
  'openat,open,creat,write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,ftruncate,truncate,fallocate,fsync,fdatasync,' +
  'sync_file_range,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,copy_file_range,sendfile,mkdir,mkdirat';

// Calls that the model of the disk does not support; they end the run.
const UNKNOWN =
  /^(writev|pwritev2?|fallocate|sync_file_range|truncate|link|linkat|symlink|symlinkat|copy_file_range|sendfile|creat|open)$/;

/** Reads changes of the files in a folder, and output to sockets, from a trace. @throws for an unsupported call */
export async function readTrace(file: string, folder: string): Promise<Event[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) lines.push(line);
  const events: Event[] = [];
  const places = new Map<string, number>(); // offset by descriptor, for sequential writes
  for (const { name, words, result } of callsIn(lines)) {
    const path = pathOf(words);
    const named = stringsOf(words);
    if (name === 'openat') {
      const opened = pathIn(words, 0);
      if (!opened.startsWith(folder)) continue;
      places.set(String(result), 0);
      if (/O_CREAT/.test(words)) events.push({ is: 'create', path: opened });
      if (/O_TRUNC/.test(words)) events.push({ is: 'truncate', path: opened, size: 0 });
    } else if (/^(unlink|unlinkat)$/.test(name)) {
      const gone = pathIn(words, 0);
      if (gone.startsWith(folder)) events.push({ is: 'unlink', path: gone });
    } else if (/^rename/.test(name)) {
      const from = pathIn(words, 0);
      if (from.startsWith(folder)) events.push({ is: 'rename', path: from, to: pathIn(words, 1) });
    } else if (/^(write|writev|sendto|sendmsg)$/.test(name) && isSocket(path)) {
      events.push({ is: 'output', text: Buffer.concat(named).toString('utf8') });
    } else if (path.startsWith(folder)) {
      const event = eventOf(name, path, words, named, places);
      if (event !== undefined) events.push(event);
    }
  }
  return events;
}

function eventOf(
  name: string,
  path: string,
  words: string,
  [data = Buffer.alloc(0)]: Buffer[],
  places: Map<string, number>,
): Event | undefined {
  if (UNKNOWN.test(name)) throw new Error(`the model of the disk does not support ${name} of ${path}`);
  const numbers = numbersOf(words);
  if (name === 'pwrite64') return { is: 'write', path, offset: numbers.at(-1) ?? 0, data };
  if (name === 'write') {
    const descriptor = /^\d+/.exec(words)?.[0] ?? '';
    const offset = places.get(descriptor) ?? 0;
    places.set(descriptor, offset + data.length);
    return { is: 'write', path, offset, data };
  }
  if (name === 'ftruncate') return { is: 'truncate', path, size: numbers.at(-1) ?? 0 };
  if (name === 'fsync' || name === 'fdatasync') return { is: 'sync', path };
  return undefined;
}

const isSocket = (path: string) => path.startsWith('socket:') || path.startsWith('TCP');

/** The path with this index among those of a call; a relative one belongs to the folder before it. */
function pathIn(words: string, index: number): string {
  const paths = [
    ...words.matchAll(/(?:AT_FDCWD|\d+)?(?:<((?:\\x[0-9a-f]{2})*)>, )?"((?:\\x[0-9a-f]{2})*)"/g),
  ];
  const [, base = '', hex = ''] = paths[index] ?? [];
  const text = (part: string) => Buffer.from(part.replaceAll('\\x', ''), 'hex').toString('utf8');
  return text(hex).startsWith('/') ? text(hex) : join(text(base), text(hex));
}
