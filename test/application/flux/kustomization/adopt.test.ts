import { describe, expect, it } from 'vitest'
import { adopt } from '../../../../src/application/flux/kustomization/adopt.ts'

const entry = (manager: string, operation: string, field: string, subresource?: string) => ({
  manager,
  operation,
  ...(subresource === undefined ? {} : { subresource }),
  fieldsV1: { 'f:spec': { [`f:${field}`]: {} } },
})
const live = (managedFields: readonly object[], annotations: Record<string, string> = {}) => ({
  kind: 'Rollout',
  metadata: {
    name: 'demo',
    annotations,
    managedFields: managedFields.map((each) => ({ ...each })),
  },
  spec: {},
})
const wanted = { kind: 'Rollout', metadata: { name: 'demo' } }
const own = entry('kustomize-controller', 'Apply', 'replicas')

describe('adopt', () => {
  it('makes the fields of kubectl and its plugins its own', () => {
    const taken = adopt(live([own, entry('kubectl-argo-rollouts', 'Update', 'paused')]), wanted)
    expect(taken?.metadata).toMatchObject({
      managedFields: [
        {
          manager: 'kustomize-controller',
          operation: 'Apply',
          fieldsV1: { 'f:spec': { 'f:paused': {}, 'f:replicas': {} } },
        },
      ],
    })
  })

  it('leaves what others own, and what was written through a subresource', () => {
    const theirs = [
      own,
      entry('my-operator', 'Update', 'a'),
      entry('kubectl', 'Update', 'replicas', 'scale'),
    ]
    expect(adopt(live(theirs), wanted)).toBeNull()
  })

  it('leaves everything where it is told to merge', () => {
    const merging = { 'kustomize.toolkit.fluxcd.io/ssa': 'Merge' }
    expect(adopt(live([entry('kubectl', 'Update', 'a')], merging), wanted)).toBeNull()
  })

  it('removes what kubectl apply remembers', () => {
    const note = { 'kubectl.kubernetes.io/last-applied-configuration': '{}', mine: 'x' }
    expect(adopt(live([own], note), wanted)?.metadata).toMatchObject({ annotations: { mine: 'x' } })
  })
})
