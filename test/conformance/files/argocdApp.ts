import {
  compareApplication,
  type ResourceStatus,
} from '../../../src/application/argocd/compare/compareApplication.ts'
import type { IgnoreDifferences } from '../../../src/application/argocd/diff/ignoreDifferences.ts'
import type { Unstructured } from '../../../src/application/argocd/object.ts'
import { resourceKeyText } from '../../../src/application/argocd/resourceKey.ts'
import { compareText } from '../../../src/go/order.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly kind: string
  readonly application: {
    readonly name: string
    readonly namespace: string
    readonly destinationNamespace: string
    readonly ignoreDifferences?: readonly Partial<IgnoreDifferences>[]
  }
  readonly targets: readonly Unstructured[]
  readonly live: readonly Unstructured[]
  readonly repoError?: string
  readonly expected: unknown
}

/** What a comparison of Git with the cluster comes to. */
export const argocdApp: CaseFile = {
  name: 'argocd-app.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (row) => ({
      kind: row.kind,
      id: row.id,
      input: { application: row.application, targets: row.targets, live: row.live },
      expected: row.expected,
      actual: () => compared(row),
    })),
}

function compared({ application, targets, live, repoError }: Recorded): unknown {
  const { ignoreDifferences = [] } = application
  const found = compareApplication({
    application: { ...application, ignoreDifferences: ignoreDifferences.map(whole) },
    targets: repoError === undefined ? targets : { error: repoError },
    live,
  })
  return {
    sync: found.sync,
    health: { status: found.health.status, message: found.health.message },
    resources: [...found.resources].sort(byKey).map((resource) => ({
      key: resourceKeyText(resource.key),
      sync: resource.sync,
      modified: resource.modified,
      health:
        resource.health === null
          ? null
          : { status: resource.health.status, message: resource.health.message },
      ...(resource.requiresPruning && { requiresPruning: true }),
      ...(resource.hook && { hook: true }),
      ...(resource.syncWave !== 0 && { syncWave: resource.syncWave }),
    })),
    conditions: found.conditions,
  }
}

// The recording lists them by key, whoever has them.
function byKey(a: ResourceStatus, b: ResourceStatus): number {
  return compareText(resourceKeyText(a.key), resourceKeyText(b.key))
}

function whole(rule: Partial<IgnoreDifferences>): IgnoreDifferences {
  return {
    group: '',
    kind: '',
    name: '',
    namespace: '',
    jsonPointers: [],
    jqPathExpressions: [],
    ...rule,
  }
}
