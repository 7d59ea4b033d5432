import { createHmac } from 'node:crypto';
import { bindingBytes } from './seal.ts';

/** What a sending is known by: `mark` is stored and reveals nothing, `receiptCode` is shown and never stored. */
export type Submission = { mark: string; receiptCode: string };

const receiptDigits = 20;

/**
 * Derives mark and receipt code from what was sent. The same form sent twice gives the same code, so a resident whose
 * connection broke still gets their receipt. Both the nonce and the whole content go in: a nonce chosen by a program and
 * used by two people never shows one the other's code, and a changed text is a new enquiry.
 * @param nonce never empty: where a program sends none, make a random one
 * @param payload the parsed input in one canonical spelling
 */
export function submissionOf(receiptKey: Uint8Array, nonce: string, payload: string): Submission {
  if (nonce === '') throw new Error('a sending without a nonce would share its receipt with equal ones');
  const material = keyed(receiptKey, 'submission', bindingBytes([nonce, payload]));
  return {
    mark: keyed(receiptKey, 'mark', material).toString('base64url'),
    receiptCode: digitsOf(keyed(receiptKey, 'receipt code', material)),
  };
}

/** Twenty digits from 256 bits; the bias is below 2^-189. */
function digitsOf(bytes: Buffer): string {
  return (BigInt(`0x${bytes.toString('hex')}`) % 10n ** BigInt(receiptDigits)).toString().padStart(receiptDigits, '0');
}

function keyed(key: Uint8Array, purpose: string, message: Uint8Array): Buffer {
  return createHmac('sha256', key)
    .update(bindingBytes([purpose]))
    .update(message)
    .digest();
}
