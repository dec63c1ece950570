/** A small static server for the built portal: reads one folder, answers GET and HEAD, and nothing else. */
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.yml': 'text/yaml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Files for the host, which no visitor sees. */
const FOR_THE_HOST = ['/_headers', '/_redirects', '/.nojekyll'];

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** @typedef {{ pattern: RegExp, name: string, value: string }} HeaderRule */

/**
 * Reads a `_headers` file as static hosts do: a path pattern on a line of its own, its headers indented below.
 * @param {string} text
 * @returns {readonly HeaderRule[]}
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  let pattern = /(?!)/;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      pattern = toPattern(line.trim());
      continue;
    }
    const [, name, value] = /^\s+([\w-]+)\s*:\s*(.+?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.push({ pattern, name, value });
  }
  return rules;
}

/** @param {string} path */
function toPattern(path) {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/**
 * The file that a request means, or null.
 * @param {string} folder the real path of the folder that is served
 * @param {string} pathname still percent-encoded
 * @returns {{ file: string } | { redirect: string } | null}
 */
export function findFile(folder, pathname) {
  const path = decode(pathname);
  if (path === null || FOR_THE_HOST.includes(path) || /[\0\\]/.test(path) || path.split('/').includes('..'))
    return null;
  try {
    const file = join(folder, path);
    const isFolder = statSync(file).isDirectory();
    if (isFolder && !path.endsWith('/')) {
      return { redirect: `/${path.split('/').filter(Boolean).map(encodeURIComponent).join('/')}/` };
    }
    const target = isFolder ? join(file, 'index.html') : file;
    if (path.endsWith('/') !== isFolder || !statSync(target).isFile()) return null;
    return realpathSync(target).startsWith(folder + sep) ? { file: target } : null;
  } catch {
    return null;
  }
}

/**
 * The path under which a portal is published, with `/` at both ends, as its manifest says.
 * @param {string} folder
 */
function baseOf(folder) {
  const manifest = join(folder, 'isms-portal.json');
  if (!existsSync(manifest)) return '/';
  const { base } = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof base === 'string' ? base : '/';
}

/** @param {string} pathname */
function decode(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * Serves a folder until it is closed; a portal under the path where it will be published.
 * @param {{ folder: string, port: number, host: string, anyPort?: boolean }} options with `anyPort`, the next free
 *   port is taken where `port` is not free; port 0 takes whichever is free
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port, host, anyPort = false }) {
  const real = realpathSync(folder);
  const base = baseOf(real);
  const server = createServer(answerFrom(real, base, isLoopback(host)));
  const taken = await listen(server, { port, host, last: anyPort ? port + 100 : port });
  const name = isLoopback(host) || isEvery(host) ? 'localhost' : host;
  return {
    port: taken,
    url: `http://${name.includes(':') ? `[${name}]` : name}:${taken}${base}`,
    close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
  };
}

/** @param {string} host */
function isEvery(host) {
  return host === '0.0.0.0' || host === '::';
}

/** @param {string} host */
function isLoopback(host) {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}

/**
 * @param {string} folder
 * @param {string} base the path of the portal, with `/` at both ends
 * @param {boolean} local whether only this machine may ask: then a page of another site that points its own name at
 *   this machine gets nothing
 * @returns {import('node:http').RequestListener}
 */
function answerFrom(folder, base, local) {
  const rules = existsSync(join(folder, '_headers'))
    ? parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
    : [];
  return (request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split(/[?#]/);
    const say = (/** @type {number} */ status, /** @type {string} */ text) => {
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
      'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
    });
    if (request.method === 'HEAD') return response.end();
    return pipeline(createReadStream(file), response, () => response.end());
  };
}

/**
 * The headers of a path; what several patterns give under one name is joined, as hosts do it.
 * @param {readonly HeaderRule[]} rules
 * @param {string} pathname
 */
function headersOf(rules, pathname) {
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const { pattern, name, value } of rules) {
    const before = headers.get(name.toLowerCase());
    if (pattern.test(pathname)) headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

/** @param {string} folder */
function findFallback(folder) {
  const found = findFile(folder, '/404.html');
  return found !== null && 'file' in found ? found.file : null;
}

/**
 * @param {import('node:http').Server} server
 * @param {{ port: number, host: string, last: number }} where
 * @returns {Promise<number>} the port that was free
 */
function listen(server, { port, host, last }) {
  return new Promise((done, failed) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' && port < last) done(listen(server, { port: port + 1, host, last }));
      else failed(error);
    };
    const onListening = () => {
      server.off('error', onError);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}
