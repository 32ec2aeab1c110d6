import { unzip } from './exports.ts';

/** Rows of cell texts, with line breaks inside cells. */
export type DocxTable = string[][];

/** Tables with a heading row; leaves out those used only for layout of the head and the signature. */
export function tablesOfDocx(bytes: Buffer): DocxTable[] {
  const document = unzip(bytes)['word/document.xml'] ?? '';
  return [...document.matchAll(/<w:tbl>([\s\S]*?)<\/w:tbl>/g)]
    .filter(([, table = '']) => table.includes('<w:tblHeader/>'))
    .map(([, table = '']) => partsOf(table, 'tr').map((row) => partsOf(row, 'tc').map(textOf)));
}

function partsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>([\\s\\S]*?)</w:${name}>`, 'g'))].map(
    ([, part = '']) => part,
  );
}

function textOf(cell: string): string {
  const pieces = cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g);
  return [...pieces].map(([, text, isBreak]) => (isBreak ? '\n' : unescaped(text ?? ''))).join('');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

// XML 1.0 (§2.2): no control characters except tab and line ends, no lone surrogate, not U+FFFE and U+FFFF.
const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const ATTRIBUTE = String.raw`\s+[\w:.-]+\s*=\s*(?:"[^<"]*"|'[^<']*')`;
const TAG = new RegExp(String.raw`^<(?:(/)([\w:.-]+)\s*|([\w:.-]+)((?:${ATTRIBUTE})*)\s*(/?))>$`);

/** Why the text is not well-formed XML, as far as Word files use it; undefined if it is. */
export function faultOfXml(xml: string): string | undefined {
  if (!xml.isWellFormed() || !ALLOWED.test(xml)) return 'a sign that XML cannot hold';
  const open: string[] = [];
  for (const [piece] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<[^>]*>|[^<]+/g)) {
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/.test(piece))
      return `a bare & in ${piece.slice(0, 80)}`;
    if (!piece.startsWith('<')) continue;
    const [isTag, closes, closed, opened, , empty] = TAG.exec(piece) ?? [];
    if (isTag === undefined) return `no tag: ${piece.slice(0, 80)}`;
    if (closes && open.pop() !== closed) return `${closed} is closed and not open`;
    if (opened && !empty) open.push(opened);
  }
  return open.length === 0 ? undefined : `${open.join(', ')} is left open`;
}

/** Faults of a Word file: malformed XML, missing parts. */
export function faultsOfDocx(bytes: Buffer): string[] {
  const parts = unzip(bytes);
  const needed = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'docProps/core.xml'];
  const missing = needed.filter((name) => parts[name] === undefined).map((name) => `no ${name}`);
  const broken = Object.entries(parts).flatMap(([name, xml]) => {
    const fault = /\.(?:xml|rels)$/.test(name) ? faultOfXml(xml) : undefined;
    return fault === undefined ? [] : `${name}: ${fault}`;
  });
  return [...missing, ...broken];
}
