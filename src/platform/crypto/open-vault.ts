import { createHmac, randomBytes } from 'node:crypto';
import type { Configuration, Role } from '../configuration.ts';
import type { Database } from '../database/index.ts';
import { hybridAlgorithm, hybridUnwrap, hybridWrap } from './hybrid-wrap.ts';
import { fingerprintOf, KeyRefused, readKeyFile } from './key-files.ts';
import { createOfficeKey, loadOfficeKeys, type OfficeKey } from './office-keys.ts';
import { submissionOf } from './receipt-codes.ts';
import { receiptAlgorithm, receiptUnwrap, receiptWrap, wasteReceiptWork } from './receipt-wrap.ts';
import { seal, unseal } from './seal.ts';
import type { CaseKey, Vault, Wrap } from './vault.ts';

type KeyName = 'service' | 'receipt' | 'mail';
type Keys = Partial<Record<KeyName, Buffer>>;

/** The public process cannot open what staff read: it never has the service key. */
const keysOf: Record<Role, readonly KeyName[]> = {
  all: ['service', 'receipt', 'mail'],
  public: ['receipt', 'mail'],
  staff: ['service', 'mail'],
};

/**
 * Opens the vault with the key files of this process; makes them on the very first start.
 * @throws KeyRefused with one line where the files do not fit the database; nothing has been changed then
 */
export async function openVault(database: Database, { role, keyFiles }: Pick<Configuration, 'role' | 'keyFiles'>): Promise<Vault> {
  const keys = await readKeys(database, role, keyFiles);
  const offices = new OfficeKeyRing(database, keys.service);
  await offices.load();
  return { ...texts, ...officeWraps(offices), ...receipts(keys), ...recipients(keys) };
}

async function readKeys(database: Database, role: Role, files: Configuration['keyFiles']): Promise<Keys> {
  const known = new Map((await database.db.selectFrom('key_checks').selectAll().execute()).map((row) => [row.name, row.fingerprint]));
  const keys: Keys = {};
  for (const name of keysOf[role]) {
    const key = readKeyFile(name, files[name], !known.has(name));
    if ((await remembered(database, name, key)) !== fingerprintOf(key)) {
      throw new KeyRefused(`The ${name} key at ${files[name]} is not the one that the database was made with: put the right file back`);
    }
    keys[name] = key;
  }
  return keys;
}

/** The fingerprint that the database has of a key, this one's where it has none yet. */
async function remembered({ db }: Database, name: KeyName, key: Buffer): Promise<string | undefined> {
  await db
    .insertInto('key_checks')
    .values({ name, fingerprint: fingerprintOf(key) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await db.selectFrom('key_checks').select('fingerprint').where('name', '=', name).executeTakeFirst())?.fingerprint;
}

const texts: Pick<Vault, 'createCaseKey' | 'seal' | 'open'> = {
  createCaseKey: (caseId) => ({ caseId, secret: randomBytes(32) }),
  seal: (key, { field, version }, text) => seal(key.secret, textBinding(key, field, version), Buffer.from(text, 'utf8')),
  open: (key, { field, version }, sealed) => unseal(key.secret, textBinding(key, field, version), sealed).toString('utf8'),
};

function textBinding({ caseId }: CaseKey, field: string, version: number): string[] {
  return ['text', caseId, field, String(version)];
}

/** Key pairs in memory, so that no enquiry waits for the database to be asked again. */
class OfficeKeyRing {
  private keys: OfficeKey[] = [];
  private readonly database: Database;
  private readonly serviceKey: Buffer | undefined;

  constructor(database: Database, serviceKey: Buffer | undefined) {
    this.database = database;
    this.serviceKey = serviceKey;
  }

  async load(): Promise<void> {
    this.keys = await loadOfficeKeys(this.database, this.serviceKey);
  }

  async ensure(areas: Iterable<string>): Promise<void> {
    const missing = () => [...areas].filter((area) => !this.newestOf(area));
    if (missing().length === 0) return;
    await this.load();
    for (const area of missing()) {
      if (!this.serviceKey) throw new KeyRefused(`The office of "${area}" has no key yet: start the staff process first, it makes one`);
      const id = `${area}-${randomBytes(6).toString('hex')}`;
      await createOfficeKey(this.database, { area, id, at: new Date().toISOString(), serviceKey: this.serviceKey });
    }
    await this.load();
  }

  newestOf(area: string): OfficeKey | undefined {
    return this.keys.findLast((key) => key.area === area);
  }

  byId(id: string): OfficeKey | undefined {
    return this.keys.find((key) => key.id === id);
  }
}

function officeWraps(ring: OfficeKeyRing): Pick<Vault, 'wrapForOffice' | 'unwrapForOffice' | 'ensureOfficeKeys'> {
  return {
    wrapForOffice: (key, area) => {
      const office = ring.newestOf(area);
      if (!office) throw new Error(`the office of "${area}" has no key`);
      return {
        kind: 'office',
        key_id: office.id,
        alg: hybridAlgorithm,
        blob: hybridWrap(office.publicHalf, wrapContext(key.caseId, office.id), key.secret),
      };
    },
    unwrapForOffice: (caseId, wrap) => {
      const own = ring.byId(wrap.key_id)?.privateHalf;
      if (!own) throw new Error('this process cannot open the key of that office');
      expectAlgorithm(wrap, hybridAlgorithm);
      return { caseId, secret: hybridUnwrap(own, wrapContext(caseId, wrap.key_id), wrap.blob) };
    },
    ensureOfficeKeys: (areas) => ring.ensure(areas),
  };
}

function receipts({
  receipt,
}: Keys): Pick<Vault, 'locator' | 'wrapForReceipt' | 'unwrapForReceipt' | 'wasteReceiptWork' | 'submission' | 'mark'> {
  return {
    locator: locatorOf,
    wrapForReceipt: async (key, code) => {
      const key_id = locatorOf(code);
      return {
        kind: 'receipt',
        key_id,
        alg: receiptAlgorithm,
        blob: await receiptWrap(secretOf(code), wrapContext(key.caseId, key_id), key.secret),
      };
    },
    unwrapForReceipt: async (caseId, wrap, code) => {
      expectAlgorithm(wrap, receiptAlgorithm);
      const secret = await receiptUnwrap(secretOf(code), wrapContext(caseId, wrap.key_id), wrap.blob);
      return secret && { caseId, secret };
    },
    wasteReceiptWork: (code) => wasteReceiptWork(secretOf(code)),
    submission: (nonce, payload) => submissionOf(present(receipt, 'receipt'), nonce, payload),
    mark: (kind, text) => createHmac('sha256', present(receipt, 'receipt')).update(`${kind}\0${text}`).digest('base64url').slice(0, 22),
  };
}

function recipients({ mail }: Keys): Pick<Vault, 'sealRecipient' | 'openRecipient'> {
  return {
    sealRecipient: (mailId, address) => seal(present(mail, 'mail'), ['mail recipient', mailId], Buffer.from(address, 'utf8')),
    openRecipient: (mailId, sealed) => unseal(present(mail, 'mail'), ['mail recipient', mailId], sealed).toString('utf8'),
  };
}

const locatorDigits = 4;

function locatorOf(receiptCode: string): string {
  return receiptCode.slice(0, locatorDigits);
}

function secretOf(receiptCode: string): string {
  return receiptCode.slice(locatorDigits);
}

/** Case id and key id, so that a wrap moved to another case or key does not open. */
function wrapContext(caseId: string, keyId: string): string[] {
  return ['case key', caseId, keyId];
}

function expectAlgorithm(wrap: Wrap, alg: number): void {
  if (wrap.alg !== alg) throw new Error(`a key wrap has the unknown algorithm ${wrap.alg}`);
}

function present(key: Buffer | undefined, name: KeyName): Buffer {
  if (!key) throw new Error(`this process has no ${name} key`);
  return key;
}
