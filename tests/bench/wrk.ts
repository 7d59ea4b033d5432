import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What wrk counted: answers a second, and how many were no success. */
export type Load = { perSecond: number; failures: number };

/** Connections that ask at once, and how long. */
const connections = 16;
const seconds = 2;

/** Asks for some paths in turn with wrk, on one thread so that the server keeps a core, and as a browser that takes brotli. */
export async function loadWith(wrk: string, folder: string, address: string, paths: readonly string[]): Promise<Load> {
  const script = join(folder, 'paths.lua');
  writeFileSync(script, scriptFor(paths));
  const { stdout } = await run(wrk, ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, address]);
  const count = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1).map(Number) ?? [];
  return {
    perSecond: count(/Requests\/sec:\s+([\d.]+)/),
    failures: count(/Non-2xx or 3xx responses: (\d+)/) + broken.reduce((sum, number) => sum + number, 0),
  };
}

function scriptFor(paths: readonly string[]): string {
  return `
wrk.headers["Accept-Encoding"] = "br"
local paths = { ${paths.map((path) => `"${path}"`).join(', ')} }
local requests, at = {}, 0
init = function()
  for index, path in ipairs(paths) do requests[index] = wrk.format("GET", path) end
end
request = function()
  at = at % #requests + 1
  return requests[at]
end
`;
}
