import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/manifest/validation/rules.ts'
import { against, canary, viewOfRollout } from '../given.ts'

describe('the rules for a Rollout by itself', () => {
  it('have nothing against a good one', () => {
    expect(against(canary({ steps: [{ setWeight: 20 }, { pause: {} }] }))).toEqual([])
    expect(rules.map((rule) => rule(viewOfRollout(canary())))).toEqual(rules.map(() => []))
  })

  it('speak in the order of the controller: the first is the one that it reports', () => {
    const steps = [{ setWeight: 101 }]
    const spec = { replicas: -1, minReadySeconds: -1, selector: { matchLabels: { app: 'x' } } }
    expect(against(canary({ steps }, spec)).map((text) => text.split(':')[0])).toEqual([
      'spec.replicas',
      'spec.template.metadata.labels',
      'spec.minReadySeconds',
      'spec.strategy.steps[0].setWeight',
    ])
  })
})
