import { z } from 'zod';

/** An entry's id: its file name without the ending. Lower case, digits and hyphens, so that it can stand in an address. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, such as "haus-am-deichwald"');
