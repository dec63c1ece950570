/** Loaded into a build before it begins: says to which hosts it opens a connection. */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const { connect } = net.Socket.prototype;
const say = (/** @type {unknown} */ host) => process.stderr.write(`asks for ${host}\n`);

net.Socket.prototype.connect = function (/** @type {any[]} */ ...args) {
  const [first] = args.flat();
  if (typeof first === 'object' && first !== null && 'host' in first) say(first.host);
  // @ts-expect-error: the arguments are handed on as they came
  return connect.apply(this, args);
};
const { lookup } = dns;
// @ts-expect-error: only what is asked for matters here
dns.lookup = (host, ...rest) => {
  say(host);
  // @ts-expect-error: the arguments are handed on as they came
  return lookup(host, ...rest);
};
syncBuiltinESMExports();
