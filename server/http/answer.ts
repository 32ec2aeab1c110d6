import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { Operation } from '#shared/contract/operation.ts';

/**
 * A JSON answer already validated and serialized, so that a cached answer costs nothing to send again. Its ETag is weak
 * because compression may change the bytes.
 */
export class WrittenAnswer {
  readonly text: string;
  readonly etag: string;

  constructor(text: string) {
    this.text = text;
    this.etag = `W/"${createHash('sha1').update(text).digest('base64url')}"`;
  }
}

/**
 * Validates a value against the operation's response and serializes it.
 * @throws ZodError if the value is invalid, which is a bug
 */
export function writeAnswer<O extends Operation>(operation: O, value: z.input<O['response']>): WrittenAnswer {
  return new WrittenAnswer(JSON.stringify(operation.response.parse(value)));
}

/** A file as answer: name, type, and bytes as they are produced. */
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

/** An answer that stays open, e.g. for events. */
export class StreamAnswer {
  readonly contentType: string;
  readonly content: AsyncIterable<string>;

  constructor(contentType: string, content: AsyncIterable<string>) {
    this.contentType = contentType;
    this.content = content;
  }
}
