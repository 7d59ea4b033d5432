import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Thrown when sealed bytes were changed, belong elsewhere, or the key is another. Says nothing about the content. */
export class SealBroken extends Error {}

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals bytes with AES-256-GCM. Layout: format (1 byte), nonce (12), ciphertext, tag (16).
 * @param binding what the ciphertext belongs to; opening needs the same parts in the same order
 */
export function seal(key: Uint8Array, binding: readonly string[], plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(bindingBytes(binding));
  return Buffer.concat([Buffer.of(format), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made. @throws SealBroken on any difference in key, binding or bytes */
export function unseal(key: Uint8Array, binding: readonly string[], sealed: Uint8Array): Buffer {
  if (sealed[0] !== format || sealed.length < 1 + nonceBytes + tagBytes) throw new SealBroken('sealed bytes are malformed');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(bindingBytes(binding));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    throw new SealBroken('sealed bytes do not open');
  }
}

/** Parts joined so that no two lists of parts give the same bytes: each with its length before it. */
export function bindingBytes(parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
