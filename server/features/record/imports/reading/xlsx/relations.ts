import { Unreadable } from '../unreadable.ts';
import { readXml } from './xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** Relation of a part to another one; `type` is the last word of the type's address. */
interface Relation {
  id: string;
  type: string;
  target: string;
}

const MAX_RELATIONS = 10_000;

/** Reads the relations of a part; those of the package for an empty name. External targets are left out. @throws Unreadable */
export async function readRelations(parts: ZipParts, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!parts.has(file)) throw new Unreadable('broken-workbook', file);
  await readXml(file, parts.text(file), {
    open: ({ name, attributes: { Id = '', Type = '', Target = '', TargetMode = '' } }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolve(folder, Target),
      });
      if (relations.length > MAX_RELATIONS) throw new Unreadable('broken-workbook', file);
    },
  });
  return relations;
}

// `../xl/a.xml`, `.\a.xml` and `/xl/a.xml` are found in files of other programs.
function resolve(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const steps = plain.startsWith('/') ? plain.split('/') : [...folder.split('/'), ...plain.split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return decoded(path.join('/'));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // a percent sign of its own
  }
}
