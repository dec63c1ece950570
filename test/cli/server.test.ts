import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseHeaders } from '../../src/cli/start/files.ts';
import { serve } from '../../src/cli/start/server.ts';
import { put, temporaryFolder } from '../helpers/register.ts';

const home = mkdtempSync(join(tmpdir(), 'isms-server-'));
const folder = join(home, 'dist');
let server: Awaited<ReturnType<typeof serve>>;

const HEADERS = `# for the host
/*
  X-Frame-Options: DENY
  Content-Security-Policy: frame-ancestors 'none'

/incidents/*
  X-Robots-Tag: noindex
  Content-Security-Policy: sandbox
/:page/feed.xml
  Cache-Control: max-age=60
`;

beforeAll(async () => {
  mkdirSync(join(folder, 'incidents', 'INC-2026-0007'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'räume & co'));
  mkdirSync(join(folder, '.well-known'));
  writeFileSync(join(folder, 'index.html'), '<h1>Portal</h1>');
  writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
  writeFileSync(join(folder, '_headers'), HEADERS);
  writeFileSync(join(folder, 'pagefind.wasm'), 'wasm');
  writeFileSync(join(folder, 'räume & co', 'index.html'), 'rooms');
  writeFileSync(join(folder, 'incidents', 'feed.xml'), '<feed/>');
  writeFileSync(join(folder, 'incidents', 'INC-2026-0007', 'index.html'), 'The laptop');
  writeFileSync(join(folder, '.well-known', 'security.txt'), 'Contact: mailto:security@example.org');
  writeFileSync(join(home, 'secret.txt'), 'the key to the safe');
  mkdirSync(join(home, 'dist-private'));
  writeFileSync(join(home, 'dist-private', 'secret.txt'), 'the key to the safe');
  symlinkSync(join(home, 'secret.txt'), join(folder, 'shortcut.txt'));
  server = await serve({ folder, port: 0, host: 'localhost' });
});

afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string };

/** Sends the path as it is written, which `fetch` would tidy up. */
function ask(path: string, { method = 'GET', host }: { method?: string; host?: string } = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const headers = host === undefined ? {} : { host };
    request({ host: 'localhost', port: server.port, path, method, headers }, async (response) => {
      done({ status: response.statusCode, headers: response.headers, body: await text(response) });
    })
      .on('error', failed)
      .end();
  });
}

describe('the server', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', '<h1>Portal</h1>'],
    ['/?q=laptop', 200, 'text/html; charset=utf-8', '<h1>Portal</h1>'],
    ['/incidents/INC-2026-0007/', 200, 'text/html; charset=utf-8', 'The laptop'],
    ['/r%C3%A4ume%20%26%20co/', 200, 'text/html; charset=utf-8', 'rooms'],
    ['/pagefind.wasm', 200, 'application/wasm', 'wasm'],
    ['/.well-known/security.txt', 200, 'text/plain; charset=utf-8', 'Contact: mailto:security@example.org'],
    ['/nowhere/', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/empty/', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/index.html/', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/index.html/deeper', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/%zz', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/index.html%00.txt', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    [`/${'long'.repeat(2000)}`, 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/_headers', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
  ])('answers %s with %i', async (path, status, type, body) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(body)));
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/incidents/../../secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/../dist-private/secret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/shortcut.txt',
  ])('keeps %s from leaving the folder', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: '<h1>Not here</h1>' });
  });

  test('sends a folder to its address with a slash, on this server', async () => {
    expect((await ask('/incidents/INC-2026-0007?a=1')).headers.location).toBe('/incidents/INC-2026-0007/?a=1');
    expect((await ask('//incidents')).headers.location).toBe('/incidents/');
    expect((await ask('/r%C3%A4ume%20%26%20co')).headers.location).toBe('/r%C3%A4ume%20%26%20co/');
  });

  test('answers HEAD without a body', async () => {
    const answer = await ask('/', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe('15');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    const answer = await ask('/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  test('sends what `_headers` says, joined where two patterns say it', async () => {
    const home = await ask('/');
    expect(home.headers).toMatchObject({
      'x-frame-options': 'DENY',
      'content-security-policy': "frame-ancestors 'none'",
    });
    expect(home.headers['x-robots-tag']).toBeUndefined();
    const incident = await ask('/incidents/INC-2026-0007/');
    expect(incident.headers['content-security-policy']).toBe("frame-ancestors 'none', sandbox");
    expect((await ask('/incidents/feed.xml')).headers['cache-control']).toBe('max-age=60');
    expect((await ask('/nowhere')).headers['x-frame-options']).toBe('DENY');
    expect(home.headers['x-content-type-options']).toBe('nosniff');
  });

  test('serves this machine only under a name of this machine', async () => {
    expect(await ask('/', { host: `localhost:${server.port}` })).toMatchObject({ status: 200 });
    expect(await ask('/', { host: '127.0.0.1' })).toMatchObject({ status: 200 });
    expect(await ask('/', { host: 'records.attacker.example' })).toMatchObject({ status: 403 });
  });

  test('takes the next free port, unless one was asked for', async () => {
    const next = await serve({ folder, port: server.port, host: 'localhost', anyPort: true });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
    await expect(serve({ folder, port: server.port, host: 'localhost' })).rejects.toThrow('EADDRINUSE');
  });
});

test('a header without a path above it belongs to no page', () => {
  const [rule] = parseHeaders('  X-Frame-Options: DENY\n');
  expect(rule?.pattern.test('/')).toBe(false);
});

describe('a portal that is published below a path', () => {
  test.each([
    ['its home', '/records/', 200, 'home'],
    ['a page of it', '/records/people/', 200, 'people'],
    ['a page without the slash', '/records/people', 301, '/records/people/'],
    ['the root, which leads to it', '/', 302, '/records/'],
    ['a page that is not there', '/records/nobody/', 404, 'missing'],
    ['the same page beside it', '/people/', 404, 'missing'],
  ])('%s: %s', async (_what, path, status, says) => {
    const place = temporaryFolder();
    put(place, 'isms-portal.json', '{ "base": "/records/" }');
    for (const [file, text] of [
      ['index.html', 'home'],
      ['people/index.html', 'people'],
      ['404.html', 'missing'],
    ] as const)
      put(place, file, text);
    const below = await serve({ folder: place, port: 0, host: 'localhost' });
    const answer = await fetch(new URL(path, below.url), { redirect: 'manual' });
    expect(new URL(below.url).pathname).toBe('/records/');
    expect([answer.status, answer.headers.get('location') ?? (await answer.text())]).toEqual([status, says]);
    await below.close();
  });
});
