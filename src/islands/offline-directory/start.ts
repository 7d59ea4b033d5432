import { h, render } from 'preact';
import type { OfflineDirectory } from '../../app/offline-directory.ts';
import { type AskedFor, askedFor } from './asked-for.ts';
import { type EntryWords, OfflineEntry, OfflineList } from './OfflineEntries.tsx';
import { searchStored } from './search-stored.ts';

const box = document.querySelector<HTMLElement>('[data-offline-directory]');
const heading = document.querySelector<HTMLElement>('h1');

if (box && heading) draw(box, heading).catch(() => say(box.dataset.missing));

/** Draws what the address asks for out of the stored directory. */
async function draw(place: HTMLElement, title: HTMLElement): Promise<void> {
  const asked = askedFor(location);
  if (asked.what === 'nothing') return isHere() ? undefined : say(place.dataset.missing);
  const directory = (await (await fetch(place.dataset.offlineDirectory ?? '')).json()) as OfflineDirectory;
  const [found, name] = await whatIsFound(directory, asked, place.dataset.documents);
  if (asked.what === 'service') {
    const [service] = found;
    if (!service) return say(place.dataset.missing);
    rename(title, service.name);
    title.after(place);
    return render(h(OfflineEntry, { service, words: JSON.parse(place.dataset.words ?? '{}') as EntryWords }), place);
  }
  rename(title, name === '' ? '' : (place.dataset.heading ?? '{what}').replace('{what}', () => name));
  fillSearch(asked);
  const counts = JSON.parse(place.dataset.counts ?? '{}') as Record<string, string>;
  const rule = new Intl.PluralRules(document.documentElement.lang.slice(0, 2)).select(found.length);
  say(found.length === 0 ? place.dataset.none : (counts[rule] ?? counts.other ?? '').replace('{count}', String(found.length)));
  const link = (id: string) => `/${document.documentElement.lang}/angebote/${id}`;
  render(h(OfflineList, { services: found, label: place.dataset.label ?? '', link }), place);
}

async function whatIsFound(directory: OfflineDirectory, asked: AskedFor, documents: string | undefined) {
  const { services, topics } = directory;
  if (asked.what === 'service') return [services.filter(({ id }) => id === asked.id), ''] as const;
  if (asked.what === 'topic')
    return [services.filter((service) => service.topics.includes(asked.id)), topics[asked.id]?.name ?? ''] as const;
  if (asked.what === 'search') return [await searchStored(directory, asked, documents), asked.q] as const;
  return [[], ''] as const;
}

function rename(title: HTMLElement, name: string): void {
  if (name === '') return;
  title.textContent = name;
  document.title = name;
  const lead = document.querySelector<HTMLElement>('[data-offline-lead]');
  if (lead) lead.hidden = true;
}

function fillSearch(asked: AskedFor): void {
  if (asked.what !== 'search') return;
  for (const [name, value] of [
    ['q', asked.q],
    ['ort', asked.place],
  ]) {
    const field = document.querySelector<HTMLInputElement>(`main input[name="${name}"]`);
    if (field) field.value = value ?? '';
  }
}

/** Whether the page is shown at its own address, as somebody online may open it. */
function isHere(): boolean {
  return location.pathname.includes('/ohne-netz/');
}

function say(words = ''): void {
  const line = document.querySelector<HTMLElement>('[data-offline-said]');
  if (line) line.textContent = words;
}
