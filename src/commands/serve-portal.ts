import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Context } from '../domains/context.ts';
import { createPortalServer, type Site } from '../platform/server/serve.ts';
import { readStaticFiles } from '../platform/server/static-files.ts';
import { buildSite } from './build-site.ts';

/** A running portal: its address, and how to stop it. */
export type Portal = { address: string; server: Server; stop: () => Promise<void> };

/** Milliseconds after the start or an edit until further languages are opened as well, unless a visitor needs one before. */
const untilOtherLanguages = 20_000;

/**
 * Builds what is needed, puts the server in front of the pages and listens.
 * @param context already opened; stays the caller's to close
 */
export async function servePortal(context: Context): Promise<Portal> {
  const site = await buildSite();
  const { handler } = (await import(pathToFileURL(site.entry).href)) as { handler: Site['render'] };
  const { configuration, content, search, database, log } = context;
  const { server, pages } = createPortalServer({
    render: handler,
    files: await readStaticFiles(site.files),
    locals: { context },
    ready: () => database.ping(),
    log,
    publicUrl: configuration.publicUrl,
    trustedProxies: configuration.trustedProxies,
    role: configuration.role,
    phone: () => content.current().portal.county.phone,
  });
  // Pages with a search field name the documents of the search: no visitor shall wait until it is opened.
  const pause = () => new Promise<void>(setImmediate);
  const open = async (work: () => Promise<void>) => {
    if (configuration.role !== 'staff') await work().catch((error) => log.fault('the search over new content could not be opened', error));
  };
  let later: NodeJS.Timeout | undefined;
  const warm = async () => {
    await open(() => search.warm(pause));
    clearTimeout(later);
    later = setTimeout(() => open(() => search.warmOthers(pause)), untilOtherLanguages).unref();
  };
  content.onChange(() => {
    pages.clear();
    void warm();
  });
  await warm();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(configuration.port, configuration.host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${configuration.host === '127.0.0.1' ? 'localhost' : configuration.host}:${port}`,
    server,
    stop: () => stop(server),
  };
}

/** Takes no new request, lets those under way finish, and ends idle connections. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 8_000).unref();
  });
}
