import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitDocuments } from '../../../src/domains/search/documents/limited-documents.ts';
import { readLists, readNumbers, writeLists, writeNumbers } from '../../../src/domains/search/documents/number-text.ts';
import { packDocuments, searchDocuments, unpackDocuments } from '../../../src/domains/search/index.ts';
import { readLabels, writeLabels } from '../../../src/domains/search/thesaurus/label-stems.ts';
import { conceptDirectory } from './concept-directory.ts';
import { realSnapshot } from './real-snapshot.ts';
import { directory } from './small-directory.ts';

describe('numbers as text', () => {
  it('come back, without anything JSON would have to escape', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000_000_000)), (numbers) => {
        const text = writeNumbers(numbers);
        expect(readNumbers(text)).toEqual(numbers);
        expect(JSON.stringify(text)).toHaveLength(text.length + 2);
      }),
    );
    fc.assert(fc.property(fc.array(fc.array(fc.nat(9000))), (lists) => void expect(readLists(writeLists(lists))).toEqual(lists)));
  });
});

describe('labels as stems', () => {
  const word = fc.constantFrom('pflege', 'geld', 'heim', 'oma', 'rat', 'bad', 'not');
  const label = fc.record({
    stems: fc.uniqueArray(word, { minLength: 1 }),
    stops: fc.uniqueArray(fc.constantFrom('ich', 'nicht', 'der')),
  });

  it('come back, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(label)), (byConcept) => {
        const packed = writeLabels(byConcept);
        const [stems, stops] = [packed.stems.split(' '), packed.stops.split(' ')];
        const read = [...readLabels(packed)].map((labels) =>
          labels.map((each) => textOf({ stems: each.stems.map((at) => stems[at] ?? ''), stops: each.stops.map((at) => stops[at] ?? '') })),
        );
        expect(read.map((labels) => labels.sort())).toEqual(byConcept.map((labels) => [...new Set(labels.map(textOf))].sort()));
      }),
    );
  });

  function textOf({ stems, stops }: { stems: readonly string[]; stops: readonly string[] }): string {
    return `${[...stems].sort().join(' ')} | ${[...stops].sort().join(' ')}`;
  }
});

describe('packed documents', () => {
  const snapshots = { real: realSnapshot(), concepts: conceptDirectory, directory };

  it.each(Object.entries(snapshots))('come back as they were: %s', (_, snapshot) => {
    const all = searchDocuments(snapshot);
    for (const documents of [all, limitDocuments(all, 'de'), limitDocuments(all, 'ar')]) {
      expect(unpackDocuments(packDocuments(documents))).toEqual(JSON.parse(JSON.stringify(documents)));
    }
  });

  it('hold no word of other languages and no organization where they are limited', () => {
    const text = packDocuments(limitDocuments(searchDocuments(conceptDirectory), 'en'));
    expect(text).toContain('fenc');
    expect(text).not.toMatch(/забор|bahçe|płot/);
  });
});
