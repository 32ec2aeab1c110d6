import { type SentFile, UPLOAD_TYPE } from '#shared/contract/operation.ts';

/** Options of a call, beside its input. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Called as a file goes out, with the share that has gone: from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** What of an answer is read, whichever way it was asked for. */
export type Answer = Pick<Response, 'ok' | 'text'>;

/** Sends a file, telling how far it has come, which `fetch` cannot. Rejects when no answer comes, or the call is given up. */
export function sendFile(
  address: string,
  headers: Headers,
  file: SentFile,
  { signal, onProgress }: CallOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of headers) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', UPLOAD_TYPE);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => reject(new TypeError('no answer came')));
    request.addEventListener('abort', () => reject(signal?.reason));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    if (signal?.aborted) reject(signal.reason);
    else request.send(file as Blob); // in a browser a file is always a Blob
  });
}

function answerOf(request: XMLHttpRequest): Answer {
  return {
    ok: request.status >= 200 && request.status < 300,
    text: () => Promise.resolve(request.responseText),
  };
}
