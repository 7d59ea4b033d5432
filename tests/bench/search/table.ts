import type { Sums } from './score.ts';

/** A table as lines for the terminal: the first column to the left, figures to the right. */
export function linesOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths.map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)];
}

/** Heads of what `cellsOf` gives. */
export const sumHeads = ['n', 'nDCG@10', '±', 'recall', '1/rank', 'first', 'none', 'missed', 'false'];

/** Sums as cells: shares of three digits, counts of alarms with what they are of. */
export function cellsOf({ queries, ndcg, uncertainty, recall, reciprocalRank, usefulFirst, withoutResult, danger }: Sums): string[] {
  return [
    String(queries),
    inThousandths(ndcg),
    inThousandths(uncertainty),
    inThousandths(recall),
    inThousandths(reciprocalRank),
    inThousandths(usefulFirst),
    inThousandths(withoutResult),
    danger && danger.asked > 0 ? `${danger.missed}/${danger.asked}` : '–',
    danger && danger.harmless > 0 ? `${danger.falseAlarms}/${danger.harmless}` : '–',
  ];
}

/** A share with three digits, without the zero before them. */
export function inThousandths(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? '–' : share.toFixed(3).replace(/^0/, '');
}

/** Milliseconds in as many digits as count. */
export function inMilliseconds(time: number | undefined): string {
  if (time === undefined) return '–';
  if (time >= 100) return String(Math.round(time));
  return time >= 10 ? time.toFixed(1) : time.toFixed(2);
}
