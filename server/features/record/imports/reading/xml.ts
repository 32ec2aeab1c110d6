import sax from 'sax';
import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Callbacks of the XML parser; names come without their prefixes. */
export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/**
 * Parses XML as a stream. A document type is refused: workbooks have none, and it could define entities that expand without end
 * or fetch external files. So are elements with more attributes, or deeper within each other, than workbooks have: the parser
 * would hold them all. @throws Unreadable
 */
export async function readXml(
  name: string,
  pieces: AsyncIterable<string>,
  { open, text, close }: XmlHandlers,
): Promise<void> {
  const parser = sax.parser(true, { position: false });
  const broken = () => new Unreadable('broken-workbook', name);
  parser.onerror = () => {
    throw broken();
  };
  parser.ondoctype = () => {
    throw broken();
  };
  let depth = 0;
  let attributeCount = 0;
  parser.onattribute = () => {
    attributeCount += 1;
    if (attributeCount > LIMITS.attributes) throw broken();
  };
  parser.onopentag = ({ name: tag, attributes }) => {
    attributeCount = 0;
    depth += 1;
    if (depth > LIMITS.depth) throw broken();
    open?.(local(tag), attributes as Record<string, string>);
  };
  parser.onclosetag = (tag) => {
    depth -= 1;
    close?.(local(tag));
  };
  parser.ontext = (piece) => text?.(piece);
  parser.oncdata = (piece) => text?.(piece);
  for await (const piece of pieces) parser.write(piece);
  parser.close();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Decodes escaped characters in texts of Office, e.g. `_x0007_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}
