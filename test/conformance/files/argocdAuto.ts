import { type CaseFile, ndjsonRows, type Row } from '../caseFile.ts'
import { autoSyncAnswer, selfHealDelays } from './argocd/autoSync.ts'
import { operationAnswer, retryWaits } from './argocd/operation.ts'
import { pollAnswer, refreshAnswer } from './argocd/refresh.ts'
import { windowAnswer } from './argocd/windows.ts'

interface Recorded {
  readonly id: string
  readonly kind: string
  readonly expected: unknown
}

const answers: Readonly<Record<string, (row: never) => unknown>> = {
  autoSync: autoSyncAnswer,
  selfHealBackoff: selfHealDelays,
  nextRetryAt: retryWaits,
  operation: operationAnswer,
  refresh: refreshAnswer,
  poll: pollAnswer,
  syncWindow: windowAnswer,
}

/** When Argo CD compares, when it syncs by itself, and how it goes on with an operation. */
export const argocdAuto: CaseFile = {
  name: 'argocd-auto.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (row): Row => {
      const { id, kind, expected, ...input } = row
      return { kind, id, input, expected, actual: () => answers[kind]?.(row as never) }
    }),
}
