/**
 * Owns keys, sealing and chance. One interface, `Vault`, hides every algorithm, so that keys can later be split over
 * processes and algorithms exchanged without touching a domain. Decides nothing about who may open what.
 */
export { KeyRefused } from './key-files.ts';
export { openVault } from './open-vault.ts';
export { type Random, systemRandom } from './random.ts';
export type { Submission } from './receipt-codes.ts';
export { SealBroken } from './seal.ts';
export type { CaseKey, TextPlace, Vault, Wrap } from './vault.ts';
