import { daysEnquiriesAreKept } from '../../shared/offline-limits.ts';

/** An enquiry that waits on this device for a network. `fields` are those of the form, in its order. */
export type KeptEnquiry = { nonce: string; language: string; fields: [string, string][]; keptAt: number };

const dayLong = 86_400_000;
/** The step is chosen when it is sent. */
const leftOut = 'schritt';

/** Whether its time is over. @param now milliseconds since 1970 */
export function isOver({ keptAt }: Pick<KeptEnquiry, 'keptAt'>, now: number): boolean {
  return now - keptAt > daysEnquiriesAreKept * dayLong || keptAt > now + dayLong;
}

/**
 * What a form holds, ready to be kept. A form that never came from the server has no nonce yet and gets one, so that sending it
 * twice makes one case.
 * @param newNonce gives a number nobody can guess
 * @returns undefined without a text or without consent: what is left the server asks when it is sent
 */
export function enquiryToKeep(form: FormData, language: string, now: number, newNonce: () => string): KeptEnquiry | undefined {
  const typed = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[0] !== leftOut);
  const filled = (name: string) => typed.find(([other]) => other === name)?.[1].trim() ?? '';
  if (filled('text') === '' || filled('einwilligung') === '') return undefined;
  const nonce = filled('nonce') || newNonce();
  return { nonce, language, keptAt: now, fields: [['nonce', nonce], ...typed.filter(([name]) => name !== 'nonce')] };
}
