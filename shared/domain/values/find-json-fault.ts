/**
 * Returns the index at which `text` stops being valid JSON (RFC 8259), or undefined if it is valid. Needed because JavaScript
 * engines report the position differently or not at all.
 */
export function findJsonFault(text: string): number | undefined {
  const scanner = new Scanner(text);
  return scanner.isValue() && scanner.isAtEnd() ? undefined : scanner.at;
}

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings must not contain them unescaped (RFC 8259 §7)
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

// Consumes text as the RFC 8259 grammar allows; `at` is the position reached.
class Scanner {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#takes(SPACE);
    return this.at === this.#text.length;
  }

  isValue(): boolean {
    this.#takes(SPACE);
    const first = this.#text[this.at];
    if (first === '{') return this.#isList('}', () => this.#isPair());
    if (first === '[') return this.#isList(']', () => this.isValue());
    return this.#takes(STRING) || this.#takes(PLAIN);
  }

  #isPair(): boolean {
    this.#takes(SPACE);
    if (!this.#takes(STRING)) return false;
    this.#takes(SPACE);
    return this.#takesMark(':') && this.isValue();
  }

  #isList(end: string, isItem: () => boolean): boolean {
    this.at += 1;
    this.#takes(SPACE);
    if (this.#takesMark(end)) return true;
    do {
      if (!isItem()) return false;
      this.#takes(SPACE);
    } while (this.#takesMark(','));
    return this.#takesMark(end);
  }

  #takesMark(mark: string): boolean {
    if (this.#text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  #takes(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    this.at += found?.[0].length ?? 0;
    return found !== null;
  }
}
