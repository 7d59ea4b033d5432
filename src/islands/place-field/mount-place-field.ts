import { type ComboboxWords, mountCombobox } from '../combobox/mount-combobox.ts';
import { createSuggestionSource } from '../combobox/suggestion-source.ts';
import { linesOfPlace, writtenPlace } from '../place-text.ts';
import { fetchPlaces } from './fetch-places.ts';

/** Makes a combobox of a text field for places. Choosing one writes it into the field. */
export function mountPlaceField(input: HTMLInputElement, words: ComboboxWords): void {
  mountCombobox(input, {
    words,
    source: createSuggestionSource(fetchPlaces),
    linesOf: linesOfPlace,
    choose: (place) => {
      input.value = writtenPlace(place);
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return input.value;
    },
  });
}
