import { answerQuestions } from './answer-questions.ts';
import type { Question, Reply } from './search-messages.ts';

/** As much of a dedicated worker's surroundings as is used; the types of pages know none. */
type WorkerScope = {
  postMessage(reply: Reply): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Question>) => void): void;
};

const scope = globalThis as unknown as WorkerScope;
const answer = answerQuestions({
  load,
  openSearch: async (text, pause) => (await import('./open-documents.ts')).openDocuments(text, pause),
  pause: createPause(),
});

scope.addEventListener('message', async ({ data }) => scope.postMessage(await answer(data)));

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('no documents');
  return response.text();
}

/** A message to oneself comes after those that wait already; a timer would wait four milliseconds each time. */
function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let go = () => {};
  port1.onmessage = () => go();
  return () =>
    new Promise((resolve) => {
      go = resolve;
      port2.postMessage(null);
    });
}
