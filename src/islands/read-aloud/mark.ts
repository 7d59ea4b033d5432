import type { Passage } from './passages.ts';

const name = 'read-aloud';
const markedClass = 'is-read';
/** Height of the buttons that stay at the top, in pixels. */
const bar = 120;

let marked: Element | undefined;

/** Shows which sentence is being read, and scrolls to it where it is out of sight. */
export function mark({ range, block }: Passage): void {
  unmark();
  if (hasHighlights()) CSS.highlights.set(name, new Highlight(range));
  else {
    marked = block;
    block.classList.add(markedClass);
  }
  const { top, bottom } = range.getBoundingClientRect();
  if (top < bar || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3 });
}

/** Takes the mark away. */
export function unmark(): void {
  if (hasHighlights()) CSS.highlights.delete(name);
  marked?.classList.remove(markedClass);
}

function hasHighlights(): boolean {
  return typeof Highlight !== 'undefined' && 'highlights' in CSS;
}
