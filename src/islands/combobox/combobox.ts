/** What a list of suggestions shows: `active` is the number of the marked option, -1 for none. */
export type Combobox<Option> = { readonly open: boolean; readonly active: number; readonly options: readonly Option[] };

/** What follows from a key. `handled` keeps the browser from doing its own; `ask` wants suggestions for the text as it stands. */
export type KeyOutcome<Option> = { state: Combobox<Option>; handled: boolean; chosen?: Option; ask?: true };

/** The keys of an editable combobox with a list (ARIA Authoring Practices 1.2), and the modifiers that change what they do. */
export type Pressed = { key: string; altKey?: boolean; ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean };

export const closedCombobox: Combobox<never> = { open: false, active: -1, options: [] };

/** New suggestions came: the list opens with nothing marked, or stays away where there are none. */
export function answered<Option>(options: readonly Option[]): Combobox<Option> {
  return { open: options.length > 0, active: -1, options };
}

/** The list goes, its options stay for the arrow that brings it back. */
export function closed<Option>(state: Combobox<Option>): Combobox<Option> {
  return { ...state, open: false, active: -1 };
}

/**
 * What a key does. Arrows walk round the list and open it, Enter takes the marked option, Escape and Tab close the list.
 * Home and End walk it while an option is marked, else they move in the text. Every other key belongs to the text.
 */
export function pressed<Option>(state: Combobox<Option>, { key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): KeyOutcome<Option> {
  if (ctrlKey || metaKey) return { state, handled: false };
  if (key === 'Tab') return { state: closed(state), handled: false };
  if (key === 'Escape') return { state: closed(state), handled: state.open };
  if (key === 'ArrowDown' && !shiftKey) return arrow(state, altKey ? 'none' : 'first');
  if (key === 'ArrowUp' && !shiftKey) return altKey ? { state: closed(state), handled: state.open } : arrow(state, 'last');
  const option = state.open ? state.options[state.active] : undefined;
  if (option === undefined) return { state, handled: false };
  if (key === 'Enter') return { state: closed(state), handled: true, chosen: option };
  if (key === 'Home' && !shiftKey) return { state: { ...state, active: 0 }, handled: true };
  if (key === 'End' && !shiftKey) return { state: { ...state, active: state.options.length - 1 }, handled: true };
  return { state: { ...state, active: -1 }, handled: false };
}

/** @param start which option is marked where none was; `none` only opens the list */
function arrow<Option>(state: Combobox<Option>, start: 'first' | 'last' | 'none'): KeyOutcome<Option> {
  const { options, active, open } = state;
  const last = options.length - 1;
  if (last < 0) return { state, handled: true, ask: true };
  if (start === 'none') return { state: { ...state, open: true, active: open ? active : -1 }, handled: true };
  const down = start === 'first';
  const beginning = down ? 0 : last;
  const end = down ? last : 0;
  const next = active < 0 || active === end ? beginning : active + (down ? 1 : -1);
  return { state: { ...state, open: true, active: next }, handled: true };
}
