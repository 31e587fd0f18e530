// What we give to Stryker. The environment says how: `MUTATION_TESTS` has the patterns of the tests that have to
// notice, `MUTATION_OUTFILE` gets a line of JSON for each change as soon as it is tried.
import { appendFileSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { MutantResult } from '@stryker-mutator/api/core'
import {
  declareFactoryPlugin,
  declareValuePlugin,
  type Plugin,
  PluginKind,
} from '@stryker-mutator/api/plugin'
import type { MutationTestingPlanReadyEvent } from '@stryker-mutator/api/report'
import { type Mutant, versionOf } from './mutant.ts'
import { createRunner } from './runner.ts'

export const strykerPlugins: readonly (
  | Plugin<PluginKind.TestRunner>
  | Plugin<PluginKind.Reporter>
)[] = [
  declareFactoryPlugin(PluginKind.TestRunner, 'loadedOnce', createRunner),
  declareValuePlugin(PluginKind.Reporter, 'asTested', {
    onMutationTestingPlanReady: keepVersions,
    onMutantTested: write,
  }),
]

// Somebody may go on writing while changes are tried.
const versions = new Map<string, string>()

function keepVersions({ mutantPlans }: MutationTestingPlanReadyEvent): void {
  const files = new Set(mutantPlans.map(({ mutant }) => mutant.fileName))
  for (const file of files) versions.set(file, versionOf(readFileSync(file, 'utf8')))
}

function write({ fileName, status, replacement = '', location, killedBy }: MutantResult): void {
  const mutant: Mutant = {
    file: relative(process.cwd(), fileName),
    version: versions.get(fileName) ?? '',
    status,
    replacement,
    location,
    killedBy: killedBy ?? [],
  }
  appendFileSync(process.env.MUTATION_OUTFILE ?? '', `${JSON.stringify(mutant)}\n`)
}
