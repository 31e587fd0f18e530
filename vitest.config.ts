import { defineConfig } from 'vitest/config'
import { alias } from './test/alias.ts'

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
