import { createContext } from '../app/create-context.ts';
import { ContentRefused } from '../domains/content/index.ts';
import { ConfigurationError, readConfiguration } from '../platform/configuration.ts';
import { runPortal } from './run-portal.ts';

// The opening hours of the county are meant, wherever the machine stands.
process.env.TZ = 'Europe/Berlin';

try {
  const configuration = readConfiguration(process.env);
  await runPortal(await createContext(configuration));
} catch (error) {
  if (!(error instanceof ConfigurationError) && !(error instanceof ContentRefused)) throw error;
  console.error(error.message);
  process.exit(1);
}
