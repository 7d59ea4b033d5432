import { isOver, type KeptEnquiry } from './kept-enquiry.ts';

// Kept enquiries in the browser's IndexedDB. The database is made with the first one and removed with the last: a device that
// keeps nothing shows no trace of it.
const name = 'teps-enquiries';
const table = 'kept';

/** Whether there is a database at all, without making one. */
async function isThere(): Promise<boolean> {
  if (!globalThis.indexedDB?.databases) return globalThis.indexedDB !== undefined;
  return (await indexedDB.databases()).some((database) => database.name === name);
}

/** Keeps an enquiry; one with the same nonce is replaced. @throws where the browser keeps nothing, in private windows for instance */
export async function keepEnquiry(enquiry: KeptEnquiry): Promise<void> {
  await inTable('readwrite', (store) => store.put(enquiry));
}

/** The enquiries that wait here, the oldest first. Those whose time is over are deleted, not shown. */
export async function keptEnquiries(now: number = Date.now()): Promise<KeptEnquiry[]> {
  if (!(await isThere().catch(() => false))) return [];
  const all = await inTable<KeptEnquiry[]>('readonly', (store) => store.getAll()).catch(() => []);
  for (const { nonce } of all.filter((enquiry) => isOver(enquiry, now))) await forgetEnquiry(nonce);
  if (all.length === 0) await forgetAllEnquiries();
  return all.filter((enquiry) => !isOver(enquiry, now)).sort((a, b) => a.keptAt - b.keptAt);
}

/** Deletes one, and the database with the last. */
export async function forgetEnquiry(nonce: string): Promise<void> {
  if (!(await isThere().catch(() => false))) return;
  await inTable('readwrite', (store) => store.delete(nonce));
  if ((await inTable<number>('readonly', (store) => store.count())) === 0) await forgetAllEnquiries();
}

/** Deletes them all. */
export async function forgetAllEnquiries(): Promise<void> {
  if (globalThis.indexedDB) await settled(indexedDB.deleteDatabase(name));
}

async function inTable<Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<Value> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'nonce' });
  const database = (await settled(opening)) as IDBDatabase;
  try {
    const transaction = database.transaction(table, mode);
    const answer = await settled(ask(transaction.objectStore(table)));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    return answer as Value;
  } finally {
    database.close();
  }
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
