import { type Snapshot, wordsIn } from '../../domains/content/index.ts';
import { calls } from './calls.ts';
import { componentSchemas } from './schemas.ts';

/**
 * The description of the open interface, OpenAPI 3.1.
 * @param publicUrl origin under which the calls are reached
 */
export function openApiDocument({ portal }: Pick<Snapshot, 'portal'>, publicUrl: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: wordsIn(portal.name, 'en'),
      version: '1.0.0',
      summary: `Social services and offices in ${portal.county.name}, and enquiries to them`,
      description:
        'Takes and sets no cookies. GET is open to pages of any site. Answers may get further fields; those described here stay.',
      license: { name: 'European Union Public Licence 1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: publicUrl }],
    paths: calls,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        receiptCode: { type: 'apiKey', in: 'header', name: 'X-Receipt-Code', description: '20 digits, spaces do not matter' },
      },
    },
  };
}
