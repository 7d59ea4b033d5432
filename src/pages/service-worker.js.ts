import type { APIRoute } from 'astro';
// eslint-disable-next-line boundaries/dependencies -- the rule cannot read Vite's query; only the address of the built file is taken
import worker from '../workers/service-worker.ts?worker&url';

/** Removes itself and everything that was stored: browsers ask for the script again at every visit. */
const farewell = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('teps-')) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/**
 * The service worker at an address that never changes, as browsers know it by its address. It only names the built file, which
 * changes with every build; `OFFLINE=off` brings one that removes itself, whatever state the one before is in.
 */
export const GET: APIRoute = ({ locals }) => {
  const body = locals.context.configuration.keepsOffline ? `importScripts(${JSON.stringify(worker)});\n` : farewell;
  return new Response(body, { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' } });
};
