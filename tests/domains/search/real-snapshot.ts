import { buildSnapshot, problemLine, readFiles, type Snapshot } from '../../../src/domains/content/index.ts';

/** The content as it is. @throws with every problem, one a line */
export function realSnapshot(): Snapshot {
  const built = buildSnapshot(readFiles([process.env.CONTENT_DIR ?? 'content'], new Map()));
  if (!built.ok) throw new Error(built.refusal.map(problemLine).join('\n'));
  return built.value;
}
