import type { Suggestion } from '../../domains/routing/index.ts';
import { linesOfPlace } from '../place-text.ts';
import type { Combobox } from './combobox.ts';

type Props = {
  /** Id of the list; options are numbered behind it. */
  id: string;
  label: string;
  combobox: Combobox<Suggestion>;
  /** Read out by a screen reader. */
  announcement: string;
  onChoose: (place: Suggestion) => void;
};

/** The suggestions below a place field, and a line that only screen readers get. Keys go to the field, which keeps the focus. */
export function SuggestionList({ id, label, combobox, announcement, onChoose }: Props) {
  const { open, active, options } = combobox;
  const choose = ({ target }: MouseEvent) => {
    const place = options[Number((target as Element).closest<HTMLElement>('[data-number]')?.dataset.number)];
    if (place) onChoose(place);
  };
  return (
    <>
      {/* Pressing the mouse on the list must not take the focus from the field. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys */}
      <ul
        class="suggestions"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list of options, as the ARIA Authoring Practices write it
        role="listbox"
        id={id}
        aria-label={label}
        hidden={!open}
        onMouseDown={(event) => event.preventDefault()}
        onClick={choose}
      >
        {options.map((place, index) => {
          const { name, more } = linesOfPlace(place);
          return (
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the list
            <li key={place.id} role="option" id={`${id}-${index}`} aria-selected={index === active} tabIndex={-1} data-number={index}>
              <bdi>{name}</bdi> {more && <bdi class="suggestions__more">{more}</bdi>}
            </li>
          );
        })}
      </ul>
      <p class="kern-sr-only" role="status">
        {announcement}
      </p>
    </>
  );
}
