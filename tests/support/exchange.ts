import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';

/** Sends raw bytes; returns everything received until the server closes, or until a while after the last byte. */
export function exchange({ server }: FastifyInstance, bytes: string, isLeftOpen = false): Promise<string> {
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    onTestFinished(() => void socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk;
      if (isLeftOpen) setTimeout(() => resolve(text), 300);
    });
    socket.on('close', () => resolve(text));
    socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)));
  });
}
