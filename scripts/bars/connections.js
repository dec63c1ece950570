/** Loaded into a build before it begins: says to which hosts it opens a connection. */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** @param {unknown} host */
const say = (host) => process.stderr.write(`asks for ${host}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (/** @type {unknown[]} */ ...args) {
  const [first] = args.flat();
  if (typeof first === 'object' && first !== null && 'host' in first) say(first.host);
  return Reflect.apply(connect, this, args);
};
const { lookup } = dns;
Reflect.set(dns, 'lookup', (/** @type {unknown[]} */ ...args) => {
  say(args[0]);
  return Reflect.apply(lookup, dns, args);
});
syncBuiltinESMExports();
