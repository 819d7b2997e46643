import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    exclude: ['tests/e2e/attacks/**'],
    globalSetup: ['tests/e2e/global-setup.ts'],
    setupFiles: ['tests/e2e/keep-pictures.ts'],
    // Each file has its own browser, chain and ports; they wait far more than they compute.
    maxWorkers: 2,
    // A waiting test costs nothing; on a slow machine a browser that starts beside another may take a minute for it.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 45_000 } },
  },
})
