import { wordsIn } from '../content/index.ts';
import type { Context } from '../context.ts';

/** What a mail is about; the wording `mail` has a subject and a text for each. */
export const mailTemplates = ['receipt', 'message', 'office-new', 'office-reply'] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/**
 * Words of a mail. They are the same for every case: no name, no topic, no number, no office, only the way to the portal.
 * The telephone number is the county's, as the office's own would tell the region.
 */
export function wordsOf(
  { configuration, content, translate }: Context,
  template: MailTemplate,
  language: string,
): { subject: string; text: string } {
  const { portal } = content.current();
  const t = translate(language);
  const parameters = {
    portal: wordsIn(portal.name, language),
    phone: portal.county.phone,
    link: linkOf(configuration.publicUrl, template, language),
  };
  return { subject: t(`mail:${template}.subject`, parameters), text: t(`mail:${template}.text`, parameters) };
}

function linkOf(publicUrl: string, template: MailTemplate, language: string): string {
  return template.startsWith('office-') ? `${publicUrl}/office/` : `${publicUrl}/${language}/vorgang`;
}
