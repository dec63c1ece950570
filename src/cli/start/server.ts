import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { pipeline } from 'node:stream';
import { baseOf, findFile, headerRulesOf, headersOf, typeOf } from './files.ts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What to serve, and where. */
export interface Serving {
  readonly folder: string;
  /** Port 0 takes whichever is free. */
  readonly port: number;
  readonly host: string;
  /** Whether the next free port is taken where `port` is not free. */
  readonly anyPort?: boolean;
}

/** A server that runs. */
export interface Served {
  readonly port: number;
  /** The address of the portal's home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder until it is closed; a portal under the path where it will be published. Answers GET and HEAD, and nothing
 * else.
 * @throws {Error} with the system's code, as `EADDRINUSE`, where the port can not be had
 */
export async function serve({ folder, port, host, anyPort = false }: Serving): Promise<Served> {
  const real = realpathSync(folder);
  const base = baseOf(real);
  const server = createServer(answerFrom(real, base, isLoopback(host)));
  const taken = await listen(server, { port, host, last: anyPort ? port + 100 : port });
  const name = isLoopback(host) || isEvery(host) ? 'localhost' : host;
  return {
    port: taken,
    url: `http://${name.includes(':') ? `[${name}]` : name}:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function isEvery(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}

/**
 * @param base the path of the portal, with `/` at both ends
 * @param local whether only this machine may ask: then a page of another site that points its own name at this machine
 *   gets nothing
 */
function answerFrom(folder: string, base: string, local: boolean): RequestListener {
  const rules = headerRulesOf(folder);
  return (request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split(/[?#]/);
    const say = (status: number, text: string): void => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return say(405, 'only GET and HEAD are answered');
    }
    if (local && !LOOPBACK.test(request.headers.host ?? '')) return say(403, 'this address is for this machine only');
    if (pathname === '/' && base !== '/') {
      response.setHeader('Location', base);
      return say(302, `the portal is at ${base}`);
    }
    const found = pathname.startsWith(base) ? findFile(folder, pathname.slice(base.length - 1)) : null;
    for (const [name, value] of headersOf(rules, pathname)) response.setHeader(name, value);
    if (found !== null && 'redirect' in found) {
      const query = request.url?.slice(pathname.length) ?? '';
      response.setHeader('Location', base + found.redirect.slice(1) + query);
      return say(301, 'the page is one slash further');
    }
    const file = found?.file ?? findFallback(folder);
    if (file === null) return say(404, 'there is no such page');
    response.writeHead(found === null ? 404 : 200, {
      'Content-Type': typeOf(file),
      'Content-Length': statSync(file).size,
    });
    if (request.method === 'HEAD') return response.end();
    return pipeline(createReadStream(file), response, () => response.end());
  };
}

function findFallback(folder: string): string | null {
  const found = findFile(folder, '/404.html');
  return found !== null && 'file' in found ? found.file : null;
}

/** Waits until a server listens; resolves to the port that was free, up to `last`. */
function listen(
  server: Server,
  { port, host, last }: { readonly port: number; readonly host: string; readonly last: number },
): Promise<number> {
  return new Promise((done, failed) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' && port < last) done(listen(server, { port: port + 1, host, last }));
      else failed(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}
