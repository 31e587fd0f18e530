import { newestRules } from '../../../src/releases/rules.ts'
import { basicCanary } from '../../../src/replicas/basicCanary.ts'
import { maxSurgeOf, maxUnavailableOf } from '../../../src/replicas/fenceposts.ts'
import { canaryTarget } from '../../../src/steps/target.ts'
import type { IntOrString } from '../../../src/units/amounts.ts'
import type { CaseFile } from '../caseFile.ts'
import { ndjsonRows } from '../caseFile.ts'
import type { Flag, RecordedCounts, Situation } from './recordedCounts.ts'
import { countsOf, hashesOf } from './recordedCounts.ts'
import { readSteps } from './recordedSteps.ts'

interface Recorded {
  readonly replicas: number
  readonly setWeight: number
  readonly maxSurge: IntOrString | null
  readonly maxUnavailable: IntOrString | null
  readonly canary: RecordedCounts
  readonly stable: RecordedCounts
  readonly older: readonly (readonly [want: number, available: number])[]
  readonly situation: Situation
  readonly flags: readonly Flag[]
  readonly expected: readonly [canary: number, stable: number]
}

/** The sizes that one pass asks for without traffic routing. */
export const replicasBasic: CaseFile = {
  name: 'replicas-basic.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ expected, ...input }, id) => ({
      kind: '',
      id,
      input,
      expected,
      actual: () => answer(input),
    })),
}

function answer(input: Omit<Recorded, 'expected'>): readonly number[] {
  const { replicas, maxSurge, maxUnavailable, situation, flags } = input
  const canary = countsOf(input.canary)
  const stable = countsOf(input.stable)
  const { weight } = canaryTarget({
    ...hashesOf(situation),
    replicas,
    steps: readSteps([{ setWeight: input.setWeight }]),
    index: flags.includes('stepsDone') ? 1 : 0,
    aborted: flags.includes('abort'),
    promoteFull: flags.includes('promoteFull'),
    routed: false,
    maxTrafficWeight: 100,
    dynamicStableScale: false,
    abortScaleDownDelaySeconds: null,
    canaryAvailable: canary?.available ?? null,
    stableAvailable: stable?.available ?? null,
    controller: newestRules,
  })
  const sizes = basicCanary({
    replicas,
    weight,
    surge: maxSurgeOf(maxSurge, maxUnavailable, replicas),
    unavailable: maxUnavailableOf(maxSurge, maxUnavailable, replicas),
    canary,
    stable,
    stableIsCanary: situation === 'stableIsCanary',
    olderWant: input.older.reduce((sum, [want]) => sum + want, 0),
  })
  return [sizes.canary, sizes.stable]
}
