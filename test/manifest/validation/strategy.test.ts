import { describe, expect, it } from 'vitest'
import { strategyRule } from '../../../src/manifest/validation/strategy.ts'
import { against, rollout, viewOfRollout } from '../given.ts'

describe('the strategy', () => {
  it('is required', () => {
    expect(against(rollout({}))).toEqual([
      "spec.strategy.strategy: Required value: Rollout has missing field '.spec.strategy.canary or .spec.strategy.blueGreen'",
    ])
  })

  it('is only one', () => {
    const both = rollout({ canary: {}, blueGreen: { activeService: 'a' } })
    expect(against(both)).toEqual([
      'spec.strategy.strategy: Invalid value: "blueGreen: true canary: true": Multiple Strategies can not be listed',
    ])
  })

  it('may be an empty canary', () => {
    expect(strategyRule(viewOfRollout(rollout({ canary: {} })))).toEqual([])
  })
})
