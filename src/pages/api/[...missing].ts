import type { APIRoute } from 'astro';
import { invalid } from '../../app/answer-json.ts';

/** Calls that do not exist, or not in this way: machines get JSON, not a page. */
export const ALL: APIRoute = () => invalid({ address: 'there is no such call' }, 404);
