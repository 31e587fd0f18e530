import { defineConfig } from 'vitest/config'
import { alias } from '../alias.ts'

// Which tests have to notice: `MUTATION_TESTS` has their patterns, separated by spaces.
const include = (process.env.MUTATION_TESTS ?? '').split(' ').filter((one) => one !== '')

export default defineConfig({
  resolve: { alias },
  test: { include, testTimeout: 600_000, pool: 'threads', isolate: false },
})
