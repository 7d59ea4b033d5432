import { expect, test } from 'vitest';
import { sentencesIn } from '../../src/islands/read-aloud/sentences.ts';
import { spokenText } from '../../src/islands/read-aloud/spoken-text.ts';
import { rateFor, type Voice, voiceFor } from '../../src/islands/read-aloud/voice.ts';

const cut = (text: string, language: string) => sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));

test.each([
  ['de', ' Rufen Sie an.\n  Wir helfen gern! ', ['Rufen Sie an.', 'Wir helfen gern!']],
  [
    'de',
    'Dr. Meier berät am 21. November. Kommen Sie z. B. mit dem Bus.',
    ['Dr. Meier berät am 21. November.', 'Kommen Sie z. B. mit dem Bus.'],
  ],
  ['de', 'Geöffnet von 9.30 bis 12 Uhr. Danach nicht.', ['Geöffnet von 9.30 bis 12 Uhr.', 'Danach nicht.']],
  ['de', 'Poststr. 5', ['Poststr. 5']],
  ['de-simple', 'Das ist eine Beratung.\nSie kostet kein Geld.', ['Das ist eine Beratung.', 'Sie kostet kein Geld.']],
  ['ar', 'هل تحتاجون إلى مساعدة؟ اتصلوا بنا.', ['هل تحتاجون إلى مساعدة؟', 'اتصلوا بنا.']],
  ['ru', 'Адрес: ул. Мира. Звоните.', ['Адрес: ул. Мира.', 'Звоните.']],
  ['en', '  \n ', []],
])('cuts %s into sentences: %j', (language, text, sentences) => {
  expect(cut(text, language)).toEqual(sentences);
});

test.each([
  ['0271 333-0', true, '0 2 7 1, 3 3 3, 0'],
  ['+49 (271) 333-0', true, '+4 9, 2 7 1, 3 3 3, 0'],
  ['110', true, '1 1 0'],
  ['Rufen Sie an: 0271 333-0. Oder schreiben Sie.', false, 'Rufen Sie an: 0 2 7 1, 3 3 3, 0. Oder schreiben Sie.'],
  ['Unter 02732/55270 von 8 bis 12', false, 'Unter 0 2 7 3 2, 5 5 2 7 0 von 8 bis 12'],
  ['57072 Siegen, 9.30–12 Uhr, 2.000,50 Euro', false, '57072 Siegen, 9.30–12 Uhr, 2.000,50 Euro'],
  ['am 01.02.2026,\n  09.00-12.00', false, 'am 01.02.2026, 09.00-12.00'],
])('says %s as a person would', (text, isNumber, spoken) => {
  expect(spokenText(text, isNumber)).toBe(spoken);
});

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({ lang, localService: true, default: false, ...more });

test.each([
  ['de', [voice('en-US'), voice('de-AT'), voice('de-DE')], 'de-DE'],
  ['de-simple', [voice('en-US'), voice('de-DE')], 'de-DE'],
  ['de', [voice('de-DE'), voice('de-AT', { default: true })], 'de-AT'],
  ['uk', [voice('ru-RU'), voice('uk_UA')], 'uk_UA'],
  ['ar', [voice('ar-SA'), voice('ar_EG')], 'ar_EG'],
  ['tr', [voice('TR')], 'TR'],
  ['pl', [voice('de-DE', { default: true }), voice('en-US')], undefined],
  ['pl', [], undefined],
])('reads %s with the voice that suits', (language, voices, lang) => {
  expect(voiceFor(voices, language)?.lang).toBe(lang);
});

test('leaves voices alone that send the text to another company', () => {
  expect(voiceFor([voice('de-DE', { localService: false })], 'de')).toBeUndefined();
});

test('reads Leichte Sprache slowly', () => {
  expect(rateFor('de-simple')).toBeLessThan(rateFor('de'));
});
