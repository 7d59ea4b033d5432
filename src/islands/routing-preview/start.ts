import { mountRoutingPreview } from './mount-routing-preview.ts';

const line = document.querySelector<HTMLElement>('[data-routing]');
const form = line?.closest('form');

if (line && form) {
  const { goesTo = '', goesToOffice = '', ask = '' } = line.dataset;
  mountRoutingPreview(form, line, { goesTo, goesToOffice, ask });
}
