/**
 * Owns the mails that wait to be sent: queued with the change that they tell of, tried until they are taken, never sent by
 * two processes at once. What a mail says comes from the wording `mail` and holds nothing of an enquiry.
 */
export { deliverDueMails } from './deliver-due-mails.ts';
export { type MailWorker, startMailWorker } from './mail-worker.ts';
export { type QueuedMail, queueMail } from './queue-mail.ts';
export type { MailTemplate } from './templates.ts';
