import { createServer } from 'node:http';
import { createServer as createMailServer } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** What arrived at a server: a request, or a mail with its envelope. */
export interface Arrived {
  /** `POST /hook`; of a mail the commands of the envelope. */
  readonly call: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Servers on this machine that keep what they are sent, by their port; they answer what `answer` says. */
export function receivers() {
  const arrived: Arrived[] = [];
  let answer = 200;
  const web = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      arrived.push({ call: `${method} ${url}`, headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(answer).end('ok');
    });
  });
  // As much of SMTP (RFC 5321) as a client needs that hands over a mail.
  const mail = createMailServer((socket) => {
    let [text, envelope, inData] = ['', '', false];
    socket.on('error', () => socket.destroy());
    socket.write('220 mail.example\r\n');
    socket.on('data', (part) => {
      text += part.toString('utf8');
      const end = inData ? text.indexOf('\r\n.\r\n') : -1;
      if (end >= 0) {
        arrived.push({
          call: envelope.trim(),
          headers: {},
          body: text.slice(0, end + 2).replaceAll('\r\n..', '\r\n.'),
        });
        [text, inData] = [text.slice(end + 5), false];
        socket.write('250 kept\r\n');
      }
      while (!inData && text.includes('\r\n')) {
        const [line = ''] = text.split('\r\n', 1);
        text = text.slice(line.length + 2);
        if (/^(?:MAIL|RCPT)/.test(line)) envelope += `${line} `;
        inData = line === 'DATA';
        socket.write(inData ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 mail.example\r\n');
      }
    });
  });
  const portOf = (server: { address: () => unknown }): number => {
    const address = server.address();
    return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
  };
  beforeAll(async () => {
    for (const server of [web, mail])
      await new Promise<void>((done) => {
        server.listen(0, '127.0.0.1', done);
      });
  });
  afterAll(() => {
    for (const server of [web, mail]) server.close();
  });
  return {
    http: () => `http://127.0.0.1:${portOf(web)}`,
    smtp: () => `smtp://127.0.0.1:${portOf(mail)}`,
    answers(status: number): void {
      answer = status;
    },
    /** What arrived since it was asked for last. */
    taken: (): readonly Arrived[] => arrived.splice(0),
  };
}
