import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/commands/check-content.ts';
import { tinyContent } from './tiny-content.ts';

const falls = `
name: { de: Stürze }
topics: [pflege]
official: { de: [Sturzprophylaxe], en: [fall prevention] }
words: { de: [hinfallen, Sturz], de-simple: [Um·fallen], tr: [düşme] }
phrases: { de: [fällt oft hin] }
codes: ["§ 45b"]
`;

/** The messages for a concept, in a county whose only service speaks of falls. */
function messagesFor(concept: string): string[] {
  const content = tinyContent({ 'concepts/stuerze.yaml': concept });
  content.change('services/beratung.yaml', 'topics: [pflege]', 'topics: [pflege]\nconcepts: [stuerze]');
  return checkContent([content.path]).lines;
}

describe('concepts', () => {
  test('are checked with everything else', () => {
    expect(messagesFor(falls)).toEqual([expect.stringMatching(/^Content is sound: /)]);
  });

  test.each<[string, string, string]>([
    ['a language is unknown', falls.replace('tr:', 'xx:'), 'concepts/stuerze.yaml: words.xx: this field is not known here'],
    ['words are no list', falls.replace('[düşme]', 'düşme'), 'concepts/stuerze.yaml: words.tr: "düşme" does not fit; use a list'],
    ['a word is empty', falls.replace('düşme', '""'), 'concepts/stuerze.yaml: words.tr.0: "" does not fit; use at least 2'],
    ['a field is misspelt', falls.replace('phrases:', 'phrase:'), 'concepts/stuerze.yaml: phrase: this field is not known here'],
    ['a topic does not exist', falls.replace('[pflege]', '[pflegen]'), 'concepts/stuerze.yaml: topics: there is no topic "pflegen"'],
    ['a neighbour does not exist', `${falls}related: { sturm: 0.5 }`, 'concepts/stuerze.yaml: related: there is no concept "sturm"'],
    ['a weight is too high', `${falls}related: { stuerze: 2 }`, 'concepts/stuerze.yaml: related.stuerze: 2 does not fit; use at most 1'],
    ['a neighbour cannot be an id', `${falls}related: { Sturz Hilfe: 0.5 }`, 'concepts/stuerze.yaml: related.Sturz Hilfe: '],
  ])('say what is wrong when %s', (_what, concept, message) => {
    expect(messagesFor(concept)).toContainEqual(expect.stringContaining(message));
  });

  test('of a service must exist, four at most', () => {
    const content = tinyContent();
    content.change('services/beratung.yaml', 'topics: [pflege]', 'topics: [pflege]\nconcepts: [a, b, c, d, e]');
    expect(checkContent([content.path]).lines).toContainEqual(
      expect.stringMatching(/^services\/beratung.yaml: concepts: .* use at most 4$/),
    );
    content.change('services/beratung.yaml', 'topics: [pflege]', 'topics: [pflege]\nconcepts: [nichts]');
    expect(checkContent([content.path]).lines).toContainEqual(expect.stringContaining('concepts: there is no concept "nichts"'));
  });
});
