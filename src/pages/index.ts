import type { APIRoute } from 'astro';

/** To the language that the browser asks for. */
export const GET: APIRoute = ({ locals, redirect }) => redirect(`/${locals.language}/`, 302);
