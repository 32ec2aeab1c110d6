import { type SentFile, UPLOAD_TYPE } from '#shared/contract/operation.ts';

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Called during an upload with the sent share, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** The used part of an answer, from `fetch` or `XMLHttpRequest`. */
export type Answer = Pick<Response, 'ok' | 'status' | 'text'>;

/** Uploads a file and reports progress, which `fetch` cannot. Rejects without an answer, or with the signal's reason. */
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
    request.addEventListener('error', () => reject(new TypeError('The server did not answer')));
    request.addEventListener('abort', () => reject(signal?.reason));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    if (signal?.aborted) reject(signal.reason);
    else request.send(file as Blob); // in a browser a file is always a Blob
  });
}

function answerOf(request: XMLHttpRequest): Answer {
  return {
    ok: request.status >= 200 && request.status < 300,
    status: request.status,
    text: () => Promise.resolve(request.responseText),
  };
}
