import { evaluateHealth, readEvaluator } from '../../../src/application/flux/healthChecks.ts'
import { kstatusOf } from '../../../src/application/flux/kstatus/computeStatus.ts'
import { computeJobStatus } from '../../../src/application/flux/kstatus/job.ts'
import type { Kstatus } from '../../../src/application/flux/kstatus/result.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { instant } from '../../../src/units/time.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly object: JsonObject
  readonly expected: {
    readonly jobReader?: unknown
    readonly cel?: Readonly<Record<string, unknown>>
  }
}

/** The three sets of expressions with which every Rollout was asked. */
const sets: Readonly<Record<string, { inProgress: string; failed: string; current: string }>> = {
  phase: {
    inProgress:
      '!has(status.observedGeneration) || status.observedGeneration != string(metadata.generation) ' +
      "|| (has(status.phase) && (status.phase == 'Progressing' || status.phase == 'Paused'))",
    failed: "has(status.phase) && status.phase == 'Degraded'",
    current: "has(status.phase) && status.phase == 'Healthy'",
  },
  pausedIsCurrent: {
    inProgress: '',
    failed: "status.phase == 'Degraded'",
    current: "status.phase == 'Healthy' || status.phase == 'Paused'",
  },
  conditions: {
    inProgress: '',
    failed: "status.conditions.filter(e, e.type == 'Progressing').all(e, e.status == 'False')",
    current: "status.conditions.filter(e, e.type == 'Healthy').exists(e, e.status == 'True')",
  },
}

// The recordings were made long after every creationTimestamp in them.
const now = instant(1e12)

export const fluxHealth: CaseFile = {
  name: 'flux-health.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ id, object, expected }) => ({
      kind: String(object.kind),
      id,
      input: object,
      expected,
      actual: () => ({
        ...printed(kstatusOf(object, now)),
        ...(expected.jobReader === undefined
          ? {}
          : { jobReader: printed(computeJobStatus(object)) }),
        ...(expected.cel === undefined ? {} : { cel: answersOf(object) }),
      }),
    })),
}

function answersOf(object: JsonObject): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(sets).map(([name, expressions]) => {
      const evaluator = readEvaluator(expressions)
      if ('error' in evaluator) return [name, evaluator.error]
      const { message: _, ...answer } = printed(evaluateHealth(evaluator, object))
      return [name, answer]
    }),
  )
}

function printed({ status, message, error }: Kstatus): Readonly<Record<string, string>> {
  return error === '' ? { status, message } : { status, message, error }
}
