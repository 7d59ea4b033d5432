/** One line of the table: what the portal does beside a peer that ran in the same minutes, or beside a limit that it keeps. */
export type Figure = {
  what: string;
  unit: 'per second' | 'ms' | 'kB';
  portal: number;
  /** What it stands beside. */
  beside: string;
  figure: number;
  /** `limit`: the portal stays below it; `goal`: reaches it; `peer`: shows how far it is from what is possible. */
  kind: 'peer' | 'limit' | 'goal';
  /** Single rounds, where there were several. */
  rounds?: { portal: number[]; beside: number[] };
  /** What went wrong meanwhile, such as answers that were no success. */
  trouble?: string;
};

/** A part of the benchmarks that could not run here, with what to do about it. */
export type Skipped = { what: string; why: string };

/** The table as lines for the terminal. */
export function tableOf(figures: readonly Figure[]): string[] {
  const head = ['measured', 'portal', 'unit', 'beside', 'figure', 'ratio', ''];
  const rows = [head, ...figures.map(rowOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isNumber = [false, true, false, false, true, true, false];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0] ?? '', widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)];
}

function rowOf({ what, unit, portal, beside, figure, kind, trouble }: Figure): string[] {
  const ratio = portal / figure;
  const verdicts = { peer: '', limit: ratio <= 1 ? 'kept' : 'OVER', goal: ratio >= 1 ? 'reached' : 'BELOW' };
  const shown = ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
  return [what, inDigits(portal), unit, beside, inDigits(figure), `${shown} ×`, [verdicts[kind], trouble].filter(Boolean).join(', ')];
}

/** Three digits that count; more would pretend. */
function inDigits(number: number): string {
  if (number >= 100) return Math.round(number).toLocaleString('en');
  return number >= 10 ? number.toFixed(1) : number.toFixed(2);
}
