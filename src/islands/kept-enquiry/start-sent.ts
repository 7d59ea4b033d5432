import { forgetEnquiry } from './enquiry-store.ts';

const nonce = document.querySelector<HTMLElement>('[data-sent-enquiry]')?.dataset.sentEnquiry;

if (nonce) forgetEnquiry(nonce).catch(() => undefined);
