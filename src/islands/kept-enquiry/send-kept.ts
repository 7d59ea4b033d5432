import type { KeptEnquiry } from './kept-enquiry.ts';

/**
 * Sends a kept enquiry as its form would have, by which the page of the answer comes: the check before sending, the receipt, or
 * what is still missing. The copy here is deleted by the page of the receipt; sent twice, it is one case by its nonce.
 */
export function sendKept({ language, fields }: KeptEnquiry, step: 'pruefen' | 'senden'): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `/${language}/anfrage`;
  form.hidden = true;
  for (const [name, value] of [...fields, ['schritt', step]] as const) {
    // A text area keeps line breaks, which a one-line field would lose.
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
