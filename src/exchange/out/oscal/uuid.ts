import { createHash } from 'node:crypto';

/** The namespace of names that are addresses (RFC 9562, 6.6). */
export const OF_ADDRESSES = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * A UUID that is made of a name, so that the same name always has the same (RFC 9562, 5.5: version 5).
 * @param namespace the UUID of what the name is unique in
 */
export function namedUuid(namespace: string, name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(digest.toString('hex'))?.slice(1).join('-') ?? '';
}
