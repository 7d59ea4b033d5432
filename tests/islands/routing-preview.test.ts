import { expect, test } from 'vitest';
import { previewOf, type RoutingReply } from '../../src/islands/routing-preview/preview.ts';

const words = { goesTo: 'Es geht an: {office}, {reason}.', goesToOffice: 'Es geht an: {office}', ask: 'Welchen Ort meinen Sie?' };
const routed: RoutingReply = {
  status: 'routed',
  area: 'ost',
  office: { name: 'TePS Ost' },
  reason: 'weil Sie in Erndtebrück wohnen',
  candidates: [],
};
const candidates = ['Burbach', 'Siegen'].map((municipality) => ({
  kind: 'locality' as const,
  id: `${municipality}/holzhausen`,
  name: 'Holzhausen',
  municipality,
  municipalityId: municipality,
  area: 'sued',
}));

test('names the office and the reason', () => {
  expect(previewOf(routed, words, false)).toEqual({
    text: 'Es geht an: TePS Ost, weil Sie in Erndtebrück wohnen.',
    area: 'ost',
    candidates: [],
  });
});

test('does not say where "you" live when the enquiry is about somebody else', () => {
  expect(previewOf(routed, words, true)).toEqual({ text: 'Es geht an: TePS Ost', area: 'ost', candidates: [] });
});

test('asks back with the places to choose from, and names no office', () => {
  const reply: RoutingReply = { ...routed, status: 'ask', area: null, reason: 'Den Ort gibt es zweimal.', candidates };
  expect(previewOf(reply, words, false)).toEqual({ text: 'Den Ort gibt es zweimal. Welchen Ort meinen Sie?', area: undefined, candidates });
});

test('says what is known of a place outside, though the fallback desk comes along', () => {
  const reply: RoutingReply = { ...routed, status: 'outside', area: null, reason: 'Dieser Ort liegt nicht in unserem Kreis.' };
  expect(previewOf(reply, words, false)).toEqual({ text: 'Dieser Ort liegt nicht in unserem Kreis.', area: undefined, candidates: [] });
});

test('takes names as they are', () => {
  expect(previewOf({ ...routed, office: { name: 'Amt $& Co' } }, words, true).text).toBe('Es geht an: Amt $& Co');
});
