import { newId } from './new-id.ts';

/** Ids for what is sent, so that the server records it once however often it is sent. */
export interface IdempotentIds {
  /** The same id for the same content; where several things are sent at once, one for each `part`. */
  idOf: (content: object, part?: string) => string;
  /** After the answer came: the same content is a new statement from now on. */
  forget: () => void;
}

/** Remembers the ids of the content that was sent last, because its answer may have been lost. */
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
