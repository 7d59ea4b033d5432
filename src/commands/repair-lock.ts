import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type LockedPackage = { resolved?: string; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, LockedPackage> };

/**
 * Makes a lock that `npm ci` takes on any machine. npm writes down the names of optional packages that the registry at
 * hand does not hold, and then refuses its own lock; addresses of packages would tie the lock to one registry.
 * @param lock as parsed from package-lock.json; changed in place
 * @returns one line for each change, none where the lock was sound
 */
export function repairLock(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([place, locked]) => [...dropAddress(place, locked), ...dropMissing(place, locked, lock)]);
}

function dropAddress(place: string, locked: LockedPackage): string[] {
  if (!locked.resolved) return [];
  delete locked.resolved;
  return [`${place}: address removed`];
}

function dropMissing(place: string, locked: LockedPackage, lock: Lock): string[] {
  const optional = locked.optionalDependencies ?? {};
  const missing = Object.keys(optional).filter((name) => !placesFor(place, name).some((path) => path in lock.packages));
  for (const name of missing) delete optional[name];
  if (missing.length > 0 && Object.keys(optional).length === 0) delete locked.optionalDependencies;
  return missing.map((name) => `${place || 'package.json'}: ${name} removed, as the lock holds no such package`);
}

/** Where Node would look for a package, from the innermost folder outwards. */
function placesFor(place: string, name: string): string[] {
  const outer = place.includes('/node_modules/') ? place.slice(0, place.lastIndexOf('/node_modules/')) : '';
  const here = `${place ? `${place}/` : ''}node_modules/${name}`;
  return place === '' ? [here] : [here, ...placesFor(outer, name)];
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '../../package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
  const changes = repairLock(lock);
  const onlyCheck = process.argv.includes('--check');
  for (const change of changes) console.log(change);
  if (changes.length > 0 && !onlyCheck) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  if (changes.length === 0) console.log('package-lock.json: sound');
  else if (onlyCheck) {
    console.error('package-lock.json would be refused by npm ci elsewhere: run npm run repair-lock');
    process.exitCode = 1;
  }
}
