// One campaign of Stryker in a process of its own, which index.ts starts: it does not run twice in one.
// tsx test/mutation/mutate.ts OUTFILE PATTERN…, with MUTATION_TESTS as vitest.config.ts reads it.
import { writeFileSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'
import type { Mutant } from './mutant.ts'

const [outfile = '', ...mutate] = process.argv.slice(2)
const results = await new Stryker({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate,
  // A table is read once, before any test: to try it costs a whole run of the tests each.
  ignoreStatic: true,
  ignorePatterns: ['dist', 'docs', 'examples'],
  reporters: ['progress-append-only'],
  tempDirName: 'node_modules/.cache/stryker',
  concurrency: 1,
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 60,
  allowConsoleColors: false,
}).runMutationTest()

const mutants = results.map(
  ({ fileName, status, replacement = '', location }): Mutant => ({
    file: fileName,
    status,
    replacement,
    location,
  }),
)
writeFileSync(outfile, JSON.stringify(mutants))
