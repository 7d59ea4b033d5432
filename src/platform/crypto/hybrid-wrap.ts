import {
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  hash,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { bindingBytes, SealBroken, seal, unseal } from './seal.ts';

/**
 * Wraps a secret for the owner of a key pair, safe as long as one of ECDH P-256 and ML-KEM-768 holds
 * (BSI TR-02102-1 wants hybrid key agreement from 2031 on, for very high protection from 2030 on).
 * Layout of a wrap: ephemeral P-256 key (spki, 91 bytes), ML-KEM ciphertext (1088), sealed secret.
 */
export const hybridAlgorithm = 1;

const spkiBytes = 91;
const encapsulatedBytes = 1088;

export type PublicHalf = { readonly curve: KeyObject; readonly lattice: KeyObject };
export type PrivateHalf = { readonly curve: KeyObject; readonly lattice: KeyObject };

/** A fresh key pair; both halves as bytes, DER of the P-256 key before DER of the ML-KEM key. */
export function createKeyPair(): { publicHalf: Uint8Array; privateHalf: Uint8Array } {
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const lattice = generateKeyPairSync('ml-kem-768');
  return {
    publicHalf: joined(publicDer(curve.publicKey), publicDer(lattice.publicKey)),
    privateHalf: joined(privateDer(curve.privateKey), privateDer(lattice.privateKey)),
  };
}

/** Reads the public half of a pair. */
export function readPublicHalf(bytes: Uint8Array): PublicHalf {
  const [curve, lattice] = parted(bytes).map((key) => createPublicKey({ key, format: 'der', type: 'spki' }));
  return { curve: curve!, lattice: lattice! };
}

/** Reads the private half of a pair. */
export function readPrivateHalf(bytes: Uint8Array): PrivateHalf {
  const [curve, lattice] = parted(bytes).map((key) => createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
  return { curve: curve!, lattice: lattice! };
}

/** Wraps a secret. @param context what it is for (case id, key id); unwrapping needs the same */
export function hybridWrap(to: PublicHalf, context: readonly string[], secret: Uint8Array): Uint8Array {
  const ephemeral = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const agreed = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: to.curve });
  const { sharedKey, ciphertext } = encapsulate(to.lattice);
  const header = Buffer.concat([publicDer(ephemeral.publicKey), ciphertext]);
  return Buffer.concat([header, seal(wrappingKey(agreed, sharedKey, header, context), context, secret)]);
}

/** Unwraps a secret. @throws SealBroken where key, context or bytes differ */
export function hybridUnwrap(own: PrivateHalf, context: readonly string[], wrap: Uint8Array): Buffer {
  const header = Buffer.from(wrap.subarray(0, spkiBytes + encapsulatedBytes));
  const { agreed, sharedKey } = agree(own, header);
  return unseal(wrappingKey(agreed, sharedKey, header, context), context, wrap.subarray(header.length));
}

function agree(own: PrivateHalf, header: Buffer): { agreed: Buffer; sharedKey: Buffer } {
  try {
    const ephemeral = createPublicKey({ key: header.subarray(0, spkiBytes), format: 'der', type: 'spki' });
    return {
      agreed: diffieHellman({ privateKey: own.curve, publicKey: ephemeral }),
      sharedKey: decapsulate(own.lattice, header.subarray(spkiBytes)),
    };
  } catch {
    throw new SealBroken('a key wrap is malformed');
  }
}

/** Both agreements, everything sent along and the context go into the key, so that none can be exchanged. */
function wrappingKey(agreed: Uint8Array, sharedKey: Uint8Array, header: Uint8Array, context: readonly string[]): Uint8Array {
  // Hashed, as HKDF takes at most 1024 bytes here.
  const info = Buffer.concat([bindingBytes(['teps key wrap 1', ...context]), header]);
  return new Uint8Array(hkdfSync('sha256', Buffer.concat([agreed, sharedKey]), Buffer.alloc(32), hash('sha256', info, 'buffer'), 32));
}

function publicDer(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function privateDer(key: KeyObject): Buffer {
  return key.export({ type: 'pkcs8', format: 'der' });
}

function joined(first: Buffer, second: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(first.length);
  return Buffer.concat([length, first, second]);
}

function parted(bytes: Uint8Array): [Buffer, Buffer] {
  const buffer = Buffer.from(bytes);
  const end = 2 + buffer.readUInt16BE(0);
  return [buffer.subarray(2, end), buffer.subarray(end)];
}
