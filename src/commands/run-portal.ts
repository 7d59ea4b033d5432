import { closeContext } from '../app/create-context.ts';
import { warnOfHardTexts } from '../app/hard-texts.ts';
import type { Context } from '../domains/context.ts';
import { startMailWorker } from '../domains/mailing/index.ts';
import { ensureSetupCode } from '../domains/staff/index.ts';
import { servePortal } from './serve-portal.ts';

const hour = 3_600_000;

/**
 * Serves the portal until the process is told to stop; then lets running requests and mails finish.
 * Prints where it is and, while there is no staff yet, how to become the first member.
 * @param greeting further lines for the terminal, the demo's passwords for instance
 */
export async function runPortal(context: Context, greeting: readonly string[] = []): Promise<void> {
  const portal = await servePortal(context);
  const worker = startMailWorker(context);
  const { configuration, content, database, log } = context;
  console.log(`\nPortal   ${portal.address}/${content.current().portal.languages[0]}/`);
  console.log(`Office   ${portal.address}/office/`);
  if (!configuration.smtpUrl) console.log(`Mails    are written to ${configuration.dataDirectory}/mail/ (set SMTP_URL to send them)`);
  const code = await ensureSetupCode(context);
  if (code)
    console.log(`\nThere is no staff yet. Open ${portal.address}/office/einrichten within 24 hours and enter this code:\n\n    ${code}\n`);
  for (const line of greeting) console.log(line);

  warnOfHardTexts(context);

  // Deleted rows leave the write-ahead log at the next checkpoint; one that a reader held up is made up for here.
  setInterval(() => database.scrub().catch((error) => log.fault('deleted rows could not be scrubbed', error)), hour).unref();

  // A page that forgot to await must not take the portal down with it; the fault is in the log.
  process.on('unhandledRejection', (error) => log.fault('a promise was left alone', error));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await portal.stop();
    await worker.stop();
    await closeContext(context);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
