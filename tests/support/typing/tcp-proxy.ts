import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy to a server that can be cut: open requests get no answer, and new connections fail. */
export interface TcpProxy {
  address: string;
  /** Forwards new connections to another port. */
  forwardTo(port: number): void;
  cut(): void;
  restore(): void;
  close(): void;
}

/** Opens a proxy on a free port, so that the address in the browser stays the same when the server restarts. */
export async function openProxy(): Promise<TcpProxy> {
  let target = 0;
  let isCut = false;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    keep(near);
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    keep(far);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
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
