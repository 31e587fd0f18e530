import { describe, expect, it } from 'vitest'
import { objectionsToAntiAffinity } from '../../../src/manifest/validation/antiAffinity.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'

const preferred = 'preferredDuringSchedulingIgnoredDuringExecution'
const required = 'requiredDuringSchedulingIgnoredDuringExecution'

function against(antiAffinity: { readonly [key: string]: object }): readonly string[] {
  const strategy = JSON.parse(JSON.stringify({ antiAffinity }))
  return objectionsToAntiAffinity(strategy, 'canary').map(objectionText)
}

describe('anti-affinity', () => {
  it('is required or preferred', () => {
    expect(against({ [required]: {} })).toEqual([])
    expect(against({ [preferred]: { weight: 100 } })).toEqual([])
  })

  it('is not both and not neither', () => {
    const say = (given: boolean): string =>
      `spec.strategy.antiAffinity: Invalid value: "antiAffinity.PreferredDuringSchedulingIgnoredDuringExecution: ${given} antiAffinity.RequiredDuringSchedulingIgnoredDuringExecution: ${given}": AntiAffinity must have exactly one strategy listed`
    expect(against({})).toEqual([say(false)])
    expect(against({ [required]: {}, [preferred]: { weight: 1 } })).toEqual([say(true)])
  })

  it('weighs from 1 to 100', () => {
    expect(against({ [preferred]: { weight: 0 } })).toEqual([
      'spec.strategy.antiAffinity.weight: Invalid value: 0: AntiAffinity weight must be between 1-100',
    ])
    expect(against({ [preferred]: { weight: 101 } })).toHaveLength(1)
  })
})
