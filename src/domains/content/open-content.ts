import { watch } from 'node:fs';
import type { Log } from '../../platform/log.ts';
import { buildSnapshot } from './build-snapshot.ts';
import type { CheckMemory } from './content-bench.ts';
import { type Problem, problemLine } from './problems.ts';
import { type FileMemory, readFiles } from './read-files.ts';
import type { Snapshot } from './snapshot.ts';

/** The content as pages get it. `current` is always a snapshot that passed every check. */
export type Content = {
  current(): Snapshot;
  /** What keeps the newest files from being shown; empty when all is well. */
  problems(): readonly Problem[];
  /** Reads the files again at once. Returns the problems found. */
  reload(): readonly Problem[];
  /** Called after each replaced snapshot. */
  onChange(listener: (snapshot: Snapshot) => void): void;
  close(): void;
};

/** Thrown when there is no good snapshot to begin with. The message lists every problem, one a line. */
export class ContentRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(['The content cannot be used:', ...problems.map(problemLine)].join('\n'));
    this.problems = problems;
  }
}

const settleMilliseconds = 120;

/**
 * Reads the content and follows its changes. A broken file keeps the last good snapshot, and the log says why.
 * @param directories content directories; later ones lie over earlier ones
 * @throws ContentRefused when the first reading finds problems
 */
export function openContent(directories: readonly string[], log: Log): Content {
  const files: FileMemory = new Map();
  const checked: CheckMemory = new Map();
  const listeners: ((snapshot: Snapshot) => void)[] = [];
  const read = () => buildSnapshot(readFiles(directories, files), checked);

  const first = read();
  if (!first.ok) throw new ContentRefused(first.refusal);
  let snapshot = first.value;
  let problems: readonly Problem[] = [];

  const reload = () => {
    const result = read();
    problems = result.ok ? [] : result.refusal;
    for (const problem of problems) log.warn('content problem, last good content stays', { problem: problemLine(problem) });
    if (!result.ok || result.value.version === snapshot.version) return problems;
    snapshot = result.value;
    log.info('content replaced', { version: snapshot.version });
    for (const listener of listeners) listener(snapshot);
    return problems;
  };

  const stop = follow(directories, reload, log);
  return {
    current: () => snapshot,
    problems: () => problems,
    reload,
    onChange: (listener) => listeners.push(listener),
    close: stop,
  };
}

/** Calls back once files have been quiet for a moment: an editor's save is several file events. */
function follow(directories: readonly string[], changed: () => void, log: Log): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        changed();
      } catch (error) {
        log.fault('content could not be read again', error);
      }
    }, settleMilliseconds).unref();
  };
  const watchers = directories.map((directory) => watch(directory, { recursive: true, persistent: false }, soon));
  for (const watcher of watchers) watcher.on('error', (error) => log.fault('content is no longer followed', error));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
