import { canonicalPodTemplate, podTemplateHash } from '../../../src/fingerprint/podTemplate.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly template: JsonObject
  readonly collisionCount?: number
  readonly hashed: string
  readonly expected: string
}

export const hashes: CaseFile = {
  name: 'hashes.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ id, template, collisionCount, hashed, expected }) => ({
      kind: '',
      id,
      input: { template, collisionCount },
      expected: { hashed, hash: expected },
      actual: () => ({
        hashed: canonicalPodTemplate(template),
        hash: podTemplateHash(template, collisionCount),
      }),
    })),
}
