import type { WeightInPods } from '../../../src/replicas/weight.ts'
import { approximateWeight } from '../../../src/replicas/weight.ts'
import type { CaseFile } from '../caseFile.ts'
import { ndjsonRows } from '../caseFile.ts'

interface Recorded extends WeightInPods {
  readonly expected: readonly [canary: number, stable: number]
}

/** The split of whole pods that comes nearest to a weight. */
export const replicasApproximate: CaseFile = {
  name: 'replicas-approximate.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ expected, ...input }, id) => ({
      kind: '',
      id,
      input,
      expected,
      actual() {
        const { canary, stable } = approximateWeight(input)
        return [canary, stable]
      },
    })),
}
