import { canonicalSteps, stepsHash } from '../../../src/fingerprint/steps.ts'
import type { Json } from '../../../src/units/json.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly steps?: readonly Json[]
  readonly hashed: string
  readonly expected: string
}

export const stepHashes: CaseFile = {
  name: 'step-hashes.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ id, steps, hashed, expected }) => ({
      kind: '',
      id,
      input: { steps },
      expected: { hashed, hash: expected },
      actual: () => ({ hashed: canonicalSteps(steps), hash: stepsHash(steps) }),
    })),
}
