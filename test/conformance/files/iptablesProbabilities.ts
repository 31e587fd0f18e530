import { iptablesProbabilities as probabilitiesOf } from '../../../src/routers/kubeProxyIptables.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly n: number
  readonly probabilities: readonly string[]
}

export const iptablesProbabilities: CaseFile = {
  name: 'iptables-probabilities.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ n, probabilities }) => ({
      kind: '',
      id: `n=${n}`,
      input: { n },
      expected: probabilities,
      actual: () => probabilitiesOf(n),
    })),
}
