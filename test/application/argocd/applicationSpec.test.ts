import { expect, it } from 'vitest'
import {
  readApplication,
  readSyncWindows,
} from '../../../src/application/argocd/applicationSpec.ts'

const automatedOf = (automated: object) =>
  readApplication({ spec: { syncPolicy: { automated: { ...automated } } } }).syncPolicy.automated

it('automated sync is on as soon as it is written, and off if it says so', () => {
  expect(automatedOf({})).toEqual({ prune: false, selfHeal: false, allowEmpty: false })
  expect(automatedOf({ enabled: false, prune: true })).toBeNull()
  expect(readApplication({ spec: {} }).syncPolicy.automated).toBeNull()
})

it('a retry may leave everything out but its limit', () => {
  const spec = { syncPolicy: { retry: { limit: 2, backoff: { factor: 3 } } } }
  const backoff = { duration: '', factor: 3, maxDuration: '' }
  expect(readApplication({ spec }).syncPolicy.retry).toEqual({ limit: 2, refresh: false, backoff })
})

it('what is not given has the default of Argo CD', () => {
  const { namespace, project, destinationNamespace } = readApplication({ spec: {} })
  expect([namespace, project, destinationNamespace]).toEqual(['argocd', 'default', 'default'])
})

it('a project has windows', () => {
  const window = { kind: 'deny', schedule: '0 22 * * *', duration: '1h', applications: ['*'] }
  const [read] = readSyncWindows({ spec: { syncWindows: [window] } })
  expect(read).toMatchObject({ ...window, manualSync: false, clusters: [] })
})
