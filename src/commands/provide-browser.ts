import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const advice =
  'No browser was found and none could be fetched: install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.';

/** Path of a Chromium or Chrome of this machine: CHROMIUM_PATH, else the first one in PATH. Undefined where there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment.CHROMIUM_PATH) return environment.CHROMIUM_PATH;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/**
 * Finds a browser for the tests, or gets one: that of this machine, else Playwright's own, else one from Playwright's
 * server, else, as root, Debian's.
 * @param say told what takes time
 * @throws Error with one line that says what to install
 */
export async function provideBrowser(say: (line: string) => void): Promise<string> {
  const found = findBrowser() ?? (await playwrightsOwn());
  if (found) return found;
  say('There is no browser yet: Playwright fetches one.');
  attempt('npx', ['playwright', 'install', 'chromium'], 180_000);
  const fetched = await playwrightsOwn();
  if (fetched) return fetched;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('It could not: the system installs one.');
    attempt('apt-get', ['update'], 180_000);
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600_000);
  }
  const installed = findBrowser();
  if (!installed) throw new Error(advice);
  return installed;
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}

/** What went wrong shows in what is missing afterwards. */
function attempt(program: string, parameters: string[], milliseconds: number): void {
  try {
    execFileSync(program, parameters, {
      stdio: 'ignore',
      timeout: milliseconds,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {}
}

/** Whether a path leads to a program that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
