import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Generous, as a slow day must fail nothing: a hang is what these are for.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
