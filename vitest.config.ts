import { defineConfig } from 'vitest/config'
import { alias } from './test/alias.ts'

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    // What is tested is pure, so files can share a thread and what it has loaded: three times as fast.
    pool: 'threads',
    isolate: false,
    // What test/tools/coverage.ts counts.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['json'],
      reportsDirectory: 'node_modules/.cache/coverage',
    },
  },
})
