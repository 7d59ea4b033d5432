import { fileURLToPath } from 'node:url';
import { buildSnapshot, type Content, problemLine, readFiles, type Snapshot } from '../../src/domains/content/index.ts';

const needed =
  /^(areas|municipalities|topics|helplines)\/|^wording\/[^/]+\/(mail|enquiry-errors)\.yaml$|^(portal\.yaml|neighbours\.yaml|boundaries\.geojson)$/;
let read: Snapshot | undefined;

/** The county as it stands in content/, without services, pages and their wording, which enquiries do not need. Read once a test file. */
export function countySnapshot(): Snapshot {
  if (read) return read;
  const files = readFiles([fileURLToPath(new URL('../../content', import.meta.url))], new Map());
  const result = buildSnapshot(files.filter(({ path }) => needed.test(path)));
  if (!result.ok) throw new Error(result.refusal.map(problemLine).join('\n'));
  read = result.value;
  return read;
}

/** Content that stays as it is. */
export function fixedContent(snapshot: Snapshot = countySnapshot()): Content {
  return { current: () => snapshot, problems: () => [], reload: () => [], onChange: () => {}, close: () => {} };
}
