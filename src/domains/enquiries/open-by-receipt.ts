import type { CaseKey } from '../../platform/crypto/index.ts';
import type { Context } from '../context.ts';
import { readReceiptCode } from './receipt-code.ts';
import { receiptWrapsAt } from './store.ts';

/**
 * Finds and opens the case of a receipt code, or undefined. All cases that share the locator are tried, and one is tried
 * in vain where there are none, so that a wrong code takes as long as a right one (ASVS 5.0, 6.3.8).
 */
export async function openByReceipt({ vault, database }: Context, typed: string): Promise<CaseKey | undefined> {
  const code = readReceiptCode(typed);
  if (!code) return undefined;
  const wraps = await receiptWrapsAt(database.db, vault.locator(code));
  if (wraps.length === 0) await vault.wasteReceiptWork(code);
  const keys = await Promise.all(wraps.map(({ case_id, ...wrap }) => vault.unwrapForReceipt(case_id, wrap, code)));
  return keys.find((found) => found !== undefined);
}
