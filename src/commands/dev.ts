import { delimiter, join } from 'node:path';
import { dev } from 'astro';

const root = join(import.meta.dirname, '../..');

// What is set already stays: a developer may work on other content or another database.
process.env.TZ = 'Europe/Berlin';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.DATA_DIR ??= 'var/dev';
process.env.DATABASE_URL ??= 'file:var/dev/portal.db';
process.env.CONTENT_DIR ??= ['content', 'src/commands/demo-content'].join(delimiter);
process.env.LOG_LEVEL ??= 'warn';

await dev({ root, server: { port: Number(process.env.PORT || 4321), host: process.env.HOST || '127.0.0.1' } });
