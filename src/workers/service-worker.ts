import { type KeepRequest, storedCopies } from './stored-copies.ts';
import { languageOf, markedAsStored, treatmentOf } from './what-to-store.ts';

/** As much of a service worker's surroundings as is used; the types of pages know none. */
type Lasting = { waitUntil(work: Promise<unknown>): void };
type FetchLike = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type MessageLike = Lasting & { data: { ask?: string } & KeepRequest };
type ServiceScope = {
  location: { origin: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchLike) => void): void;
  addEventListener(type: 'message', listener: (event: MessageLike) => void): void;
};

/** Milliseconds that a page may take where a stored copy is there. */
const patience = 4_000;

const scope = globalThis as unknown as ServiceScope;
const copies = storedCopies(import.meta.env.PORTAL_BUILD);

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(Promise.all([copies.forgetOldBuilds(), scope.clients.claim()])));
scope.addEventListener('message', (event) => {
  if (event.data.ask === 'keep') event.waitUntil(keep(event.data).catch(() => undefined));
});
scope.addEventListener('fetch', (event) => {
  const treatment = treatmentOf(event.request, scope.location.origin);
  if (treatment === 'page') event.respondWith(answerPage(event));
  if (treatment === 'file') event.respondWith(answerFile(event));
});

async function keep(request: KeepRequest): Promise<void> {
  if (request.seen) await copies.rememberPage(request.seen, await fetch(request.seen));
  await copies.keep(request);
}

/** The page from the network; on a bad line the stored copy after a while, without one a page that stands in. */
async function answerPage(event: FetchLike): Promise<Response> {
  const { url } = event.request;
  const { pathname, search } = new URL(url);
  const arriving = fetch(event.request);
  event.waitUntil(arriving.then((answer) => copies.rememberPage(url, answer.clone())).catch(() => undefined));
  const copy = search === '' ? await copies.page(pathname).catch(() => undefined) : undefined;
  if (!copy) return arriving.catch((reason) => withoutNetwork(pathname, reason));
  const answer = await Promise.race([arriving.catch(() => undefined), pause(patience)]);
  return answer ?? dated(copy);
}

async function withoutNetwork(pathname: string, reason: unknown): Promise<Response> {
  const language = languageOf(pathname) ?? '';
  const page = await copies.standIn(pathname, language);
  if (!page) throw reason;
  if (pathname !== '/') return dated(page);
  return Response.redirect(`/${languageOf(new URL(page.url).pathname) ?? 'de'}/`);
}

async function answerFile(event: FetchLike): Promise<Response> {
  const { request } = event;
  const stored = await copies.file(request.url).catch(() => undefined);
  if (stored) return stored;
  const answer = await fetch(request);
  event.waitUntil(copies.rememberFile(request.url, answer.clone()).catch(() => undefined));
  return answer;
}

async function dated(page: Response): Promise<Response> {
  const headers = new Headers(page.headers);
  // The body comes unpacked out of the store.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response(markedAsStored(await page.text(), page.headers.get('date') ?? ''), { headers });
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
