import { buildSnapshot, problemLine, readFiles, type Snapshot } from '../../../src/domains/content/index.ts';

type File = ReturnType<typeof readFiles>[number];

/**
 * Reads the content as it is. A thesaurus that is being written has references to concepts that do not exist yet: they are left
 * out and counted, so that what is there can be measured.
 * @throws when anything else is wrong
 */
export function measuredContent(directory: string): { snapshot: Snapshot; leftOut: number } {
  let files = readFiles([directory], new Map());
  for (let leftOut = dropUnknownConcepts(files); ; leftOut += dropUnknownConcepts(files)) {
    const built = buildSnapshot(files);
    if (built.ok) return { snapshot: built.value, leftOut };
    const broken = new Set(built.refusal.map(({ file }) => file));
    if ([...broken].some((file) => !file.startsWith('concepts/'))) throw new Error(built.refusal.slice(0, 5).map(problemLine).join('\n'));
    files = files.filter(({ path }) => !broken.has(path));
    leftOut += broken.size;
  }
}

function dropUnknownConcepts(files: readonly File[]): number {
  const ids = new Set(files.flatMap(({ path }) => /^concepts\/(.+)\.yaml$/.exec(path)?.[1] ?? []));
  let dropped = 0;
  for (const { path, value } of files) {
    if (!/^(concepts|services)\//.test(path) || typeof value !== 'object' || value === null) continue;
    const holder = value as { concepts?: string[]; related?: Record<string, number> };
    for (const id of Object.keys(holder.related ?? {})) {
      if (ids.has(id)) continue;
      delete holder.related?.[id];
      dropped += 1;
    }
    const unknown = holder.concepts?.filter((id) => !ids.has(id)) ?? [];
    if (unknown.length > 0) holder.concepts = holder.concepts?.filter((id) => ids.has(id)) ?? [];
    dropped += unknown.length;
  }
  return dropped;
}
