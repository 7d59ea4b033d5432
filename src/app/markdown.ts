import { Marked } from 'marked';
import sanitize from 'sanitize-html';

const marked = new Marked({ gfm: true });

/**
 * An editor's Markdown as HTML that can do no harm: only text, lists, tables and links to https, mail and telephone
 * (OWASP ASVS 1.2.2). Headings begin at the second level, as the page has its title already.
 */
export function htmlOf(markdown: string): string {
  return sanitize(marked.parse(markdown, { async: false }), {
    allowedTags: [
      'h2',
      'h3',
      'h4',
      'p',
      'ul',
      'ol',
      'li',
      'a',
      'strong',
      'em',
      'blockquote',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'hr',
      'br',
      'code',
    ],
    allowedAttributes: { a: ['href', 'lang'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    transformTags: { h1: 'h2' },
  });
}
