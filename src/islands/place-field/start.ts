import { watchPresses } from '../combobox/after-press.ts';
import { mountPlaceField } from './mount-place-field.ts';

const words = document.querySelector<HTMLElement>('[data-place-words]')?.dataset;

if (words) {
  const counts: string[] = JSON.parse(words.counts ?? '[]');
  watchPresses(document);
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-place-field]')) {
    mountPlaceField(input, { label: words.label ?? '', counts });
  }
}
