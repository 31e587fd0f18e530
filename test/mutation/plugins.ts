// What we give to Stryker. The environment says how: `MUTATION_TESTS` has the patterns of the tests that have to
// notice, `MUTATION_OUTFILE` gets a line of JSON for each change as soon as it is tried, with the version of its file from
// `MUTATION_VERSIONS`, for somebody may go on writing meanwhile.
import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { MutantResult } from '@stryker-mutator/api/core'
import {
  declareFactoryPlugin,
  declareValuePlugin,
  type Plugin,
  PluginKind,
} from '@stryker-mutator/api/plugin'
import type { Mutant } from './mutant.ts'
import { createRunner } from './runner.ts'

export const strykerPlugins: readonly (
  | Plugin<PluginKind.TestRunner>
  | Plugin<PluginKind.Reporter>
)[] = [
  declareFactoryPlugin(PluginKind.TestRunner, 'loadedOnce', createRunner),
  declareValuePlugin(PluginKind.Reporter, 'asTested', { onMutantTested: write }),
]

const versions = JSON.parse(process.env.MUTATION_VERSIONS ?? '{}') as Record<string, string>

function write({ fileName, status, replacement = '', location, killedBy }: MutantResult): void {
  const file = relative(process.cwd(), fileName)
  const mutant: Mutant = {
    file,
    version: versions[file] ?? '',
    status,
    replacement,
    location,
    killedBy: killedBy ?? [],
  }
  appendFileSync(process.env.MUTATION_OUTFILE ?? '', `${JSON.stringify(mutant)}\n`)
}
