import { mostSeenPages } from '../shared/offline-limits.ts';
import { filesNamedIn, isTooOld, mayStoreFile, mayStorePage, standInFor, withoutLanguage } from './what-to-store.ts';

/**
 * What a page asks to be kept for times without a network. `version` changes with the content; `seen` is a page that was opened
 * before there was a service worker.
 */
export type KeepRequest = { language: string; version: string; addresses: readonly string[]; seen?: string | undefined };

/** Copies on this device, those of one build apart from those of another. */
export type StoredCopies = {
  /** A page by its path, the newest copy that is not too old. */
  page(path: string): Promise<Response | undefined>;
  /** The page that stands in for one that is not stored, in its language if there is one. */
  standIn(path: string, language: string): Promise<Response | undefined>;
  file(url: string): Promise<Response | undefined>;
  rememberPage(url: string, answer: Response): Promise<void>;
  rememberFile(url: string, answer: Response): Promise<void>;
  keep(request: KeepRequest): Promise<void>;
  /** Removes the copies of all builds but this and the one before, whose pages may still be wanted. */
  forgetOldBuilds(): Promise<void>;
};

/** Begins the name of everything that the portal stores in `caches`; pages delete by it. */
const prefix = 'teps-';
const buildsKept = 2;
/** Of data, in each folder. */
const versionsKept = 3;

/** @param build names the build, so that pages and the files they name stay together */
export function storedCopies(build: string): StoredCopies {
  const [kept, seen] = [`${prefix}kept-${build}`, `${prefix}seen-${build}`];
  const now = () => Date.now();

  const all = async (path: string) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(path)));
    return found.filter((answer) => answer !== undefined);
  };
  const page = async (path: string) => {
    const fresh = (await all(path)).filter(({ headers }) => !isTooOld(headers.get('date'), now()));
    return fresh.sort((a, b) => madeAt(b) - madeAt(a))[0];
  };

  return {
    page,
    standIn: async (path, language) => {
      const own = await page(standInFor(path, language));
      if (own) return own;
      // Better in another language than not at all, above all the emergency numbers.
      const others = (await (await caches.open(kept)).keys()).map(({ url }) => new URL(url).pathname);
      const inAny = (wanted: string) => others.find((one) => withoutLanguage(one) === withoutLanguage(wanted));
      const standIn = inAny(path) ?? inAny(standInFor(path, 'de'));
      return standIn === undefined ? undefined : page(standIn);
    },
    file: async (url) => (await all(url))[0],
    rememberPage: async (url, answer) => {
      if (!mayStorePage(answer, url)) return;
      const cache = await caches.open(seen);
      const { pathname } = new URL(url);
      // Put anew, so that the oldest stand first.
      await cache.delete(pathname);
      await keepFilesOf(await caches.open(kept), await answer.clone().text());
      await cache.put(pathname, answer);
      const paths = await cache.keys();
      for (const oldest of paths.slice(0, Math.max(0, paths.length - mostSeenPages))) await cache.delete(oldest);
      for (const path of paths) if (isTooOld((await cache.match(path))?.headers.get('date') ?? null, now())) await cache.delete(path);
    },
    rememberFile: async (url, answer) => {
      if (!mayStoreFile(answer)) return;
      const cache = await caches.open(kept);
      await cache.put(url, answer);
      if (url.endsWith('.json')) await dropOldVersions(cache, new URL(url).pathname);
    },
    keep: (request) => keepAll(kept, request),
    forgetOldBuilds: async () => {
      const builds = [...new Set((await caches.keys()).filter((name) => name.startsWith(prefix)).map(buildOf))].filter(
        (one) => one !== build,
      );
      const gone = builds.slice(0, Math.max(0, builds.length - buildsKept + 1));
      for (const name of await caches.keys()) if (name.startsWith(prefix) && gone.includes(buildOf(name))) await caches.delete(name);
    },
  };
}

/**
 * Fetches what a page wants kept, one after the other to leave the line to others. Marked as done at the end only: what breaks off
 * begins anew with the next page.
 */
async function keepAll(name: string, { language, version, addresses }: KeepRequest): Promise<void> {
  const cache = await caches.open(name);
  const mark = `/${language}/ohne-netz/kept`;
  if ((await (await cache.match(mark))?.text()) === version) return;
  for (const address of addresses) {
    const answer = await fetch(address);
    if (answer.status !== 200 || answer.redirected) return;
    const text = await answer.clone().text();
    await cache.put(address, answer);
    if (!address.endsWith('.json')) await keepFilesOf(cache, text);
  }
  for (const address of addresses) if (address.endsWith('.json')) await dropOldVersions(cache, address);
  await cache.put(mark, new Response(version));
}

/** Keeps the files that a text names, and those that these name. */
async function keepFilesOf(cache: Cache, text: string): Promise<void> {
  for (const path of filesNamedIn(text)) {
    if (await cache.match(path)) continue;
    // Letters are worth keeping where the browser has them already, and not worth loading.
    const answer = await fetch(path, path.endsWith('.woff2') ? { cache: 'only-if-cached', mode: 'same-origin' } : {}).catch(
      () => undefined,
    );
    if (!answer || !mayStoreFile(answer)) continue;
    const copy = answer.clone();
    await cache.put(path, answer);
    if (/\.(js|css)$/.test(path)) await keepFilesOf(cache, await copy.text());
  }
}

/** Addresses of data change with every version: the newest stay, as an open page may still be using the one before. */
async function dropOldVersions(cache: Cache, path: string): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const versions = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(folder) && url.endsWith('.json'));
  for (const oldest of versions.slice(0, Math.max(0, versions.length - versionsKept))) await cache.delete(oldest);
}

function madeAt({ headers }: Response): number {
  return Date.parse(headers.get('date') ?? '');
}

function buildOf(name: string): string {
  return name.slice(name.lastIndexOf('-') + 1);
}
