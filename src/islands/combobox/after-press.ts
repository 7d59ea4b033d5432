let isHeld = false;
let waiting: (() => void)[] = [];

/** Watches the pointer. Called once a page. */
export function watchPresses(page: Pick<Document, 'addEventListener'>): void {
  page.addEventListener('pointerdown', () => hold(true), true);
  for (const end of ['pointerup', 'pointercancel']) page.addEventListener(end, () => hold(false), true);
}

/**
 * Does something once a press that has begun is over: what is pressed must not move away before the click has come
 * (WCAG 2.5.2 lets a press end where it began).
 */
export function afterPress(work: () => void): void {
  if (isHeld) waiting.push(work);
  else setTimeout(work);
}

function hold(held: boolean): void {
  isHeld = held;
  if (held) return;
  for (const work of waiting) setTimeout(work);
  waiting = [];
}
