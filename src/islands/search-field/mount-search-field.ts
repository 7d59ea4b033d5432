import type { SearchSuggestion, SuggestionKind } from '../../domains/search/index.ts';
import { type ComboboxWords, mountCombobox } from '../combobox/mount-combobox.ts';
import { createSuggestionSource } from '../combobox/suggestion-source.ts';
import { addressWithForm } from './address-with-form.ts';
import type { SearchEngine } from './search-engine.ts';

/** Words that the page brings along, with a heading for each kind. */
export type SearchWords = ComboboxWords & { kinds: Readonly<Record<SuggestionKind, string>> };

/** Milliseconds without a key before the server is asked, and before this browser answers by itself. */
const pauses = { server: 180, browser: 20 };

/** Makes a combobox of a search field. Choosing a suggestion opens its page; Enter without one sends the form as ever. */
export function mountSearchField(input: HTMLInputElement, words: SearchWords, engine: SearchEngine): void {
  const source = createSuggestionSource(engine.suggest, () => (engine.isReady() ? pauses.browser : pauses.server));
  // HTML allows the role of a combobox on text fields only (ARIA in HTML); the keyboard of a phone still offers to search.
  input.type = 'text';
  input.enterKeyHint = 'search';
  input.addEventListener('focus', engine.start);
  if (document.activeElement === input) engine.start();
  mountCombobox<SearchSuggestion>(input, {
    words,
    source,
    linesOf: ({ kind, text, language, more }) => {
      return { name: text, more, language: language === document.documentElement.lang ? undefined : language, group: words.kinds[kind] };
    },
    choose: ({ address, text }) => {
      const others = input.form ? [...new FormData(input.form)].filter(([name]) => name !== input.name) : [];
      location.assign(addressWithForm(address, others));
      return text;
    },
  });
}
