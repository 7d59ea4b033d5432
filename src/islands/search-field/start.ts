import { watchPresses } from '../combobox/after-press.ts';
import { askingWorker } from './ask-worker.ts';
import { type Connection, isToBeSpared } from './connection.ts';
import { fetchSuggestions } from './fetch-suggestions.ts';
import { mountSearchField } from './mount-search-field.ts';
import { createSearchEngine } from './search-engine.ts';

const words = document.querySelector<HTMLElement>('[data-search-words]')?.dataset;

if (words) {
  const engine = createSearchEngine({
    language: document.documentElement.lang,
    documents: isToBeSpared((navigator as { connection?: Connection }).connection) ? undefined : words.documents,
    openWorker: () => askingWorker(new Worker(new URL('../../workers/search-worker.ts', import.meta.url), { type: 'module' })),
    fetchFromServer: fetchSuggestions,
  });
  watchPresses(document);
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-search-field]')) {
    mountSearchField(
      input,
      { label: words.label ?? '', counts: JSON.parse(words.counts ?? '[]'), kinds: JSON.parse(words.kinds ?? '{}') },
      engine,
    );
  }
}
