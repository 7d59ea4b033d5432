import { buildSite } from './build-site.ts';

console.log((await buildSite()) ? 'The pages were built.' : 'The pages are already built from these sources.');
