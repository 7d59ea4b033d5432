import { delimiter } from 'node:path';
import { buildSnapshot, problemLine, readFiles, type Snapshot } from '../domains/content/index.ts';
import { checkPlainLanguage, findingLine } from '../domains/plain-language/index.ts';

/** What checking content directories found: lines for the terminal, and whether all is well. */
export type ContentReport = { sound: boolean; lines: string[] };

/**
 * Checks every file below the directories against its schema and its references, and texts in Leichte Sprache against its rules.
 * @param directories as CONTENT_DIR names them; later ones lie over earlier ones
 * @returns one line a problem (file: field: what is wrong; what would be right), else one line of counts
 */
export function checkContent(directories: readonly string[]): ContentReport {
  const files = readFiles(directories, new Map());
  const built = buildSnapshot(files);
  if (built.ok) return soundContent(directories, built.value, files.length);
  const found = built.refusal.length === 1 ? '1 problem' : `${built.refusal.length} problems`;
  return {
    sound: false,
    lines: [
      ...built.refusal.map(problemLine),
      `${found} in ${new Set(built.refusal.map(({ file }) => file)).size} of ${files.length} files.`,
    ],
  };
}

/** A portal runs with texts that are hard to read, and warns of them; here they are mistakes. */
function soundContent(directories: readonly string[], snapshot: Snapshot, files: number): ContentReport {
  const findings = checkPlainLanguage(directories, snapshot);
  if (findings.length === 0) return { sound: true, lines: [`Content is sound: ${counts(snapshot)} in ${files} files.`] };
  const found = findings.length === 1 ? '1 place is' : `${findings.length} places are`;
  return { sound: false, lines: [...findings.map(findingLine), `${found} too hard for Leichte Sprache.`] };
}

function counts({ services, organizations, topics, situations, areas, municipalities, helplines, pages, portal }: Snapshot): string {
  const drafts = [...services.values()].filter(({ confidence }) => confidence === 'low').length;
  return [
    `${services.size} services (${drafts} drafts)`,
    `${organizations.size} organizations`,
    `${topics.size} topics`,
    `${situations.size} life situations`,
    `${areas.size} areas with ${municipalities.size} municipalities`,
    `${helplines.size} helplines`,
    `${pages.size} pages`,
    `${portal.languages.length} languages (${portal.languages.join(', ')})`,
  ].join(', ');
}

if (import.meta.main) {
  const directories = (process.env.CONTENT_DIR || 'content').split(delimiter);
  try {
    const { sound, lines } = checkContent(directories);
    for (const line of lines) (sound ? console.log : console.error)(line);
    process.exitCode = sound ? 0 : 1;
  } catch (error) {
    console.error(`The content cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
