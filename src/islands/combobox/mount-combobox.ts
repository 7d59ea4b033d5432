import { h, render } from 'preact';
import { afterPress } from './after-press.ts';
import { bringIntoView } from './bring-into-view.ts';
import { answered, type Combobox, closed, closedCombobox, pressed } from './combobox.ts';
import { type OptionLines, OptionList } from './OptionList.tsx';
import type { SuggestionSource } from './suggestion-source.ts';

/** Words that the page brings along. `counts` says how many suggestions there are, by their number. */
export type ComboboxWords = { label: string; counts: readonly string[] };

/** What one kind of combobox does its own way. */
export type ComboboxKind<Option> = {
  words: ComboboxWords;
  source: SuggestionSource<Option>;
  linesOf: (option: Option) => OptionLines;
  /** Takes an option. What it gives is read out. */
  choose: (option: Option) => string;
};

/** Makes a combobox of a text field (ARIA Authoring Practices, list autocomplete with manual selection). It stays what the form sends. */
export function mountCombobox<Option>(input: HTMLInputElement, { words, source, linesOf, choose: take }: ComboboxKind<Option>): void {
  const listId = `${input.id}-suggestions`;
  const box = document.createElement('div');
  let state: Combobox<Option> = closedCombobox;
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
    // The list pushes down what follows it.
    afterPress(() => {
      if (document.activeElement !== input) show(closed(state), '');
    });
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const outcome = pressed(state, event);
    if (outcome.handled) event.preventDefault();
    if (outcome.chosen) return choose(outcome.chosen);
    if (outcome.ask) return ask();
    if (event.key === 'Escape' || event.key === 'Tab') source.cancel();
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

  function choose(option: Option): void {
    source.cancel();
    show(closedCombobox, take(option));
  }

  function show(next: Combobox<Option>, said = announcement): void {
    const opens = next.open && !state.open;
    state = next;
    announcement = said;
    input.setAttribute('aria-expanded', String(state.open));
    if (state.active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listId}-${state.active}`);
    render(h(OptionList<Option>, { id: listId, label: words.label, combobox: state, linesOf, announcement, onChoose: choose }), box);
    if (opens && box.firstElementChild) bringIntoView(input, box.firstElementChild);
    if (state.active >= 0) document.getElementById(`${listId}-${state.active}`)?.scrollIntoView({ block: 'nearest' });
  }
}
