/** Where a sentence stands in its text, without the blanks around it. */
export type Span = { start: number; end: number };

/** "Dr. Meier", "21. November", "z. B." go on after their full stop, which Intl.Segmenter cannot know. */
const goesOn = /(?:^|[\s(])(?:\d{1,2}|\p{L}|\p{L}*str|Dr|Prof|Nr|St|Tel|Abs|bzw|ca|vgl|inkl|ul|nr|tel|godz|ул|тел|стр|вул)\.\s*$/iu;

/** Cuts a text into sentences, as people take them in one by one. @param language tag of the text */
export function sentencesIn(text: string, language: string): Span[] {
  const spans: Span[] = [];
  let begin = 0;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.length;
    if (end < text.length && goesOn.test(text.slice(begin, end))) continue;
    const sentence = text.slice(begin, end);
    const start = begin + sentence.length - sentence.trimStart().length;
    if (sentence.trim() !== '') spans.push({ start, end: start + sentence.trim().length });
    begin = end;
  }
  return spans;
}
