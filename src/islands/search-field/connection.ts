/** What browsers tell of the line (Network Information), where they do. */
export type Connection = { saveData?: boolean; effectiveType?: string };

const slow = ['slow-2g', '2g', '3g'];

/** Whether a line is to be spared: people who pay for their data say so (Save-Data), and on a slow line a few words travel faster. */
export function isToBeSpared(connection: Connection | undefined): boolean {
  return connection?.saveData === true || slow.includes(connection?.effectiveType ?? '');
}
