import { expect, it } from 'vitest'
import { noRetry } from '../../../../src/application/argocd/operation/retry.ts'
import { startSync } from '../../../../src/application/argocd/operation/startSync.ts'
import { at, shop } from '../given.ts'

const asked = { automated: true, retry: noRetry }
const ordered = { prune: true, syncOptions: [], resources: null, selfHealAttempts: 0 }

it('a sync is of the revision that was compared last, and is looked at at once', () => {
  const { operation } = startSync({ ...shop, revision: 'abc' }, ordered, asked, at(7))
  expect(operation).toMatchObject({ revision: 'abc', lookAt: at(7), request: { prune: true } })
  expect(operation?.state).toMatchObject({ phase: 'Running', partial: false, startedAt: at(7) })
})

it('a sync of some resources is partial', () => {
  const resources = [{ group: '', kind: 'ConfigMap', namespace: '', name: 'a' }]
  const { operation } = startSync(shop, { ...ordered, resources }, asked, at(7))
  expect(operation?.state.partial).toBe(true)
})
