import { keptEnquiries } from '../kept-enquiry/enquiry-store.ts';
import { isPrecious, isRefused, keepPages, type Line, whenStaying } from './keep-pages.ts';
import { storedLine } from './stored-line.ts';

const note = document.querySelector<HTMLElement>('[data-offline-note]');
const { storedAt } = document.documentElement.dataset;

if (note) {
  if (storedAt) sayStored(note, storedAt);
  remindOfKept(note).catch(() => undefined);
  const { worker } = note.dataset;
  const { connection } = navigator as { connection?: Line };
  if (worker && 'serviceWorker' in navigator && !isRefused() && !isPrecious(connection)) {
    const begin = () => whenStaying(() => whenIdle(() => keepPages(note.dataset).catch(() => undefined)));
    if (document.readyState === 'complete') begin();
    else addEventListener('load', begin);
  }
}

function sayStored(box: HTMLElement, at: string): void {
  const { offline = '', slow = '', again = '' } = box.dataset;
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = again;
  add(box, storedLine({ offline, slow }, at, document.documentElement.lang, navigator.onLine), link);
}

/** An enquiry that waits must not be forgotten. */
async function remindOfKept(box: HTMLElement): Promise<void> {
  const { devicePage = '', waiting = '', waitingLink = '' } = box.dataset;
  // On the way of an enquiry it would only confuse: the one being sent may be the one that waits.
  const isOnItsWay = document.querySelector('[data-keep-enquiry], [data-sent-enquiry]') !== null;
  if (isOnItsWay || location.pathname === devicePage) return;
  if ((await keptEnquiries()).length === 0) return;
  const link = document.createElement('a');
  link.href = devicePage;
  link.textContent = waitingLink;
  add(box, waiting, link);
}

function add(box: HTMLElement, text: string, link: HTMLAnchorElement): void {
  const line = document.createElement('p');
  line.append(`${text} `, link);
  box.append(line);
  box.hidden = false;
}

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then);
  else setTimeout(then, 200);
}
