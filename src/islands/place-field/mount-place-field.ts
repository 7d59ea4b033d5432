import { h, render } from 'preact';
import type { Suggestion } from '../../domains/routing/index.ts';
import { writtenPlace } from '../place-text.ts';
import { bringIntoView } from './bring-into-view.ts';
import { answered, type Combobox, closed, closedCombobox, pressed } from './combobox.ts';
import { fetchPlaces } from './fetch-places.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { createSuggestionSource } from './suggestion-source.ts';

/** Words that the page brings along. `counts` says how many suggestions there are, by their number. */
export type PlaceWords = { label: string; counts: readonly string[] };

/** Makes a combobox of a text field for places. The field stays what the form sends. */
export function mountPlaceField(input: HTMLInputElement, words: PlaceWords): void {
  const listId = `${input.id}-suggestions`;
  const box = document.createElement('div');
  const source = createSuggestionSource(fetchPlaces);
  let state: Combobox<Suggestion> = closedCombobox;
  let announcement = '';

  box.className = 'suggestions-box';
  input.after(box);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', listId);
  // The browser's own list would lie over this one.
  input.autocomplete = 'off';
  show(closedCombobox);

  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) ask();
  });
  input.addEventListener('compositionend', ask);
  input.addEventListener('blur', () => {
    source.cancel();
    show(closed(state), '');
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const outcome = pressed(state, event);
    if (outcome.handled) event.preventDefault();
    if (outcome.chosen) return choose(outcome.chosen);
    if (outcome.ask) return ask();
    if (event.key === 'Escape') source.cancel();
    if (outcome.state !== state) show(outcome.state);
  });

  function ask(): void {
    // What was marked belongs to the text before.
    show({ ...state, active: -1 });
    source.ask(input.value, (options) => show(answered(options), isWorthAsking() ? words.counts[options.length] : ''));
  }

  function isWorthAsking(): boolean {
    return input.value.trim().length > 1;
  }

  function choose(place: Suggestion): void {
    source.cancel();
    input.value = writtenPlace(place);
    show(closedCombobox, input.value);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function show(next: Combobox<Suggestion>, said = announcement): void {
    const opens = next.open && !state.open;
    state = next;
    announcement = said;
    input.setAttribute('aria-expanded', String(state.open));
    if (state.active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listId}-${state.active}`);
    render(h(SuggestionList, { id: listId, label: words.label, combobox: state, announcement, onChoose: choose }), box);
    if (opens && box.firstElementChild) bringIntoView(input, box.firstElementChild);
    if (state.active >= 0) document.getElementById(`${listId}-${state.active}`)?.scrollIntoView({ block: 'nearest' });
  }
}
