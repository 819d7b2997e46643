import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    exclude: ['tests/e2e/attacks/**'],
    globalSetup: ['tests/e2e/global-setup.ts'],
    // Each file has its own browser, chain and ports; they wait far more than they compute.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
