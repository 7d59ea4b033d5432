import { buildSite } from './build-site.ts';

const { entry } = await buildSite();
console.log(`The pages are built: ${entry}`);
