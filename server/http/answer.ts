import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { Operation } from '#shared/contract/operation.ts';

/**
 * A JSON answer already checked against its operation's response and written out, so that an answer kept in memory
 * costs nothing to send again. Its ETag is weak: compression may change the bytes.
 */
export class WrittenAnswer {
  readonly text: string;
  readonly etag: string;

  constructor(text: string) {
    this.text = text;
    this.etag = `W/"${createHash('sha1').update(text).digest('base64url')}"`;
  }
}

/** Checks a value against the operation's response and writes it out. Throws when it is none: a fault of ours. */
export function writeAnswer<O extends Operation>(operation: O, value: z.input<O['response']>): WrittenAnswer {
  return new WrittenAnswer(JSON.stringify(operation.response.parse(value)));
}

/** A file in answer: its name, its type and its bytes as they come. */
export class FileAnswer {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: AsyncIterable<string | Uint8Array>;

  constructor(fileName: string, contentType: string, content: AsyncIterable<string | Uint8Array>) {
    this.fileName = fileName;
    this.contentType = contentType;
    this.content = content;
  }
}

/** An answer without an end of its own, e.g. events as they happen. */
export class StreamAnswer {
  readonly contentType: string;
  readonly content: AsyncIterable<string>;

  constructor(contentType: string, content: AsyncIterable<string>) {
    this.contentType = contentType;
    this.content = content;
  }
}
