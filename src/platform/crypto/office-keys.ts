import type { Database } from '../database/index.ts';
import { createKeyPair, hybridAlgorithm, type PrivateHalf, type PublicHalf, readPrivateHalf, readPublicHalf } from './hybrid-wrap.ts';
import { KeyRefused } from './key-files.ts';
import { SealBroken, seal, unseal } from './seal.ts';

/** One key pair of an area's office. `open` is undefined in a process without the service key. */
export type OfficeKey = { id: string; area: string; epoch: number; publicHalf: PublicHalf; privateHalf: PrivateHalf | undefined };

type Making = { area: string; id: string; at: string; serviceKey: Uint8Array };

/** All key pairs, oldest first. @throws KeyRefused where the service key does not open them */
export async function loadOfficeKeys({ db }: Database, serviceKey: Uint8Array | undefined): Promise<OfficeKey[]> {
  const rows = await db.selectFrom('office_keys').selectAll().orderBy('epoch').execute();
  return rows.map(({ id, area, epoch, public_half, private_half }) => ({
    id,
    area,
    epoch,
    publicHalf: readPublicHalf(public_half),
    privateHalf: serviceKey && readPrivateHalf(openPrivateHalf(serviceKey, area, id, private_half)),
  }));
}

/** Makes an area's first key pair. Where another process was faster, its pair stays. */
export async function createOfficeKey({ db }: Database, { area, id, at, serviceKey }: Making): Promise<void> {
  const { publicHalf, privateHalf } = createKeyPair();
  await db
    .insertInto('office_keys')
    .values({
      id,
      area,
      epoch: 1,
      alg: hybridAlgorithm,
      public_half: publicHalf,
      private_half: seal(serviceKey, binding(area, id), privateHalf),
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['area', 'epoch']).doNothing())
    .execute();
}

function openPrivateHalf(serviceKey: Uint8Array, area: string, id: string, sealed: Uint8Array): Buffer {
  try {
    return unseal(serviceKey, binding(area, id), sealed);
  } catch (error) {
    if (error instanceof SealBroken)
      throw new KeyRefused(`The service key does not open the key of the office in "${area}": put the right key file back`);
    throw error;
  }
}

function binding(area: string, id: string): string[] {
  return ['office key', area, id];
}
