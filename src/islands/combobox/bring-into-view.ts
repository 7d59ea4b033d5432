const margin = 8;

/**
 * Scrolls the page so far that a list below a field is seen above the keyboard of a phone, and never so far that the
 * field itself goes out of sight.
 */
export function bringIntoView(field: Element, list: Element): void {
  const view = window.visualViewport ?? { offsetTop: 0, height: window.innerHeight };
  const hidden = list.getBoundingClientRect().bottom + margin - (view.offsetTop + view.height);
  const room = field.getBoundingClientRect().top - margin - view.offsetTop;
  const distance = Math.min(hidden, room);
  if (distance > 0) window.scrollBy({ top: distance });
}
