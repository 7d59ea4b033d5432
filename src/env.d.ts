declare namespace App {
  interface Locals {
    /** What verbs work with; put in by the portal's server, or by the middleware under `npm run dev`. */
    context: import('./domains/context.ts').Context;
    /** Language of the page: from the address, else from the browser. */
    language: string;
    /** Tells whether this visitor has to wait after failed tries, without telling who it is. Missing on pages that are kept for all. */
    visitor?: import('./platform/server/serve.ts').Visitor;
    /** A form of the office that came after its session had ended, to be sent again. */
    unsent?: { address: string; fields: [string, string][] };
  }
}

interface ImportMetaEnv {
  /** Names the build: its caches in browsers carry it. `dev` under `npm run dev`. */
  readonly PORTAL_BUILD: string;
}
