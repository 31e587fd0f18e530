import { iptablesProbabilities as probabilitiesOf } from '../../../src/routers/kubeProxyIptables.ts'
import type { CaseFile } from '../caseFile.ts'

interface Recorded {
  readonly n: number
  readonly probabilities: readonly string[]
}

export const iptablesProbabilities: CaseFile = {
  name: 'iptables-probabilities.ndjson',
  *rows(text) {
    for (const line of text.split('\n').filter((written) => written !== '')) {
      const { n, probabilities } = JSON.parse(line) as Recorded
      yield {
        kind: '',
        id: `n=${n}`,
        input: { n },
        expected: probabilities,
        actual: () => probabilitiesOf(n),
      }
    }
  },
}
