import type { SealedTexts, Wraps } from '../database/index.ts';
import type { Submission } from './receipt-codes.ts';

/** The key of one case, while it is open. Bound to its case: it seals and opens nothing of another. */
export type CaseKey = { readonly caseId: string; readonly secret: Uint8Array };

/** Which text of a case: field and how many-eth of that field. */
export type TextPlace = Pick<SealedTexts, 'field' | 'version'>;

/** The case key wrapped for one way of opening it. */
export type Wrap = Omit<Wraps, 'case_id'>;

/**
 * Everything secret behind one door. Only this knows algorithms, keys and their files.
 * Methods that need a key this process must not have (a public process has no service key) throw a fault.
 */
export type Vault = {
  /** A fresh random key for a case. */
  createCaseKey(caseId: string): CaseKey;
  /** Seals a text, bound to case, field and version. */
  seal(key: CaseKey, place: TextPlace, text: string): Uint8Array;
  /** @throws SealBroken where case, field, version or a bit differs */
  open(key: CaseKey, place: TextPlace, sealed: Uint8Array): string;

  /** Wraps a case key so that the staff of an area's office can open it. */
  wrapForOffice(key: CaseKey, area: string): Wrap;
  /** @throws SealBroken */
  unwrapForOffice(caseId: string, wrap: Wrap): CaseKey;
  /** Makes key pairs for areas that have none yet. */
  ensureOfficeKeys(areas: Iterable<string>): Promise<void>;

  /** The part of a receipt code that finds the wraps made for it, their `key_id`. Several cases may share it. */
  locator(receiptCode: string): string;
  /** Wraps a case key for the holder of a receipt code of 20 digits: 4 locate, 16 open. */
  wrapForReceipt(key: CaseKey, receiptCode: string): Promise<Wrap>;
  /** Undefined where the code is not that of the case. */
  unwrapForReceipt(caseId: string, wrap: Wrap, receiptCode: string): Promise<CaseKey | undefined>;
  /** Takes as long as opening with a code; for codes that no case has. */
  wasteReceiptWork(receiptCode: string): Promise<void>;
  /** Mark and receipt code of a sending; see `submissionOf`. */
  submission(nonce: string, payload: string): Submission;

  /** A keyed hash that counts what must not be kept: who has the database alone cannot guess the text from it. */
  mark(kind: string, text: string): string;

  /** Seals a mail's recipient until it is sent. */
  sealRecipient(mailId: string, address: string): Uint8Array;
  /** @throws SealBroken */
  openRecipient(mailId: string, sealed: Uint8Array): string;
};
