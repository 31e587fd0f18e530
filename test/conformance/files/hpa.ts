import { type CaseFile, ndjsonRows } from '../caseFile.ts'
import { calculate } from './hpa/calculate.ts'
import type { Recorded } from './hpa/recorded.ts'
import { playSequence } from './hpa/sequence.ts'

/** What the HorizontalPodAutoscaler's controller does: single decisions, and sequences of them. */
export const hpa: CaseFile = {
  name: 'hpa.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (row) => {
      const { expected, id, kind, ...input } = row
      const actual = (): unknown => (row.kind === 'calculate' ? calculate(row) : playSequence(row))
      return { kind, id, input, expected, actual }
    }),
}
