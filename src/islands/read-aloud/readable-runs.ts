/** A stretch of text in one block and one language, with the text nodes that it is made of. */
export type Run = { block: Element; language: string; isNumber: boolean; text: string; pieces: { node: Text; at: number }[] };

const unread = 'nav, form, button, .button, svg, script, style, [aria-hidden=true], [data-read-aloud]';
const numbers = 'a[href^="tel:"], [data-receipt-code]';

/** The text under an element in reading order, as it is seen: without what is hidden, and without menus and forms. */
export function readableRuns(root: Element): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && (node.matches(unread) || !isVisible(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) {
      if (node instanceof HTMLBRElement) run = undefined;
      continue;
    }
    const here = runAt(node);
    if (!run || !isContinued(run, here, node)) {
      run = here;
      runs.push(run);
    }
    run.pieces.push({ node, at: run.text.length });
    run.text += node.data;
  }
  return runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** A part of a run as the browser marks it. */
export function rangeIn({ pieces }: Run, start: number, end: number): Range {
  const range = document.createRange();
  const pieceAt = (offset: number) => pieces.findLast(({ at }) => at <= offset);
  const first = pieceAt(start);
  const last = pieceAt(end - 1);
  if (first) range.setStart(first.node, start - first.at);
  if (last) range.setEnd(last.node, end - last.at);
  return range;
}

function runAt(node: Text): Run {
  const element = node.parentElement ?? document.body;
  const language = element.closest<HTMLElement>('[lang]')?.lang ?? 'de';
  return { block: blockOf(element), language, isNumber: element.closest(numbers) !== null, text: '', pieces: [] };
}

function isContinued(run: Run, next: Run, { data }: Text): boolean {
  const isAlike = run.language === next.language && run.isNumber === next.isNumber;
  return run.block === next.block && (isAlike || data.trim() === '');
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}

/** Browsers of before 2024 cannot tell, and read everything. */
function isVisible(element: Element): boolean {
  return (element as { checkVisibility?: () => boolean }).checkVisibility?.() ?? true;
}
