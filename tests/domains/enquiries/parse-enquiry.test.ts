import { describe, expect, test } from 'vitest';
import { canonical, parseEnquiry } from '../../../src/domains/enquiries/parse-enquiry.ts';
import { countySnapshot } from '../../support/county-content.ts';
import { exampleEnquiry } from './example-enquiry.ts';

const receipt = { channel: 'receipt' };

function errorsOf(changes: Record<string, unknown>): unknown {
  const parsed = parseEnquiry(countySnapshot(), exampleEnquiry(changes));
  return parsed.ok ? 'taken' : parsed.refusal.errors;
}

describe('an enquiry is taken', () => {
  test.each([
    ['with topics missing', { topics: undefined }],
    ['with wishes', { wishes: ['interpreter', 'plain-language'] }],
    ['by mail', { contact: { channel: 'mail', mail: ' anna@example.org ' } }],
    ['by phone', { contact: { channel: 'phone', phone: '+49 (271) 333-0', times: 'vormittags' } }],
    ['by letter', { contact: { channel: 'letter', address: 'Anna Beispiel\r\nMusterweg 1\r\n57072 Siegen' } }],
    ['with fields left empty in the form', { service: '', contact: { ...receipt, mail: '', name: ' ', phone: '' } }],
    ['with the longest text', { text: 'x'.repeat(5000) }],
    ['in Arabic', { text: 'أحتاج إلى مساعدة' }],
  ])('%s', (_what, changes) => {
    expect(errorsOf(changes)).toBe('taken');
  });
});

/** Field, what is sent, and the message that it gets. */
const wrong: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ['lang', { lang: 'xx' }, 'lang.unknown'],
  ['lang', { lang: undefined }, 'lang.unknown'],
  ['kind', { kind: 'other' }, 'kind.unknown'],
  ['place', { place: '  ' }, 'place.missing'],
  ['place', { place: undefined }, 'place.missing'],
  ['place', { place: 'x'.repeat(201) }, 'place.too_long'],
  ['place', { place: 'Siegen\nBcc: x' }, 'characters'],
  ['topics', { topics: ['no-such-topic'] }, 'topics.unknown'],
  ['topics', { topics: [7] }, 'topics.unknown'],
  ['topics', { topics: 'pflege' }, 'topics.unknown'],
  ['topics', { topics: Array.from({ length: 11 }, () => 'pflege') }, 'topics.too_many'],
  ['text', { text: '' }, 'text.missing'],
  ['text', { text: ' \n ' }, 'text.missing'],
  ['text', { text: ['x'] }, 'text.missing'],
  ['text', { text: 'x'.repeat(5001) }, 'text.too_long'],
  ['text', { text: 'a\u0000b' }, 'characters'],
  ['for', { for: 'friend' }, 'for.unknown'],
  ['wishes', { wishes: ['cake'] }, 'wishes.unknown'],
  ['contact', { contact: undefined }, 'contact.missing'],
  ['contact.channel', { contact: {} }, 'channel.unknown'],
  ['contact.mail', { contact: { channel: 'mail' } }, 'mail.missing'],
  ['contact.mail', { contact: { channel: 'mail', mail: 'anna' } }, 'mail.invalid'],
  ['contact.mail', { contact: { channel: 'receipt', mail: 'a@example.org, b@example.org' } }, 'mail.invalid'],
  ['contact.mail', { contact: { channel: 'mail', mail: 'a@example.org\r\nBcc: b@example.org' } }, 'mail.invalid'],
  ['contact.phone', { contact: { channel: 'phone' } }, 'phone.missing'],
  ['contact.phone', { contact: { channel: 'phone', phone: 'abends' } }, 'phone.invalid'],
  ['contact.address', { contact: { channel: 'letter', name: 'Anna' } }, 'address.missing'],
  ['contact.name', { contact: { ...receipt, name: 'x'.repeat(101) } }, 'name.too_long'],
  ['contact.times', { contact: { ...receipt, times: 'x'.repeat(201) } }, 'times.too_long'],
  ['contact.fax', { contact: { ...receipt, fax: '1' } }, 'unknown_field'],
  ['consent', { consent: false }, 'consent.missing'],
  ['consent', { consent: 'true' }, 'consent.missing'],
  ['consent', { consent: undefined }, 'consent.missing'],
  ['service', { service: 'no-such-service' }, 'service.unknown'],
  ['fallback', { fallback: 'yes' }, 'unknown_value'],
  ['urgency', { urgency: 'high' }, 'unknown_field'],
];

describe('an enquiry is refused', () => {
  test.each(wrong)('%s: %o', (field, changes, message) => {
    expect(errorsOf(changes)).toEqual({ [field]: `enquiry-errors:${message}` });
  });

  test.each([[null], ['text'], [[]], [7], [undefined]])('as a whole where it is %o', (input) => {
    expect(parseEnquiry(countySnapshot(), input)).toEqual({
      ok: false,
      refusal: { code: 'invalid', errors: { enquiry: 'enquiry-errors:enquiry.missing' } },
    });
  });

  test('where it would change its prototype', () => {
    const input = JSON.parse(JSON.stringify(exampleEnquiry()).replace('{', '{"__proto__":{"consent":true},'));
    expect(parseEnquiry(countySnapshot(), input).ok).toBe(false);
  });

  test('with all that is wrong at once', () => {
    expect(errorsOf({ text: '', place: '', consent: false })).toEqual({
      text: 'enquiry-errors:text.missing',
      place: 'enquiry-errors:place.missing',
      consent: 'enquiry-errors:consent.missing',
    });
  });
});

describe('every message has words', () => {
  const others = [
    'enquiry.missing',
    'message.missing',
    'message.too_long',
    'outcome.unknown',
    'sentence.missing',
    'sentence.too_long',
    'area.unknown',
  ];
  test.each(['de', 'en'])('in %s', (language) => {
    const wording = countySnapshot().wording.get(language)?.['enquiry-errors'];
    const wordsOf = (message: string) =>
      message.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], wording);
    for (const message of [...wrong.map(([, , key]) => key), ...others])
      expect([message, typeof wordsOf(message)]).toEqual([message, 'string']);
  });
});

test('the order of fields makes no other enquiry', () => {
  const one = parseEnquiry(countySnapshot(), exampleEnquiry({ contact: { channel: 'phone', phone: '0271 3330', name: 'Anna' } }));
  const other = parseEnquiry(
    countySnapshot(),
    Object.fromEntries(Object.entries(exampleEnquiry({ contact: { name: 'Anna', phone: '0271 3330', channel: 'phone' } })).reverse()),
  );
  expect(one.ok && other.ok && canonical(one.value) === canonical(other.value)).toBe(true);
});
