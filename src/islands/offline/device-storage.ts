import { forgetAllEnquiries } from '../kept-enquiry/enquiry-store.ts';
import { refuse } from './keep-pages.ts';

const prefix = 'teps-';

/** Paths of residents' pages that lie on this device, each once. */
export async function storedPaths(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const paths = requests.flat().map(({ url }) => new URL(url).pathname);
  return [...new Set(paths)].filter((path) => /^\/[a-z]{2}(-[a-z]+)?\//.test(path) && !path.endsWith('.json') && !path.endsWith('/kept'));
}

/** Whether the directory of a language is stored whole. */
export async function isDirectoryKept(language: string): Promise<boolean> {
  return (await caches.match(`/${language}/ohne-netz/kept`)) !== undefined;
}

/** Removes pages, enquiries and the service worker, and remembers that nothing is wanted here. */
export async function deleteEverything(): Promise<void> {
  refuse(true);
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await forgetAllEnquiries();
}

/** Removes what tells of this reader: the pages that were read and unsent enquiries. The directory, which all have alike, stays. */
export async function forgetReader(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${prefix}seen-`));
  await Promise.all([...names.map((name) => caches.delete(name)), forgetAllEnquiries()]);
}
