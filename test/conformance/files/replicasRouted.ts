import { rulesOfVersion } from '../../../src/releases/rules.ts'
import { controllerVersionOf, newestController } from '../../../src/releases/version.ts'
import { routedCanary } from '../../../src/replicas/routedCanary.ts'
import { canaryTarget } from '../../../src/steps/target.ts'
import type { CaseFile } from '../caseFile.ts'
import { ndjsonRows } from '../caseFile.ts'
import type { Flag, RecordedCounts, Situation } from './recordedCounts.ts'
import { hashesOf } from './recordedCounts.ts'
import type { RecordedStep } from './recordedSteps.ts'
import { readSteps } from './recordedSteps.ts'

interface Answer {
  readonly target: unknown
  readonly counts: readonly [canary: number, stable: number]
}

interface Recorded {
  readonly replicas: number
  readonly maxTrafficWeight: number | null
  readonly steps: readonly RecordedStep[]
  readonly currentStepIndex: number
  readonly dynamicStableScale: boolean
  readonly abortScaleDownDelaySeconds: number | null
  readonly minPodsPerReplicaSet: number | null
  readonly canary: RecordedCounts
  readonly stable: RecordedCounts
  readonly weights: readonly [canary: number, stable: number] | null
  readonly situation: Situation
  readonly flags: readonly Flag[]
  /** Absent: the newest. */
  readonly controller?: string
  readonly expectedTarget: { readonly replicas: number | null; readonly weight: number }
  readonly expected: readonly [canary: number, stable: number]
}

/** What is asked of the canary, and the sizes that one pass asks for, with traffic routing. */
export const replicasRouted: CaseFile = {
  name: 'replicas-routed.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ expected, expectedTarget, ...input }, id) => ({
      kind: '',
      id,
      input,
      expected: { target: expectedTarget, counts: expected },
      actual: () => answer(input),
    })),
}

/** The same of another release, whose rows say nothing of what was asked of the canary alone. */
export function replicasRoutedFile(name: string): CaseFile {
  return {
    name,
    rows: (text) =>
      ndjsonRows<Omit<Recorded, 'expectedTarget'>>(text, ({ expected, ...input }, id) => ({
        kind: '',
        id,
        input,
        expected,
        actual: () => answer(input).counts,
      })),
  }
}

function answer(input: Omit<Recorded, 'expected' | 'expectedTarget'>): Answer {
  const { replicas, dynamicStableScale, minPodsPerReplicaSet, flags, weights } = input
  const maxTrafficWeight = input.maxTrafficWeight ?? 100
  const version = controllerVersionOf(input.controller ?? newestController)
  const controller = rulesOfVersion(version ?? newestController)
  const aborted = flags.includes('abort')
  const target = canaryTarget({
    ...hashesOf(input.situation),
    replicas,
    steps: readSteps(input.steps),
    index: flags.includes('stepsDone') ? input.steps.length : input.currentStepIndex,
    aborted,
    promoteFull: flags.includes('promoteFull'),
    routed: true,
    maxTrafficWeight,
    dynamicStableScale,
    abortScaleDownDelaySeconds: input.abortScaleDownDelaySeconds,
    canaryAvailable: input.canary?.[1] ?? null,
    stableAvailable: input.stable?.[1] ?? null,
    controller,
  })
  const counts = routedCanary({
    replicas,
    target,
    maxTrafficWeight,
    minPodsPerReplicaSet,
    dynamicStableScale,
    aborted,
    weights: weights === null ? null : { canary: weights[0], stable: weights[1] },
    controller,
  })
  return { target, counts: [counts.canary, counts.stable] }
}
