import { expect, it } from 'vitest'
import { typedRollout } from '../../src/plan/typedRollout.ts'

it('keeps the fields of the type, without optional ones at zero and with those that are always there', () => {
  const typed = typedRollout({
    kind: 'Rollout',
    metadata: { name: 'demo' },
    spec: {
      replicas: 0,
      paused: false,
      minReadySeconds: 5,
      unknown: 1,
      template: { spec: { containers: [{ name: 'main', image: 'app:v1' }] } },
      strategy: { canary: { steps: [{ setWeight: 20, extra: true }], maxSurge: '25%' } },
    },
  })
  expect(typed).toMatchObject({
    metadata: { name: 'demo' },
    spec: {
      replicas: 0,
      minReadySeconds: 5,
      template: { spec: { containers: [{ name: 'main', image: 'app:v1', resources: {} }] } },
    },
    status: {},
  })
  expect(typed.spec).not.toHaveProperty('paused')
  expect(typed.spec).not.toHaveProperty('unknown')
  expect(typed.spec).toHaveProperty('strategy', {
    canary: { steps: [{ setWeight: 20 }], maxSurge: '25%' },
  })
})
