import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** TCP proxy that can be cut: open requests then get no answer, and new connections fail. */
export interface CuttableProxy {
  address: string;
  /** Forwards new connections to this port. */
  forwardTo(port: number): void;
  cut(): void;
  restore(): void;
  close(): void;
}

/** Opens a proxy on a free port, so that the browser's address stays the same when the server restarts on another port. */
export async function openProxy(): Promise<CuttableProxy> {
  let target = 0;
  let isCut = false;
  const sockets = new Set<Socket>();
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((inbound) => {
    track(inbound);
    if (isCut) {
      inbound.destroy();
      return;
    }
    const outbound = connect(target, '127.0.0.1');
    track(outbound);
    inbound.on('close', () => outbound.destroy());
    outbound.on('close', () => inbound.destroy());
    inbound.pipe(outbound).pipe(inbound);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    forwardTo: (port) => {
      target = port;
    },
    cut: () => {
      isCut = true;
      destroyAll();
    },
    restore: () => {
      isCut = false;
    },
    close: () => {
      destroyAll();
      server.close();
    },
  };
}
