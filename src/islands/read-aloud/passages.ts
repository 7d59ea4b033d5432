import { rangeIn, readableRuns } from './readable-runs.ts';
import { sentencesIn } from './sentences.ts';
import { spokenText } from './spoken-text.ts';

/** One sentence to be read: what is said, in which language, and where it stands. */
export type Passage = { spoken: string; language: string; range: Range; block: Element };

/** The sentences under an element, in reading order. */
export function passagesIn(root: Element): Passage[] {
  return readableRuns(root).flatMap((run) =>
    sentencesIn(run.text, run.language).map(({ start, end }) => ({
      spoken: spokenText(run.text.slice(start, end), run.isNumber),
      language: run.language,
      range: rangeIn(run, start, end),
      block: run.block,
    })),
  );
}
