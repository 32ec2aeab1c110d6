import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut: what is under way then gets no answer, and nothing new gets through. */
export interface CutLine {
  address: string;
  /** Leads to another port from now on. */
  leadTo(port: number): void;
  cut(): void;
  mend(): void;
  close(): void;
}

/** Opens a line on a free port of its own, so that the browser's address stays the same whatever becomes of the server. */
export async function openLine(): Promise<CutLine> {
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
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    leadTo: (port) => {
      target = port;
    },
    cut: () => {
      isCut = true;
      destroyAll();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      destroyAll();
      server.close();
    },
  };
}
