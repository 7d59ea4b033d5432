/** What the page says of keeping pages: the worker's address, the content's version, and what to keep. */
export type KeepWords = { worker?: string | undefined; version?: string | undefined; addresses?: string | undefined };

/** As much of `navigator.connection` as is used; not every browser has it. */
export type Line = { saveData?: boolean; effectiveType?: string } | undefined;

/** A choice of this device's owner, the only thing ever written here: keep nothing. */
const refusal = 'teps-offline';
/** Milliseconds after which somebody seems to stay. */
const staying = 10_000;

/** Whether loading more than the page would cost somebody dear. */
export function isPrecious(line: Line): boolean {
  return line?.saveData === true || /2g/.test(line?.effectiveType ?? '');
}

/** Whether the owner of the device said no. */
export function isRefused(): boolean {
  try {
    return localStorage.getItem(refusal) === 'no';
  } catch {
    return false;
  }
}

/** Remembers a no, or forgets it. */
export function refuse(no: boolean): void {
  if (no) localStorage.setItem(refusal, 'no');
  else localStorage.removeItem(refusal);
}

/** Calls back once somebody stays: at once for who comes from another page of the portal, else after ten seconds on this one. */
export function whenStaying(then: () => void): void {
  if (document.referrer.startsWith(`${location.origin}/`)) then();
  else setTimeout(() => document.visibilityState === 'visible' && then(), staying);
}

/**
 * Registers the service worker and has it keep what is meant for times without a network. Asking again costs nothing where the
 * version is kept already. @throws where the browser refuses service workers
 */
export async function keepPages({ worker = '', version = '', addresses = '' }: KeepWords): Promise<void> {
  const seen = navigator.serviceWorker.controller ? undefined : location.href;
  await navigator.serviceWorker.register(worker);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ ask: 'keep', language: document.documentElement.lang, version, addresses: addresses.split(' '), seen });
}
