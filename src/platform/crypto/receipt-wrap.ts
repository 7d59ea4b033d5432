import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { SealBroken, seal, unseal } from './seal.ts';

/**
 * Wraps a case key for whoever holds the receipt code. The secret part has 16 digits (53 bits), so guessing is made slow:
 * Argon2id with 19 MiB and two passes (ASVS 5.0, 6.5.2), with a salt per case. Layout: salt (16 bytes), sealed case key.
 */
export const receiptAlgorithm = 2;

const saltBytes = 16;
const cost = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 };
const derive = promisify(argon2);

/** Wraps a secret under the receipt's secret digits. Takes some 10 to 30 ms off the main thread. */
export async function receiptWrap(digits: string, context: readonly string[], secret: Uint8Array): Promise<Uint8Array> {
  const salt = randomBytes(saltBytes);
  return Buffer.concat([salt, seal(await stretched(digits, salt), context, secret)]);
}

/** The wrapped secret, or undefined where the digits are wrong. Costs the same either way. */
export async function receiptUnwrap(digits: string, context: readonly string[], wrap: Uint8Array): Promise<Buffer | undefined> {
  const key = await stretched(digits, wrap.subarray(0, saltBytes));
  try {
    return unseal(key, context, wrap.subarray(saltBytes));
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

/** The work of one unwrapping without a result, so that an unknown code takes as long as a known one. */
export async function wasteReceiptWork(digits: string): Promise<void> {
  await stretched(digits, randomBytes(saltBytes));
}

function stretched(digits: string, salt: Uint8Array): Promise<Buffer> {
  return derive('argon2id', { message: digits, nonce: salt, ...cost });
}
