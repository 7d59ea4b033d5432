import { h, render } from 'preact';
import { fetchRouting } from './fetch-routing.ts';
import { PlaceButtons } from './PlaceButtons.tsx';
import { noPreview, type Preview, type PreviewWords, previewOf, type RoutingReply } from './preview.ts';

/**
 * Says below the place field of an enquiry who will get it, as soon as the place is known. The form decides nothing here:
 * the page for checking and the server say it again.
 * @param line the paragraph that is read out when it changes
 */
export function mountRoutingPreview(form: HTMLFormElement, line: HTMLElement, words: PreviewWords): void {
  const place = form.elements.namedItem('ort');
  if (!(place instanceof HTMLInputElement)) return;
  const choices = document.createElement('div');
  line.after(choices);
  let asked = place.value.trim();
  let topic = firstTopic();
  let reply: RoutingReply | undefined;
  let request = new AbortController();

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'ortswahl') place.value = target.value;
    if (target === place) dropOldChoice();
    if (target.name === 'fuer' && reply) show(previewOf(reply, words, isForOther()));
    if (['ort', 'ortswahl', 'thema'].includes(target.name)) update();
  });

  async function update(): Promise<void> {
    const text = (place as HTMLInputElement).value.trim();
    if (text === asked && firstTopic() === topic) return;
    asked = text;
    topic = firstTopic();
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const found = text === '' ? undefined : await fetchRouting(text, topic, signal).catch(() => undefined);
    if (signal.aborted) return;
    reply = found;
    show(found ? previewOf(found, words, isForOther()) : noPreview);
  }

  function show({ text, area, candidates }: Preview): void {
    if (line.textContent !== text) line.textContent = text;
    if (area) line.dataset.area = area;
    else delete line.dataset.area;
    render(h(PlaceButtons, { label: words.ask, candidates, onChoose: choose }), choices);
  }

  function choose(text: string): void {
    const field = place as HTMLInputElement;
    field.value = text;
    // The button goes away with the question, so the focus needs a place.
    field.focus();
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Choices that the page offered for a place typed before; one left chosen would win over the field. */
  function dropOldChoice(): void {
    form.querySelector('input[name="ortswahl"]')?.closest('fieldset')?.remove();
  }

  function firstTopic(): string {
    return form.querySelector<HTMLInputElement>('input[name="thema"]:checked')?.value ?? '';
  }

  function isForOther(): boolean {
    const chosen = form.querySelector<HTMLInputElement>('input[name="fuer"]:checked');
    return chosen !== null && chosen.value !== 'self';
  }
}
