/** Work in pieces: it yields where it may pause, and returns what it made. */
export type Steps<Made> = Generator<void, Made>;

/** Does all the work at once. */
export function finish<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work in slices, so that others are served between them.
 * @param pause resolves when it is this work's turn again
 * @param now milliseconds of a steady clock
 * @param slice milliseconds to work without a pause
 */
export async function finishInSlices<Made>(
  steps: Steps<Made>,
  pause: () => Promise<void>,
  now: () => number = () => performance.now(),
  slice = 8,
): Promise<Made> {
  let since = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - since < slice) continue;
    await pause();
    since = now();
  }
}

/** Work that is done once: by whoever needs it first, or beforehand in pieces. */
export type Once<Made> = { get(): Made; inSteps(): Steps<Made> };

/** @param work begins the work anew each time it is called */
export function once<Made>(work: () => Steps<Made>): Once<Made> {
  let made: { value: Made } | undefined;
  const inSteps = function* (): Steps<Made> {
    if (made) return made.value;
    const value = yield* work();
    made ??= { value };
    return made.value;
  };
  return { get: () => made?.value ?? finish(inSteps()), inSteps };
}
