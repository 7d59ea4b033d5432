import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../support/wording.ts';
import { parse } from '../support/yaml.ts';

const { languages } = parse(readFileSync('content/portal.yaml', 'utf8')) as { languages: string[] };
const values = { portal: 'Portal', phone: '0271 333-0', link: 'https://example.org/xx/vorgang' };

describe.each(languages)('mails to residents in %s', (language) => {
  const t = wordsOf(language);

  test.each(['receipt', 'message'])('%s: bring an address that can be pressed and a number that reads right', (template) => {
    const text = t(`mail:${template}.text`, values);
    expect(text).toMatch(new RegExp(`(^|\\s)${values.link}(\\s|$)`));
    expect(text).toContain(language === 'ar' ? `\u2068${values.phone}\u2069` : values.phone);
    expect(text).not.toMatch(/\{\{/);
  });

  test('begin in their own script, by which programs choose the direction', () => {
    const [first = ''] = /\p{L}/u.exec(t('mail:receipt.text', values)) ?? [];
    expect(/\p{Script=Arabic}/u.test(first)).toBe(language === 'ar');
    expect(t('mail:receipt.subject')).not.toBe('');
  });
});
