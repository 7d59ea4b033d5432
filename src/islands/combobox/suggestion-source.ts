/** Gives suggestions for what stands in a field. `ask` answers once or, where the text changes before, not at all. */
export type SuggestionSource<Option> = { ask(text: string, answer: (options: readonly Option[]) => void): void; cancel(): void };

/** Fetches the suggestions for a text; stops when the signal says so. */
export type FetchSuggestions<Option> = (text: string, signal: AbortSignal) => Promise<readonly Option[]>;

const shortestText = 2;
const pauseMilliseconds = 180;
const mostKept = 60;

/**
 * A source that waits for a pause in typing, drops the request before when the text changes, and asks for no text twice.
 * Below two characters, and where the request fails, there are no suggestions: the field works without them.
 * @param pause milliseconds without a key before a request goes out, or what tells them each time
 */
export function createSuggestionSource<Option>(
  fetchOptions: FetchSuggestions<Option>,
  pause: number | (() => number) = pauseMilliseconds,
): SuggestionSource<Option> {
  const known = new Map<string, readonly Option[]>();
  let waiting: { key: string; timer: ReturnType<typeof setTimeout>; request: AbortController } | undefined;

  const cancel = () => {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    waiting.request.abort();
    waiting = undefined;
  };

  const keep = (key: string, options: readonly Option[]) => {
    known.set(key, options);
    if (known.size > mostKept) known.delete(known.keys().next().value ?? '');
  };

  const ask = (text: string, answer: (options: readonly Option[]) => void) => {
    const key = text.trim().replace(/\s+/g, ' ').toLowerCase();
    if (waiting?.key === key) return;
    cancel();
    const before = key.length < shortestText ? [] : known.get(key);
    if (before) return answer(before);
    const request = new AbortController();
    const fetchNow = async () => {
      const options = await fetchOptions(key, request.signal).catch(() => undefined);
      if (request.signal.aborted) return;
      waiting = undefined;
      if (options) keep(key, options);
      answer(options ?? []);
    };
    waiting = { key, request, timer: setTimeout(fetchNow, typeof pause === 'number' ? pause : pause()) };
  };

  return { ask, cancel };
}
