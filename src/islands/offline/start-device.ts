import { forgetEnquiry, keptEnquiries } from '../kept-enquiry/enquiry-store.ts';
import type { KeptEnquiry } from '../kept-enquiry/kept-enquiry.ts';
import { isReachable } from '../kept-enquiry/reachable.ts';
import { sendKept } from '../kept-enquiry/send-kept.ts';
import { deleteEverything, isDirectoryKept, storedPaths } from './device-storage.ts';
import { keepPages, refuse } from './keep-pages.ts';
import { storedLine } from './stored-line.ts';

/** Milliseconds between looks whether all is stored, and how many looks. */
const between = 500;
const mostLooks = 60;

const list = document.querySelector<HTMLElement>('[data-kept-list]');
const device = document.querySelector<HTMLElement>('[data-device]');
const said = document.querySelector<HTMLElement>('[data-device-said]');
const worker = document.querySelector<HTMLElement>('[data-offline-note]')?.dataset;
const language = document.documentElement.lang;

if (list) showKept(list);
if (device && worker?.worker && 'serviceWorker' in navigator && 'caches' in window) {
  device.hidden = false;
  document.querySelector<HTMLElement>('[data-device-unable]')?.remove();
  showState(device);
  device.querySelector('[data-device-keep]')?.addEventListener('click', () => keepNow(device));
  device.querySelector('[data-device-delete]')?.addEventListener('click', async () => {
    await deleteEverything();
    if (list) await showKept(list);
    say(device, device.dataset.deleted);
  });
}

async function keepNow(box: HTMLElement): Promise<void> {
  refuse(false);
  say(box, box.dataset.keeping);
  try {
    await keepPages(worker ?? {});
    for (let look = 0; look < mostLooks && !(await isDirectoryKept(language)); look += 1) await pause(between);
  } catch {
    return say(box, box.dataset.failed);
  }
  say(box, (await isDirectoryKept(language)) ? box.dataset.kept : box.dataset.failed);
}

async function showState(box: HTMLElement): Promise<void> {
  const { length } = await storedPaths();
  const counts = JSON.parse(box.dataset.counts ?? '{}') as Record<string, string>;
  const words = counts[new Intl.PluralRules(language.slice(0, 2)).select(length)] ?? counts.other ?? '';
  say(box, length === 0 ? box.dataset.empty : words.replace('{count}', String(length)));
}

/** Every kept enquiry with its text, and buttons to send and to delete it. */
async function showKept(section: HTMLElement): Promise<void> {
  for (const shown of section.querySelectorAll('article')) shown.remove();
  const enquiries = await keptEnquiries();
  section.hidden = enquiries.length === 0;
  for (const enquiry of enquiries) section.append(entryOf(section, enquiry));
}

function entryOf(section: HTMLElement, enquiry: KeptEnquiry): HTMLElement {
  const { since = '', send = '', delete: remove = '' } = section.dataset;
  const entry = document.createElement('article');
  entry.className = 'entry';
  const day = document.createElement('p');
  day.className = 'small muted';
  day.textContent = storedLine({ offline: since, slow: since }, new Date(enquiry.keptAt).toISOString(), language, true);
  const text = document.createElement('p');
  text.className = 'pre';
  text.textContent = enquiry.fields.find(([name]) => name === 'text')?.[1] ?? '';
  const row = document.createElement('p');
  row.className = 'row';
  row.append(
    button(send, 'button', async () => {
      if (await isReachable()) sendKept(enquiry, 'pruefen');
      else if (said) said.textContent = said.dataset.still ?? '';
    }),
    button(remove, 'button button--danger', async () => {
      await forgetEnquiry(enquiry.nonce);
      await showKept(section);
      if (said) said.textContent = said.dataset.deleted ?? '';
    }),
  );
  entry.append(day, text, row);
  return entry;
}

function button(words: string, looks: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = looks;
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}

function say(box: HTMLElement, words = ''): void {
  const line = box.querySelector<HTMLElement>('[data-device-state]');
  if (line) line.textContent = words;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
