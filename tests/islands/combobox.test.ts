import { describe, expect, test } from 'vitest';
import { answered, type Combobox, closed, closedCombobox, type Pressed, pressed } from '../../src/islands/combobox/combobox.ts';

const three = ['Siegen', 'Siegen-Mitte', 'Sieghütte'];
const open = (active: number): Combobox<string> => ({ open: true, active, options: three });
const shut: Combobox<string> = { open: false, active: -1, options: three };

describe('a key in the place field', () => {
  test.each<[string, Combobox<string>, Pressed, Combobox<string>, boolean]>([
    ['down marks the first', open(-1), { key: 'ArrowDown' }, open(0), true],
    ['down goes on', open(0), { key: 'ArrowDown' }, open(1), true],
    ['down begins again behind the last', open(2), { key: 'ArrowDown' }, open(0), true],
    ['up marks the last', open(-1), { key: 'ArrowUp' }, open(2), true],
    ['up goes back', open(2), { key: 'ArrowUp' }, open(1), true],
    ['up ends at the last before the first', open(0), { key: 'ArrowUp' }, open(2), true],
    ['down brings a closed list back', shut, { key: 'ArrowDown' }, open(0), true],
    ['up brings a closed list back', shut, { key: 'ArrowUp' }, open(2), true],
    ['Alt and down open it with nothing marked', shut, { key: 'ArrowDown', altKey: true }, open(-1), true],
    ['Alt and down leave a mark', open(1), { key: 'ArrowDown', altKey: true }, open(1), true],
    ['Alt and up close it', open(1), { key: 'ArrowUp', altKey: true }, shut, true],
    ['Home marks the first', open(2), { key: 'Home' }, open(0), true],
    ['End marks the last', open(0), { key: 'End' }, open(2), true],
    ['Home belongs to the text while nothing is marked', open(-1), { key: 'Home' }, open(-1), false],
    ['End belongs to the text while nothing is marked', open(-1), { key: 'End' }, open(-1), false],
    ['Shift and Home mark text', open(2), { key: 'Home', shiftKey: true }, open(-1), false],
    ['left goes back into the text', open(1), { key: 'ArrowLeft' }, open(-1), false],
    ['Escape closes the list', open(1), { key: 'Escape' }, shut, true],
    ['Escape is left to the browser where nothing is open', shut, { key: 'Escape' }, shut, false],
    ['Tab leaves and closes', open(1), { key: 'Tab' }, shut, false],
    ['Tab backwards as well', open(1), { key: 'Tab', shiftKey: true }, shut, false],
    ['Enter sends the form while nothing is marked', open(-1), { key: 'Enter' }, open(-1), false],
    ['Enter sends the form while the list is closed', shut, { key: 'Enter' }, shut, false],
    ['a shortcut of the browser stays one', open(1), { key: 'ArrowDown', ctrlKey: true }, open(1), false],
  ])('%s', (_sentence, before, key, state, handled) => {
    expect(pressed(before, key)).toEqual({ state, handled });
  });

  test('Enter takes the marked option', () => {
    expect(pressed(open(1), { key: 'Enter' })).toEqual({ state: shut, handled: true, chosen: 'Siegen-Mitte' });
  });

  test('arrows ask for suggestions where there are none yet', () => {
    for (const key of ['ArrowDown', 'ArrowUp']) {
      expect(pressed<string>(closedCombobox, { key })).toEqual({ state: closedCombobox, handled: true, ask: true });
    }
  });
});

describe('suggestions', () => {
  test('open the list with nothing marked', () => expect(answered(three)).toEqual(open(-1)));
  test('leave it closed where there are none', () => expect(answered([])).toEqual(closedCombobox));
  test('stay known when the list closes', () => expect(closed(open(2))).toEqual(shut));
});
