// How Stryker runs our tests: all are loaded once, into its own process, and a change is switched on for as long as
// the tests run that reach it, the quickest first, until one fails. A change of a table, which is read while
// loading, has everything loaded anew. Through Vitest the same takes seconds a change instead of milliseconds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { InstrumenterContext } from '@stryker-mutator/api/core'
import {
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { globSync } from 'tinyglobby'
import { bundleTests } from './bundle.ts'
import type { CollectedTest } from './collect.ts'

// A change that the quickest tests do not notice which together take this long has survived: in milliseconds of the
// processor, as long as nothing is changed. No score gets better by it, for tests are only left out.
const BUDGET = Number(process.env.MUTATION_BUDGET ?? 5000)

// Which tests have to notice.
const patterns = (process.env.MUTATION_TESTS ?? '').split(' ')

// Kept beside the copy that Stryker changes: a process that does not answer is replaced by a new one.
const DURATIONS = 'durations.json'

type Durations = Record<string, number>

/** Tests that live as long as this process. */
export function createRunner(): TestRunner {
  let load: () => Promise<readonly CollectedTest[]>
  let unchanged: readonly CollectedTest[] = []
  let durations: Durations = {}
  const quickestFirst = (tests: readonly CollectedTest[]): readonly CollectedTest[] =>
    [...tests].sort((one, other) => (durations[one.id] ?? 0) - (durations[other.id] ?? 0))

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      const root = process.cwd()
      load = await bundleTests(root, globSync(patterns, { cwd: root }).sort())
      unchanged = await load()
      if (existsSync(DURATIONS)) {
        durations = JSON.parse(readFileSync(DURATIONS, 'utf8')) as Durations
        unchanged = quickestFirst(unchanged)
      }
    },
    dryRun: async () => {
      const tests: TestResult[] = []
      for (const test of unchanged) {
        switches().currentTestId = test.id
        tests.push(await resultOf(test))
        delete switches().currentTestId
      }
      durations = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))
      writeFileSync(DURATIONS, JSON.stringify(durations))
      unchanged = quickestFirst(unchanged)
      const { mutantCoverage } = switches()
      return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) }
    },
    mutantRun: async (options) => {
      if (options.mutantActivation === 'static') {
        try {
          turnOn(options)
          return await firstFailure(quickestFirst(await load()), durations, options)
        } catch (error) {
          const killedBy = ['loading']
          const failureMessage = String(error)
          return { status: MutantRunStatus.Killed, killedBy, failureMessage, nrOfTests: 0 }
        } finally {
          turnOff()
        }
      }
      turnOn(options)
      return firstFailure(unchanged, durations, options)
    },
  }
}

async function firstFailure(
  tests: readonly CollectedTest[],
  durations: Durations,
  { testFilter, hitLimit }: MutantRunOptions,
): ReturnType<TestRunner['mutantRun']> {
  const asked = testFilter === undefined ? null : new Set(testFilter)
  const results: TestResult[] = []
  let spent = 0
  for (const test of tests) {
    if (asked?.has(test.id) === false) continue
    spent += durations[test.id] ?? 0
    if (spent > BUDGET && results.length > 0) break
    results.push(await resultOf(test))
    if (results.at(-1)?.status === TestStatus.Failed) break
  }
  const endless = determineHitLimitReached(switches().hitCount, hitLimit)
  turnOff()
  return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results })
}

async function resultOf({ id, file, name, run }: CollectedTest): Promise<TestResult> {
  const from = process.cpuUsage()
  const result = { id, name, fileName: file }
  try {
    await run()
    return { ...result, timeSpentMs: millisecondsSince(from), status: TestStatus.Success }
  } catch (error) {
    const failureMessage = String(error)
    const timeSpentMs = millisecondsSince(from)
    return { ...result, timeSpentMs, status: TestStatus.Failed, failureMessage }
  }
}

// Of the processor, not of the clock: the machine may be busy.
function millisecondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

function turnOn({ activeMutant, hitLimit }: MutantRunOptions): void {
  Object.assign(switches(), { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
}

function turnOff(): void {
  Object.assign(switches(), { activeMutant: '', hitCount: 0, hitLimit: undefined })
}

// What Stryker writes into the source asks here which change is on.
function switches(): InstrumenterContext {
  const world = globalThis as { __stryker__?: InstrumenterContext }
  world.__stryker__ ??= {}
  return world.__stryker__
}
