import { expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import { withPaused, withPodTemplate, withReplicas, withRestartAt } from '../../src/plan/edit.ts'
import { instant } from '../../src/units/time.ts'
import { canary } from '../manifest/given.ts'

const rollout = canary()
const { plan } = admitManifests([rollout], { templateNames: 'imageTag' })
if (plan === null) throw new Error('no plan')
const spec = plan.rollout

it('a write changes the typed field and what was written alike', () => {
  expect(withReplicas(spec, 5)).toMatchObject({ replicas: 5, source: { spec: { replicas: 5 } } })
  expect(withPaused(spec, true)).toMatchObject({ paused: true, source: { spec: { paused: true } } })
  expect(withRestartAt(spec, instant(30_000))).toMatchObject({
    restartAt: 30_000,
    source: { spec: { restartAt: '2026-01-01T00:00:30Z' } },
  })
  const template = { ...spec.template, hash: 'v2', image: 'app:v2', source: { spec: {} } }
  expect(withPodTemplate(spec, template)).toMatchObject({
    template: { hash: 'v2' },
    source: { spec: { template: { spec: {} }, replicas: 3 } },
  })
})

it('writing the same again is the very spec', () => {
  expect(withReplicas(spec, 3)).toBe(spec)
  expect(withPaused(spec, false)).toBe(spec)
  expect(withPodTemplate(spec, spec.template)).toBe(spec)
})
