import { expect, it } from 'vitest'
import { kept, ownerLabels } from '../../../../src/application/flux/kustomization/marks.ts'

it('an object says to whom it belongs', () => {
  expect(ownerLabels('app', 'default')).toEqual({
    'kustomize.toolkit.fluxcd.io/name': 'app',
    'kustomize.toolkit.fluxcd.io/namespace': 'default',
  })
})

it('what is not applied is not deleted either', () => {
  expect(kept.map(([key, value]) => `${key.split('/')[1]}: ${value}`)).toEqual([
    'prune: disabled',
    'reconcile: disabled',
    'ssa: Ignore',
  ])
})
