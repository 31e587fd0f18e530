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

// Each is what the controller's validation says, in its order.
it.each([
  [
    'has a name that a container knows',
    { limits: { gpu: 1 } },
    [
      'limits[gpu]: Invalid value: "gpu": must be a standard resource type or fully qualified',
      'limits[gpu]: Invalid value: "gpu": must be a standard resource for containers',
    ],
  ],
  [
    'is none that only namespaces have',
    { requests: { pods: 2 }, limits: { pods: 1 } },
    [
      'limits[pods]: Invalid value: "pods": must be a standard resource for containers',
      'requests[pods]: Invalid value: "pods": must be a standard resource for containers',
      'requests: Invalid value: "2": must be less than or equal to pods limit of 1',
    ],
  ],
  ['may be a device', { limits: { 'nvidia.com/gpu': 1 } }, []],
  [
    'is a whole number of devices',
    { limits: { 'nvidia.com/gpu': '1500m' } },
    ['limits[nvidia.com/gpu]: Invalid value: "1500m": must be an integer'],
  ],
  [
    'is limited where it is a device',
    { requests: { 'nvidia.com/gpu': 1 } },
    ['limits: Required value: Limit must be set for non overcommitable resources'],
  ],
  [
    'is requested up to its limit where it is a device',
    { limits: { 'nvidia.com/gpu': 2 }, requests: { 'nvidia.com/gpu': 1 } },
    ['requests: Invalid value: "1": must be equal to nvidia.com/gpu limit of 2'],
  ],
  [
    'is limited where it is huge pages',
    { requests: { 'hugepages-2Mi': '1Gi', cpu: 1 } },
    ['limits: Required value: Limit must be set for non overcommitable resources'],
  ],
])('a resource %s', (_, resources, said) => {
  const objections = objectionsToResources(resources, ['resources'])
  expect(objections.map(objectionText)).toEqual(said.map((one) => `resources.${one}`))
})

it('huge pages come with cpu or memory', () => {
  expect(
    objectionsToResources({ limits: { 'hugepages-2Mi': '1Gi' } }, ['resources']).map(objectionText),
  ).toEqual(['resources: Forbidden: HugePages require cpu or memory'])
})
