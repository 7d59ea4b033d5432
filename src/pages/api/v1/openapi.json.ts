import type { APIRoute } from 'astro';
import { json } from '../../../app/answer-json.ts';
import { openApiDocument } from '../../../app/openapi/open-api-document.ts';

/** What the open interface can do, for programs and their makers. */
export const GET: APIRoute = ({ locals }) => {
  const { content, configuration } = locals.context;
  return json(openApiDocument(content.current(), configuration.publicUrl));
};

export { unknownMethod as POST } from '../../../app/answer-json.ts';
