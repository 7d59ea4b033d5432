import { formatReceiptCode } from '../../domains/enquiries/index.ts';
import type { Demo } from './seed-demo.ts';
import type { DemoMember } from './staff.ts';
import type { ToldCase } from './tell-case.ts';

/** What the terminal says of a demo: who can sign in with which password, and codes to follow an enquiry with. */
export function greetingOf({ staff, cases }: Demo, address: string): string[] {
  return [
    '',
    `Everything below is made up: ${staff.length} members of staff and ${cases.length} enquiries.`,
    '',
    `Sign in at ${address}/office/`,
    ...table([['Desk', 'Name', 'Mail', 'Password'], ...staff.map(rowOf)]),
    '',
    `Follow an enquiry at ${address}/de/vorgang`,
    ...table(codesToTry(cases)),
    '',
  ];
}

const fatesToTry: readonly (readonly [fate: string, words: string])[] = [
  ['waiting for the resident', 'the office asks something'],
  ['answered', 'the office has answered'],
  ['closed: referred', 'closed'],
];

/** A receipt code with what one finds behind it. */
function codesToTry(cases: readonly ToldCase[]): string[][] {
  return fatesToTry.flatMap(([fate, words]) => {
    const told = cases.find((one) => one.fate === fate);
    return told ? [[formatReceiptCode(told.receiptCode), words]] : [];
  });
}

function rowOf({ actor, mail, password, desk }: DemoMember): string[] {
  return [desk, actor.name, mail, password];
}

/** Lines with columns one below the other. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
