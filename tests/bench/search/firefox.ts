import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isProgram } from '../../../src/commands/provide-browser.ts';

const startTimeout = 60_000;

/** Path of a Firefox of this machine: FIREFOX_PATH, else the first one in PATH. Undefined where there is none. */
export function findFirefox(): string | undefined {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** A Firefox without a window, driven by WebDriver BiDi (W3C): opens an address and runs a function in the page. */
export type Firefox = {
  version: string;
  open: (address: string) => Promise<void>;
  /** The function runs on its own text alone; what it takes and gives goes through JSON. */
  run: <Taken, Given>(work: (taken: Taken) => Promise<Given>, taken: Taken) => Promise<Given>;
  close: () => Promise<void>;
};

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

/** Starts a Firefox with a profile of its own. */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'teps-firefox-'));
  const parameters = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = spawn(program, parameters, { env: { ...process.env, HOME: profile, MOZ_HEADLESS: '1' } });
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill()) await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { send, socket } = await connected(`${await addressOf(child)}/session`);
    const { capabilities } = await send('session.new', { capabilities: {} });
    const { context } = await send('browsingContext.create', { type: 'tab' });
    return {
      version: String((capabilities as { browserVersion?: string }).browserVersion),
      open: async (url) => {
        await send('browsingContext.navigate', { context, url, wait: 'complete' });
      },
      run: async (work, taken) => {
        const expression = `(${work})(${JSON.stringify(taken)}).then(JSON.stringify)`;
        const { result, exceptionDetails } = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
        if (!result) throw new Error(`Firefox: ${(exceptionDetails as { text?: string })?.text}`);
        return JSON.parse((result as { value: string }).value);
      },
      close: async () => {
        socket.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not start: ${said.slice(0, 300)}`)), startTimeout);
    child.once('error', reject);
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function connected(address: string): Promise<{ send: Send; socket: WebSocket }> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('Firefox takes no connection')));
  });
  const waiting = new Map<number, (reply: Record<string, unknown>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data));
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  let id = 0;
  const send: Send = async (method, params) => {
    id += 1;
    const answered = new Promise<Record<string, unknown>>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, result, message } = await answered;
    if (type !== 'success') throw new Error(`Firefox refused ${method}: ${message}`);
    return result as Record<string, unknown>;
  };
  return { send, socket };
}
