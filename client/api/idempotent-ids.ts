import { newId } from './new-id.ts';

/** Ids for statements, so that the server records each once however often it is sent. */
export interface IdempotentIds {
  /** Id of the content; the same for the same content. With several statements in one request, one id for each `part`. */
  idOf: (content: object, part?: string) => string;
  /** Call after the answer: the same content then gets a new id. */
  forget: () => void;
}

/** Remembers the ids of the last content only, for a repeat after a lost answer. */
export function idempotentIds(): IdempotentIds {
  let last: string | undefined;
  const ids = new Map<string, string>();
  return {
    idOf: (content, part = '') => {
      const text = JSON.stringify(content);
      if (text !== last) ids.clear();
      last = text;
      const id = ids.get(part) ?? newId();
      ids.set(part, id);
      return id;
    },
    forget: () => ids.clear(),
  };
}
