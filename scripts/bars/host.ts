/** Serves a portal as static hosts do: packed, with the headers that the portal asks for. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findFile, headerRulesOf, headersOf, typeOf } from '../../src/cli/start/files.ts';

/** A portal that is served. */
export interface Hosted {
  readonly url: string;
  readonly close: () => void;
}

const PACKED = /^(?:text|application\/(?:json|xml)|image\/svg)/;

/** @param base the path under which the portal is published, with `/` at both ends */
export async function host(folder: string, base: string): Promise<Hosted> {
  const rules = headerRulesOf(folder);
  const server = createServer(({ url = '/' }, response) => {
    const [path = '/'] = url.split(/[?#]/);
    const found = path.startsWith(base) ? findFile(folder, path.slice(base.length - 1)) : null;
    const isThere = found !== null && 'file' in found && existsSync(found.file);
    const file = isThere ? found.file : join(folder, '404.html');
    const type = typeOf(file);
    const bytes = readFileSync(file);
    for (const [name, value] of headersOf(rules, path)) response.setHeader(name, value);
    const packs = PACKED.test(type);
    if (packs) response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': type });
    response.end(packs ? gzipSync(bytes) : bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
