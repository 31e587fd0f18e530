import { type CaseFile, ndjsonRows } from '../caseFile.ts'
import { play, type Recorded } from './flux/play.ts'

export const fluxReconcile: CaseFile = recorded('flux-reconcile.ndjson')
export const fluxDrift: CaseFile = recorded('flux-drift.ndjson')

function recorded(name: string): CaseFile {
  return {
    name,
    rows: (text) =>
      ndjsonRows<Recorded>(text, (row) => ({
        kind: row.theme,
        id: row.id,
        input: { spec: row.spec, steps: row.steps },
        expected: row.expected,
        actual: () => ({ steps: play(row) }),
      })),
  }
}
