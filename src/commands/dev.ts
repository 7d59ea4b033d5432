import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { dev } from 'astro';
import { createContext } from '../app/create-context.ts';
import { ContentRefused } from '../domains/content/index.ts';
import { startMailWorker } from '../domains/mailing/index.ts';
import { needsSetUp } from '../domains/staff/index.ts';
import { ConfigurationError, readConfiguration } from '../platform/configuration.ts';
import { greetingOf } from './demo/greeting.ts';
import { seedDemo } from './demo/seed-demo.ts';

const root = join(import.meta.dirname, '../..');
const ownDatabase = 'file:var/dev/portal.db';

// What is set already stays: a developer may work on other content or another database.
process.env.TZ = 'Europe/Berlin';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.DATA_DIR ??= 'var/dev';
process.env.DATABASE_URL ??= ownDatabase;
process.env.CONTENT_DIR ??= ['content', 'src/commands/demo-content'].join(delimiter);
process.env.LOG_LEVEL ??= 'warn';

try {
  const configuration = readConfiguration(process.env);
  const context = await createContext(configuration);
  // Made-up enquiries go into the database of this command only, and once: what a developer did there stays.
  if (configuration.databaseUrl === ownDatabase && (await needsSetUp(context))) {
    console.log('Making up staff and enquiries …');
    const people = join(configuration.dataDirectory, 'people.txt');
    const greeting = greetingOf(await seedDemo(context), configuration.publicUrl).join('\n');
    writeFileSync(people, greeting);
    console.log(`${greeting}\nAll this stays, and can be read in ${people}. Remove ${configuration.dataDirectory} to begin anew.\n`);
  }
  startMailWorker(context);
  await dev({ root, server: { port: configuration.port, host: configuration.host } });
} catch (error) {
  if (!(error instanceof ConfigurationError) && !(error instanceof ContentRefused)) throw error;
  console.error(error.message);
  process.exit(1);
}
