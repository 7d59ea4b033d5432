import { type Agreement, agreement, type Marked, markedSentences, overall, rulesBroken, shares, shippedWords } from './marked-sentences.ts';

// `node tests/domains/plain-language/measure-checker.ts` prints precision and recall by rule; `-- open` also every sentence of the
// open part where checker and person disagree. The held part is measured only.
const words = shippedWords();
for (const part of ['open', 'held'] as const) {
  const sentences = markedSentences(part);
  const counts = agreement(sentences, words);
  console.log(
    `\n${part}: ${sentences.length} sentences, ${sentences.filter(({ marks }) => marks.size === 0).length} of them without a mistake`,
  );
  console.log(`${'rule'.padEnd(16)} right wrong missed precision recall`);
  for (const [rule, count] of [...counts, ['all', overall(counts.values())] as const]) console.log(row(rule, count));
  if (part === 'open' && process.argv.includes('open')) for (const sentence of sentences) explain(sentence);
}

function row(rule: string, count: Agreement): string {
  const { precision, recall } = shares(count);
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const numbers = [count.right, count.wrong, count.missed].map((number) => String(number).padStart(5));
  return `${rule.padEnd(16)} ${numbers.join(' ')}  ${percent(precision).padStart(8)} ${percent(recall).padStart(8)}`;
}

function explain({ text, marks }: Marked): void {
  const found = rulesBroken(text, words);
  if (found.symmetricDifference(marks).size > 0)
    console.log(`  marked ${[...marks].join(', ') || '-'}, found ${[...found].join(', ') || '-'}: ${text}`);
}
