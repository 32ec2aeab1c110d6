import sax from 'sax';
import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** Element of the document's own namespace, by its name without prefix. */
export interface XmlElement {
  name: string;
  /** Name of the element around it; empty for the root. */
  parent: string;
  attributes: Readonly<Record<string, string>>;
  /** Value of an attribute of another namespace, whatever its prefix; one of `namespaces`. */
  attributeOf: (namespaces: ReadonlySet<string>, name: string) => string | undefined;
}

/** Callbacks of the XML parser. */
export interface XmlHandlers {
  open?: (element: XmlElement) => void;
  text?: (text: string) => void;
  close?: (name: string, parent: string) => void;
}

/**
 * Parses XML as a stream. Only elements in the namespace of the root count: extensions (`extLst` and elements of other namespaces)
 * say other things with the same names. A document type is refused: workbooks have none, and it could define entities that expand
 * without end or fetch external files. So are elements with more attributes, or deeper within each other, than workbooks have: the
 * parser would hold them all. @throws Unreadable
 */
export async function readXml(
  name: string,
  pieces: AsyncIterable<string>,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = sax.parser(true, { position: false });
  const broken = () => new Unreadable('broken-workbook', name);
  const document = new OwnElements(handlers, broken);
  parser.onerror = () => {
    throw broken();
  };
  parser.ondoctype = () => {
    throw broken();
  };
  let attributeCount = 0;
  parser.onattribute = () => {
    attributeCount += 1;
    if (attributeCount > LIMITS.attributes) throw broken();
  };
  parser.onopentag = ({ name: tag, attributes }) => {
    attributeCount = 0;
    document.open(tag, attributes as Record<string, string>);
  };
  parser.onclosetag = () => document.close();
  parser.ontext = (piece) => document.text(piece);
  parser.oncdata = (piece) => document.text(piece);
  for await (const piece of pieces) parser.write(piece);
  parser.close();
}

/** Namespace by prefix; the default one by the empty prefix. */
type Scope = ReadonlyMap<string, string>;

/** Passes on the elements of the root's namespace, outside of extensions. */
class OwnElements {
  readonly #handlers: XmlHandlers;
  readonly #broken: () => Unreadable;
  readonly #names: string[] = [];
  readonly #scopes: Scope[] = [new Map()];
  #own: string | undefined;
  /** Depth within an element that is passed over; 0 outside. */
  #foreign = 0;
  #depth = 0;

  constructor(handlers: XmlHandlers, broken: () => Unreadable) {
    this.#handlers = handlers;
    this.#broken = broken;
  }

  open(tag: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth > LIMITS.depth) throw this.#broken();
    if (this.#foreign > 0) {
      this.#foreign += 1;
      return;
    }
    const colon = tag.indexOf(':');
    const scope = this.#enter(attributes);
    const namespace = scope.get(colon < 0 ? '' : tag.slice(0, colon)) ?? '';
    const name = colon < 0 ? tag : tag.slice(colon + 1);
    this.#own ??= namespace;
    if (namespace !== this.#own || name === 'extLst') {
      this.#scopes.pop();
      this.#foreign = 1;
      return;
    }
    const parent = this.#names.at(-1) ?? '';
    this.#names.push(name);
    this.#handlers.open?.({
      name,
      parent,
      attributes,
      attributeOf: (namespaces, wanted) => attributeIn(scope, attributes, namespaces, wanted),
    });
  }

  close(): void {
    this.#depth -= 1;
    if (this.#foreign > 0) {
      this.#foreign -= 1;
      return;
    }
    this.#scopes.pop();
    const name = this.#names.pop();
    if (name !== undefined) this.#handlers.close?.(name, this.#names.at(-1) ?? '');
  }

  text(piece: string): void {
    if (this.#foreign === 0) this.#handlers.text?.(piece);
  }

  #enter(attributes: Record<string, string>): Scope {
    const around = this.#scopes.at(-1) ?? new Map();
    let scope: Scope = around;
    for (const key in attributes) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      scope = new Map([...scope, [key.slice('xmlns:'.length), attributes[key] ?? '']]);
    }
    this.#scopes.push(scope);
    return scope;
  }
}

function attributeIn(
  scope: Scope,
  attributes: Readonly<Record<string, string>>,
  namespaces: ReadonlySet<string>,
  wanted: string,
): string | undefined {
  const key = Object.keys(attributes).find((one) => {
    const [prefix = '', name] = one.split(':');
    return name === wanted && namespaces.has(scope.get(prefix) ?? '');
  });
  return key === undefined ? undefined : attributes[key];
}

/** Decodes escaped characters in texts of Office, e.g. `_x0007_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}
