import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

/** What a Chromium asks by itself whatever its switches are: its update service, its accounts, its autofill. */
const browsersOwn =
  /^(CONNECT|POST http:\/\/)\s?(update\.googleapis\.com|accounts\.google\.com:443|content-autofill\.googleapis\.com:443)/;

/**
 * A proxy that leads nowhere and writes down who tried: with these switches a Chromium sends everything through it that does
 * not go to the app, names and addresses, this machine's own ones included. What is caught here would have left.
 */
export async function setNetworkTrap() {
  const caught: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.once('data', (bytes) => {
      const line = bytes.toString('latin1').split('\r\n', 1)[0] ?? '';
      if (!browsersOwn.test(line)) caught.push(line);
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** First lines of the requests, as the browser sent them: 'GET http://example.com/ HTTP/1.1', 'CONNECT example.com:443 …'. */
    caught,
    argsExcept: (reached: readonly string[]): string[] => [
      `--proxy-server=http://127.0.0.1:${port}`,
      `--proxy-bypass-list=${['<-loopback>', ...reached].join(';')}`,
    ],
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
