import { h, render } from 'preact';
import { ReceiptTools, type ReceiptWords } from './ReceiptTools.tsx';

const place = document.querySelector<HTMLElement>('[data-receipt-tools]');
const code = document.querySelector('[data-receipt-code]')?.textContent?.trim();

if (place && code) {
  const { copy = '', copied = '', print = '' } = place.dataset;
  show(place, code, { copy, copied, print }, false);
}

function show(box: HTMLElement, text: string, words: ReceiptWords, copied: boolean): void {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  const onCopy = clipboard && (() => clipboard.writeText(text).then(() => show(box, text, words, true)));
  render(h(ReceiptTools, { words, copied, onCopy }), box);
}
