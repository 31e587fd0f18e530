import { expect, it } from 'vitest'
import { clientSideApplied } from '../../../../src/application/argocd/sync/clientSideApply.ts'
import type { JsonObject } from '../../../../src/units/json.ts'

const rollout = (spec: JsonObject): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'demo' },
  spec,
})

it('what was applied and is no more goes, what others added stays', () => {
  const first = clientSideApplied(rollout({}), rollout({ replicas: 3, minReadySeconds: 5 }))
  const { spec } = first
  const live = { ...first, spec: { ...(spec as JsonObject), paused: true } }
  const next = clientSideApplied(live, rollout({ replicas: 4 }))
  expect(next.spec).toEqual({ replicas: 4, paused: true })
})
