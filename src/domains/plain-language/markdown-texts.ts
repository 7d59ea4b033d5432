import type { Line, PlainText } from './plain-text.ts';

/** The lines of a page as readers see them: headings, paragraphs, list items and cells, without marks. Lines of one paragraph are one. */
export function markdownTexts(file: string, source: string): PlainText[] {
  const text = (lines: Line[]): PlainText => ({ file, page: '', kind: 'text', lines });
  const lines: Line[] = [];
  let isOpen = false;
  let isFront = false;
  for (const [index, raw] of source.split('\n').entries()) {
    const line = index + 1;
    if (raw === '---') isFront = line === 1;
    const title = isFront ? /^title: (.*)$/.exec(raw)?.[1] : undefined;
    if (title) lines.push({ line, text: title.replaceAll(/^["']|["']$/g, '') });
    if (isFront || raw === '---' || /^\s*$|^\|[-| ]+\|$/.test(raw)) {
      isOpen = false;
    } else if (raw.startsWith('|')) {
      lines.push(...cells(raw).map((cell) => ({ line, text: cell })));
    } else {
      const begins = /^\s*(?:#+|[-*+]|\d+\.) /.test(raw);
      const last = lines.at(-1);
      if (isOpen && !begins && last) last.text += ` ${bare(raw)}`;
      else lines.push({ line, text: bare(raw) });
      isOpen = !/ {2}$|^#/.test(raw);
    }
  }
  return [text(lines)];
}

const cells = (row: string) => row.split('|').map(bare).filter(Boolean);

/** Without the marks of Markdown: emphasis, links, bullets. */
function bare(raw: string): string {
  return raw
    .replace(/^\s*(?:#+|[-*+]|\d+\.) +/, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`]+/g, '')
    .trim();
}
