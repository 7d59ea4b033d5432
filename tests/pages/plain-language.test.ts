import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTexts, findingLine } from '../../src/domains/plain-language/index.ts';
import { shippedWords } from '../domains/plain-language/marked-sentences.ts';
import { ask } from '../support/ask.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { wordsOf } from '../support/wording.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal({ CONTENT_DIR: 'content:src/commands/demo-content' });
}, 120_000);
afterAll(() => portal.stop());

const t = wordsOf('de-simple');
const block =
  /<(?:br|\/?(?:p|li|ul|ol|dd|dt|dl|div|section|h\d|legend|fieldset|label|nav|header|footer|main|article|form|table|tr|td|th|button|output|aside|details|summary)|a class="(?:button|tile))\b[^>]*>/g;

/** Lines as a reader of the page sees them: line breaks of texts show, those between the tags of Markdown do not. */
function linesOf(html: string, isMarkdown: boolean): { line: number; text: string }[] {
  const body = html.slice(html.indexOf('<body')).replaceAll(/<(script|style|svg|textarea)[\s\S]*?<\/\1>/g, '');
  const shown = isMarkdown ? (/<div class="markdown">([\s\S]*?)<p class="small muted">/.exec(body)?.[1] ?? '').replaceAll('\n', ' ') : body;
  const text = shown
    .replaceAll(block, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ line: at + 1, text: line.trim() }]));
}

describe('a page in Leichte Sprache', () => {
  const words = shippedWords();

  test.each([
    '',
    'suche?q=pflege&ort=Siegen',
    'suche?q=xyzxyz',
    'angebote/rathaus-burbach',
    'angebote/demo-demenz-west',
    'notfall',
    'anfrage',
    'vorgang',
    'themen/',
    'themen/pflege',
    'lebenslagen/einsam?fuer-wen=ich&raus=ja&wunsch=reden',
    'regionen/west',
    'seite/hilfe',
    'seite/datenschutz',
    'gibt-es-nicht',
  ])('/%s shows one sentence a line, and says who has tested the texts', async (path) => {
    const { text } = await ask(portal.address, `/de-simple/${path}`);
    const lines = linesOf(text, path.startsWith('seite/'));
    expect(lines.length).toBeGreaterThan(5);
    const findings = checkTexts([{ file: path, page: '', kind: 'text', lines }], words).filter(({ rule }) => rule === 'two-sentences');
    expect(findings.map(findingLine)).toEqual([]);
    expect(text).toContain(t('plain-language:untested'));
  });

  test('of a service without its own text shows one built from its fields, and says so', async () => {
    const { text } = await ask(portal.address, '/de-simple/angebote/demo-demenz-west');
    expect(text).toContain('Hier bekommen Sie Hilfe bei: ');
    expect(text).toContain(t('plain-language:built.notice'));
    expect(text).toContain(t('plain-language:difficult'));
  });

  test('says of no text that it is hard where all is in Leichte Sprache, nor do other languages', async () => {
    for (const path of ['/de-simple/angebote/rathaus-burbach', '/de/angebote/demo-demenz-west', '/tr/angebote/demo-demenz-west']) {
      expect((await ask(portal.address, path)).text).not.toContain(t('plain-language:difficult'));
    }
  });
});
