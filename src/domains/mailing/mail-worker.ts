import { as, type Context } from '../context.ts';
import { deliverDueMails } from './deliver-due-mails.ts';

/** Sends mails in the background. `stop` resolves when the mail under way is done. */
export type MailWorker = { stop(): Promise<void> };

const roundMilliseconds = 2000;

/** Looks for due mails every two seconds, and at once when the context's mail bell rings. A fault is logged and the next round goes on. */
export function startMailWorker(whole: Context): MailWorker {
  const context = as(whole, { kind: 'system' });
  let running = true;
  let round: Promise<void> | undefined;
  let again = false;

  const deliver = async () => {
    do {
      again = false;
      await deliverDueMails(context, () => running).catch((error) => context.log.fault('mails could not be delivered', error));
    } while (again && running);
    round = undefined;
  };
  const wake = () => {
    again = true;
    round ??= deliver();
  };
  const timer = setInterval(wake, roundMilliseconds).unref();
  const unlisten = context.mailBell.listen(wake);
  wake();

  return {
    stop: async () => {
      running = false;
      clearInterval(timer);
      unlisten();
      await round;
    },
  };
}
