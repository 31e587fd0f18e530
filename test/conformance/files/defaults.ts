import { effectiveCount, readMetric } from '../../../src/analysis/metric.ts'
import { effectiveExperimentValues, effectiveValues } from '../../../src/manifest/defaults.ts'
import { pauseSeconds } from '../../../src/steps/pause.ts'
import type { IntOrString } from '../../../src/units/amounts.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

type Kind = 'Rollout' | 'Experiment' | 'Metric' | 'Pause'

interface Recorded {
  readonly id: string
  readonly kind: Kind
  readonly object: JsonObject
  readonly expected: JsonObject
}

const answers: Readonly<Record<Kind, (object: JsonObject) => unknown>> = {
  Rollout: effectiveValues,
  Experiment: effectiveExperimentValues,
  Metric: (metric) => ({
    consecutiveErrorLimit: readMetric(metric).consecutiveErrorLimit,
    effectiveCount: effectiveCount(metric),
  }),
  Pause: ({ duration }) => ({
    seconds: duration === undefined ? 0 : pauseSeconds(duration as IntOrString),
  }),
}

export const defaults: CaseFile = {
  name: 'defaults.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ id, kind, object, expected }) => ({
      kind,
      id,
      input: object,
      expected,
      actual: () => answers[kind](object),
    })),
}
