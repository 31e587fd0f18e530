import { describe, expect, it } from 'vitest'
import { withFluxCondition } from '../../../../src/application/flux/conditions.ts'
import { newKustomization } from '../../../../src/application/flux/kustomization/kustomization.ts'
import {
  requestedByRevision,
  revisionChanged,
} from '../../../../src/application/flux/kustomization/triggers.ts'

const artifact = (revision: string, digest = 'd') => ({ revision, digest })

it('a new artifact of the same revision is not heard of', () => {
  expect([
    revisionChanged(null, artifact('a')),
    revisionChanged(artifact('a'), artifact('b')),
    revisionChanged(artifact('a'), artifact('a', 'other')),
    revisionChanged(artifact('a'), null),
  ]).toEqual([true, true, false, false])
})

describe('requestedByRevision', () => {
  const sourceRef = { kind: 'GitRepository', name: 'app' }
  const source = { ...sourceRef, namespace: 'default' }
  const from = (name: string, ...needs: readonly string[]) =>
    newKustomization(name, 'default', {
      sourceRef,
      dependsOn: needs.map((need) => ({ name: need })),
    })
  const attempted = (name: string, type: string) => {
    const fresh = from(name)
    const conditions = withFluxCondition([], type, 'True', '', '', 1)
    return { ...fresh, status: { ...fresh.status, lastAttemptedRevision: 'r', conditions } }
  }
  const names = (...kustomizations: readonly ReturnType<typeof from>[]) =>
    requestedByRevision(source, 'r', kustomizations).map((key) => key.split('/')[1])

  it('asks for dependencies first', () => {
    expect(names(from('apps', 'base'), from('base'))).toEqual(['base', 'apps'])
  })

  it('asks for a dependency of another source as well', () => {
    const other = newKustomization('infra', 'default', { sourceRef: { ...sourceRef, name: 'x' } })
    expect(names(from('apps', 'infra'), other)).toEqual(['infra', 'apps'])
  })

  it('asks nobody who is at it, or done with it', () => {
    expect(
      names(attempted('a', 'Ready'), attempted('b', 'Reconciling'), attempted('c', 'Stalled')),
    ).toEqual(['c'])
  })

  it('asks nobody at all where they depend on each other', () => {
    expect(names(from('a', 'b'), from('b', 'a'), from('c'))).toEqual([])
  })
})
