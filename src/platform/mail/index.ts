/** Owns the way mails leave: by SMTP or as files. Knows no templates and no queue; `domains/mailing` does. */
export { createMailer, type Mail, type Mailer, type MailRefusal } from './mailer.ts';
