import { fileURLToPath } from 'node:url';
import { buildSnapshot, problemLine, readFiles, type Snapshot } from '../../../src/domains/content/index.ts';

const needed =
  /^(areas|municipalities|topics|helplines)\/|^wording\/[^/]+\/routing\.yaml$|^(portal\.yaml|neighbours\.yaml|boundaries\.geojson)$/;

/** The county as it stands in content/, without services and pages: routing needs none of them. */
export function countySnapshot(): Snapshot {
  const files = readFiles([fileURLToPath(new URL('../../../content', import.meta.url))], new Map());
  const result = buildSnapshot(files.filter(({ path }) => needed.test(path)));
  if (!result.ok) throw new Error(result.refusal.map(problemLine).join('\n'));
  return result.value;
}
