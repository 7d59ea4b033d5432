import { longestPassword, type StaffRefusal, shortestPassword } from '../domains/staff/index.ts';
import { waitInWords } from './office-words.ts';
import type { PageFrame } from './page.ts';

/** What went wrong with a form: `field` is the id of the field to go to, missing where it is the form as a whole. */
export type FormError = { field?: string; text: string };

/** A refusal of the staff domain as the page shows it. @param fieldOf id of the page's field for a field of the domain */
export function staffErrors(frame: PageFrame, refusal: StaffRefusal, fieldOf: (field: string) => string = (field) => field): FormError[] {
  const { t } = frame;
  switch (refusal.code) {
    case 'invalid':
      return Object.entries(refusal.fields).map(([field, problem]) => ({
        field: fieldOf(field),
        text: t(`office:field.${problem}`, { shortest: shortestPassword, longest: longestPassword }),
      }));
    case 'wait':
      return [{ text: waitInWords(frame, refusal.seconds) }];
    case 'wrong_login':
      return [{ text: t('office:login.wrong') }];
    case 'wrong_password':
      return [{ field: fieldOf('old'), text: t('office:password.wrong') }];
    case 'mail_taken':
      return [{ field: fieldOf('mail'), text: t('office:refusal.mail_taken') }];
    case 'code_invalid':
      return [{ field: fieldOf('code'), text: t('office:refusal.code_invalid') }];
    default:
      return [{ text: t(`office:refusal.${refusal.code}`) }];
  }
}

/** The message of one field. */
export function errorOf(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}
