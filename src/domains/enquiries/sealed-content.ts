import type { CaseKey, Vault } from '../../platform/crypto/index.ts';
import type { Reason } from '../routing/index.ts';
import type { EnquiryInput } from './schema.ts';
import type { TextField, TextRow } from './store.ts';

/** What is sealed of an enquiry: all that could tell who someone is or what they need. */
export type SealedEnquiry = Pick<EnquiryInput, 'place' | 'text' | 'for' | 'wishes' | 'contact'> & {
  municipality: string | null;
  reason: Reason;
};

/** What is sealed of a message or note. `author` is the name of a member of staff. */
export type SealedMessage = { text: string; author: string | null; closing: boolean };

type Place = { field: TextField; version: number; at: string; submission?: string };

/** A row with sealed content, bound to its case, field and version. */
export function sealText(vault: Vault, key: CaseKey, place: Place, content: SealedEnquiry | SealedMessage): TextRow {
  const { field, version, at, submission = null } = place;
  return {
    case_id: key.caseId,
    field,
    version,
    at,
    size: content.text.length,
    submission,
    sealed: vault.seal(key, place, JSON.stringify(content)),
  };
}

/** Opens the enquiry itself. */
export function openEnquiry(vault: Vault, key: CaseKey, row: TextRow): SealedEnquiry {
  return JSON.parse(vault.open(key, row, row.sealed)) as SealedEnquiry;
}

/** Opens a message or note. */
export function openMessage(vault: Vault, key: CaseKey, row: TextRow): SealedMessage {
  return JSON.parse(vault.open(key, row, row.sealed)) as SealedMessage;
}
