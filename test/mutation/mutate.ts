// One campaign of Stryker in a process of its own, which index.ts starts: it does not run twice in one.
// node test/mutation/mutate.ts PATTERN…, with the environment that plugins.ts reads.
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'

await new Stryker({
  testRunner: 'loadedOnce',
  plugins: [fileURLToPath(new URL('plugins.ts', import.meta.url))],
  coverageAnalysis: 'perTest',
  mutate: process.argv.slice(2),
  ignorePatterns: ['dist', 'docs', 'examples'],
  reporters: ['progress-append-only', 'asTested'],
  tempDirName: 'node_modules/.cache/stryker',
  ignoreStatic: process.env.MUTATION_TABLES === 'skip',
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  timeoutMS: 15_000,
  dryRunTimeoutMinutes: 60,
  allowConsoleColors: false,
}).runMutationTest()
