import type { Ask, Exchanges, Question, Reply } from '../../workers/search-messages.ts';

/** As much of a worker as is used here. */
export type WorkerLike = {
  postMessage(question: Question): void;
  addEventListener(type: 'message', listener: (event: { data: Reply }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
};

/** Asks something and gets the answer; rejects where there is none. */
export type AskWorker = <Name extends Ask>(ask: Name, question: Exchanges[Name]['question']) => Promise<Exchanges[Name]['answer']>;

type Waiting = { resolve: (answer: Exchanges[Ask]['answer']) => void; reject: (reason: Error) => void };

/** Numbers the questions to a worker and gives each its answer. Once a worker has broken down, every question is rejected. */
export function askingWorker(worker: WorkerLike): AskWorker {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isBroken = false;

  worker.addEventListener('message', ({ data: { number, answer } }) => {
    const asker = waiting.get(number);
    waiting.delete(number);
    if (answer === undefined) asker?.reject(new Error('the worker has no answer'));
    else asker?.resolve(answer);
  });
  worker.addEventListener('error', () => {
    isBroken = true;
    for (const { reject } of waiting.values()) reject(new Error('the worker broke down'));
    waiting.clear();
  });

  return (ask, question) =>
    new Promise((resolve, reject) => {
      if (isBroken) return reject(new Error('the worker broke down'));
      asked += 1;
      waiting.set(asked, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage({ number: asked, ask, ...question } as Question);
    });
}
