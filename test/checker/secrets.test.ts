import { lintSource } from '@secretlint/core';
import { rules as scanners } from '@secretlint/secretlint-rule-preset-recommend';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, hasClue, mask, mayHoldSecret } from '../../src/checker/secrets.ts';

const mixed = (length: number): string => 'a1B2c3D4e5F6g7H8'.repeat(Math.ceil(length / 16)).slice(0, length);
const hex = (length: number): string => '0a1b2c3d4e5f6789'.repeat(Math.ceil(length / 16)).slice(0, length);
const letters = (length: number): string => 'abCDefGHijKL'.repeat(Math.ceil(length / 12)).slice(0, length);
const pem = (kind: string): string =>
  [`-----BEGIN ${kind}PRIVATE`, `KEY-----\nMII${mixed(221)}\n-----END ${kind}PRIVATE KEY-----`].join(' ');

/** One value that each scanner of the preset takes for a secret; in pieces, so that no scanner takes this file for a leak. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  aws: [`AWS_SECRET_ACCESS_KEY = ${mixed(40)}`, `aws_SecretAccessKey=>"${mixed(40)}"`],
  privatekey: [pem('RSA '), pem('')],
  npm: [`npm${'_'}${mixed(36)}`],
  basicauth: [`https://backup:${'Xk7pQ2vR9t'}@files.kestrel.dev`, `ftp://backup:${'Xk7pQ2vR9t'}@files.kestrel.dev`],
  slack: [
    `xox${'b-'}${'123456789012-'}${mixed(24)}`,
    `https://hooks.slack${'.com/services/'}T${mixed(8)}/B${mixed(8)}/${mixed(24)}`,
  ],
  sendgrid: [`SG${'.'}${mixed(22)}.${mixed(43)}`],
  shopify: [`shp${'at_'}${hex(32)}`, `shp${'ss_'}${hex(32)}`],
  stripe: [`sk_${'live_'}${mixed(24)}`, `rk_${'test_'}${mixed(24)}`],
  github: [
    `gh${'p_'}${mixed(36)}`,
    `gh${'r_'}${mixed(36)}`,
    `github_${'pat_'}${mixed(82)}`,
    `gh${'s_'}12_${mixed(20)}.${mixed(20)}.${mixed(20)}`,
  ],
  gitlab: [`glp${'at-'}${mixed(20)}`],
  grafana: [`gl${'c_'}${mixed(40)}`, `gl${'sa_'}${mixed(32)}_${hex(8)}`],
  openai: [`sk-proj-${mixed(74)}T3Blbk${'FJ'}${mixed(74)}`, `sk-${mixed(20)}T3Blbk${'FJ'}${mixed(20)}`],
  anthropic: [`sk-ant${'-api03-'}${mixed(93)}AA`],
  groq: [`gs${'k_'}${mixed(52)}`],
  huggingface: [`h${'f_'}${letters(34)}`],
  linear: [`lin_${'api_'}${mixed(40)}`],
  notion: [`nt${'n_'}12345678901${mixed(35)}`],
  '1password': [`op${'s_'}${Buffer.from(`{"email":"${mixed(175)}"}`).toString('base64')}`],
  'database-connection-string': [
    `mongodb+srv://backup:${'Xk7pQ2vR9t'}@db.kestrel.dev/prod`,
    `MySQL://backup:${'Xk7pQ2vR9t'}@db.kestrel.dev/prod`,
    `postgres://backup:${'Xk7pQ2vR9t'}@db.kestrel.dev/prod`,
  ],
  'hashicorp-vault': [`hv${'s.'}${mixed(95)}`, `hv${'b.'}${mixed(150)}`, `hv${'r.'}${mixed(95)}`],
  vercel: ['vcp', 'vci', 'vca', 'vcr', 'vck'].map((prefix) => `${prefix}_${mixed(24)}`),
  databricks: [`da${'pi'}${hex(32)}`],
  docker: [`dckr_${'pat_'}${mixed(27)}`],
  figma: [`fig${'d_'}${mixed(43)}`],
  cloudflare: ['cfk', 'cfut', 'cfat'].map((prefix) => `${prefix}_${mixed(40)}${hex(8)}`),
  tailscale: [`tskey-auth-${mixed(16)}-${mixed(32)}`],
};

/** They read files of other kinds, or silence the others. */
const NOT_FOR_TEXT = ['gcp', 'filter-comments'];

const nameOf = (id: string): string => id.replace('@secretlint/secretlint-rule-', '');

/** What one scanner of the preset says of a text by itself. */
async function ask(name: string, text: string): Promise<number> {
  const rules = scanners.filter(({ meta }) => nameOf(meta.id) === name).map((rule) => ({ id: rule.meta.id, rule }));
  const source = { content: text, filePath: 'record.md', ext: '.md', contentType: 'text' } as const;
  return (await lintSource({ source, options: { config: { rules }, noPhysicFilePath: true } })).messages.length;
}

describe('the shapes that let a text through to secretlint', () => {
  it('know every scanner of the preset', () => {
    const named = scanners.map(({ meta }) => nameOf(meta.id)).filter((name) => !NOT_FOR_TEXT.includes(name));
    expect(named.sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  const cases = Object.entries(SAMPLES).flatMap(([name, samples]) =>
    samples.map((sample, at) => [name, at + 1, sample] as const),
  );
  it.each(cases)('let a secret of %s through (%i)', async (name, _at, sample) => {
    const text = `The log holds ${sample} in full.`;
    expect(await ask(name, text), 'the sample is no secret to the scanner itself').toBeGreaterThan(0);
    expect(mayHoldSecret(text)).toBe(true);
    expect(hasClue(text)).toBe(true);
    const found = await findSecrets(text);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain(sample.slice(0, 12));
  });
});

describe('the clues that a text is looked through for first', () => {
  /** How every shape begins, in pieces that stand beside one another in any order, letters of both kinds. */
  const pieces = [
    ...['secret', 'Secret', 'access', 'Access', 'KEY', 'key', '-----BEGIN ', 'RSA ', 'EC ', 'PRIVATE ', 'PGP ', 'npm'],
    ...[
      mixed(36),
      '://',
      'backup',
      ':',
      '@',
      'xoxb',
      'xoxp',
      'XAPP',
      'xapp',
      'hooks',
      'Slack',
      'slack',
      '.com',
      '.',
      'SG',
    ],
    ...[
      'shp',
      'pa',
      'ss',
      'sk',
      'rk',
      'live',
      'test',
      'ghp',
      'gho',
      'github',
      'pat',
      'glpat',
      'glc',
      'glsa',
      'T3Blbk',
      'FJ',
    ],
    ...[
      'ant',
      'api0',
      'gsk',
      'hf',
      'lin',
      'ntn',
      '1',
      'ops',
      'ey',
      'mongodb',
      '+srv',
      'MySQL',
      'x',
      'postgres',
      'ql',
      'hvs',
    ],
    ...['hvb', 'vcp', 'vck', 'da', 'pi', 'f', 'dckr', 'figd', 'cfk', 'cfut', 'cfat', 'tskey', 'AK', 'IA', 'AS', 'J'],
    ...['auth', 'Token', '=', 'AI', 'za', '_', '-', '/', ' ', '\n', 'ß', '\u{1F511}'],
  ];
  it('are there wherever something could be found', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (chosen) => {
        const text = chosen.join('');
        if (mayHoldSecret(text)) expect(hasClue(text), text).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('what is found', () => {
  it.each([
    [
      'a private key with a short body',
      `-----BEGIN EC PRIVATE ${'KEY-----'}\nMHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6\n`,
      'private key',
    ],
    ['a line of an .npmrc', `//registry.example/:_auth${'Token='}${hex(36)}`, 'npm auth token'],
    ['an AWS access key id', `key ${'AKIA'}IOSFODNN7EXAMPLE`, 'aws access key id'],
    [
      'a JSON web token',
      `Bearer ${'eyJ'}hbGciOiJIUzI1NiJ9.${'eyJ'}zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N`,
      'json web token',
    ],
  ])('%s', async (_name, text, kind) => {
    expect((await findSecrets(text)).map((secret) => secret.kind)).toEqual([kind]);
  });

  it('stands at its line and column, each place once', async () => {
    const token = SAMPLES.github?.[0] ?? '';
    const found = await findSecrets(`First line.\nHere ${token}\nand ${token}.`);
    expect(found.map(({ kind, line, column }) => [kind, line, column])).toEqual([
      ['github token', 2, 6],
      ['github token', 3, 5],
    ]);
  });

  it.each([
    '<!-- secretlint-disable -->',
    '<!-- secretlint-disable-next-line -->',
    '<!-- secretlint-disable @secretlint/secretlint-rule-github -->',
    '// secretlint-disable-line',
  ])('is found below %s', async (comment) => {
    expect(await findSecrets(`${comment}\n${SAMPLES.github?.[0]} ${comment}`)).toHaveLength(1);
  });

  it.each([
    ['a SHA-256', '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03'],
    ['a prefix in a sentence', 'tokens start with `ghp_`, keys with `-----BEGIN`'],
    ['an address with a port', 'https://vault.fenwick.example:8443/a@b'],
    ['an id of ours', 'INC-2026-P3K9QZ7'],
    ['the secret access key as words', 'the secret access key was rotated'],
  ])('is not %s', async (_name, text) => {
    expect(await findSecrets(text)).toEqual([]);
  });
});

describe('a message', () => {
  const secret = SAMPLES.github?.[0] ?? '';
  it.each([
    ['the whole secret', `\`title\` is \`${secret}\``, '`title` is `…`'],
    ['its beginning', `\`title\` is \`${secret.slice(0, 20)}…\``, '`title` is `……`'],
    ['it twice', `${secret} and ${secret}`, '… and …'],
    ['nothing of it', '`title` is `Lost token`', '`title` is `Lost token`'],
  ])('that quotes %s repeats nothing of it', (_name, message, masked) => {
    expect(mask(message, [secret])).toBe(masked);
  });

  it('is looked through once, however many secrets there are', () => {
    const made = (...pieces: readonly string[]) =>
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((chosen) => chosen.join(''));
    const text = made('ghp_abcd', 'ghp_abce', 'efgh', 'ghp', '…', ' ', 'a');
    // What is hidden reads `…`, and no secret has one.
    const secrets = fc.array(made('ghp_abcd', 'ghp_abce', 'efgh', 'ghp', ' ', 'a'), { maxLength: 12 });
    fc.assert(
      fc.property(text, secrets, (message, all) => {
        expect(mask(message, all)).toBe(all.reduce((said, one) => mask(said, [one]), message));
      }),
    );
  });
});
