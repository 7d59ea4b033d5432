import { createContext } from '../app/create-context.ts';
import { ContentRefused } from '../domains/content/index.ts';
import { ConfigurationError } from '../platform/configuration.ts';
import { greetingOf } from './demo/greeting.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { openThrowAway } from './demo/throw-away.ts';
import { runPortal } from './run-portal.ts';

// The opening hours of the county are meant, wherever the machine stands.
process.env.TZ = 'Europe/Berlin';

// An ordinary exit removes the throw-away folder; a signal alone would leave it behind.
const leave = () => process.exit(1);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);

try {
  const { configuration, ignored, remove } = openThrowAway(process.env);
  process.once('exit', remove);
  console.log('This demo has a database, keys and mails of its own, which are removed when it ends. It touches nothing else.');
  if (ignored.length > 0) console.log(`These settings are not used: ${ignored.join(', ')}.`);
  console.log('Making up staff and enquiries …');
  const context = await createContext(configuration);
  const demo = await seedDemo(context);
  await runPortal(context, greetingOf(demo, configuration.publicUrl));
  // From here on the portal itself stops in order.
  process.off('SIGINT', leave).off('SIGTERM', leave);
} catch (error) {
  if (!(error instanceof ConfigurationError) && !(error instanceof ContentRefused)) throw error;
  console.error(error.message);
  process.exit(1);
}
