import { randomBytes, randomInt } from 'node:crypto';

/** Where chance comes from, so that a test can make it predictable. */
export type Random = {
  /** A fresh id of 128 bits, 22 characters that may stand in an address. */
  id(): string;
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number;
};

/** Chance from the operating system. */
export const systemRandom: Random = {
  id: () => randomBytes(16).toString('base64url'),
  below: (limit) => randomInt(limit),
};
