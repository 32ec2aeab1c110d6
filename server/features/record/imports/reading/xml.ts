import sax from 'sax';
import { Unreadable } from './unreadable.ts';

/** What is done as an XML document is read; names come without their prefixes. */
export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/**
 * Reads XML piece by piece. No workbook declares a document type: one that does could define texts that grow without end, or
 * fetch what is elsewhere, and is refused.
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
  parser.onopentag = ({ name: tag, attributes }) => open?.(local(tag), attributes as Record<string, string>);
  parser.onclosetag = (tag) => close?.(local(tag));
  parser.ontext = (piece) => text?.(piece);
  parser.oncdata = (piece) => text?.(piece);
  for await (const piece of pieces) parser.write(piece);
  parser.close();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Text as Office keeps it: what XML has no place for is written `_x0007_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}
