import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that a test can cut and mend. */
export interface CuttableProxy {
  readonly port: number;
  /** Breaks every connection and refuses new ones, as a server that has died. */
  cut(): Promise<void>;
  /** Works again, on the same port. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** `delayMs` holds back every piece of what the server answers, as a slow one does. */
export async function startProxy(
  target: { host: string; port: number },
  { delayMs = 0 }: { delayMs?: number } = {},
): Promise<CuttableProxy> {
  const sockets = new Set<Socket>();

  const server = createServer((inner) => {
    const outer = connect(target.port, target.host);
    for (const [socket, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(socket);
      const isAnswer = socket === outer;
      socket.on('data', (bytes) => {
        if (isAnswer && delayMs > 0) setTimeout(() => other.write(bytes), delayMs);
        else other.write(bytes);
      });
      socket.once('error', () => other.destroy());
      socket.once('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);

  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  };
  return {
    port,
    cut,
    mend: async () => {
      if (!server.listening) await listen(port);
    },
    close: cut,
  };
}
