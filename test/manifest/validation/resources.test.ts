import { describe, expect, it } from 'vitest'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import { objectionsToResources } from '../../../src/manifest/validation/resources.ts'

function against(requested: string | number, limit: string | number): readonly string[] {
  const resources = { requests: { cpu: requested }, limits: { cpu: limit } }
  return objectionsToResources(resources, ['resources']).map(objectionText)
}

describe('a request', () => {
  it.each([
    ['100m', '100m'],
    ['0.1', '100m'],
    ['1Ki', '1024'],
    ['1Ki', '2k'],
    ['1e3', '1k'],
    [1, 2],
  ])('of %s is within a limit of %s', (requested, limit) => {
    expect(against(requested, limit)).toEqual([])
  })

  it.each([
    ['200m', '100m', '"200m"', '100m'],
    ['2', '1500m', '"2"', '1500m'],
    ['1Gi', '1G', '"1Gi"', '1G'],
    ['0.5', '0.1', '"500m"', '100m'],
  ])('of %s is above a limit of %s', (requested, limit, shown, most) => {
    expect(against(requested, limit)).toEqual([
      `resources.requests: Invalid value: ${shown}: must be less than or equal to cpu limit of ${most}`,
    ])
  })

  it('without a limit is not limited', () => {
    expect(objectionsToResources({ requests: { cpu: '9' } }, [])).toEqual([])
    expect(objectionsToResources(null, [])).toEqual([])
  })
})
