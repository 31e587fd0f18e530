import type { ReplicaProgressThreshold } from '../../../src/replicas/enough.ts'
import { progressThresholdMet } from '../../../src/replicas/enough.ts'
import type { CaseFile } from '../caseFile.ts'
import { ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly threshold: ReplicaProgressThreshold | null
  readonly desired: number
  readonly want: number
  readonly available: number
  readonly expected: boolean
}

/** Enough of the desired pods are available to go on. */
export const progressThreshold: CaseFile = {
  name: 'progress-threshold.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ expected, ...input }, id) => ({
      kind: '',
      id,
      input,
      expected,
      actual() {
        const { threshold, desired, want, available } = input
        return progressThresholdMet(threshold, { want, have: want, available }, desired)
      },
    })),
}
