import { expect, it } from 'vitest'
import {
  byResourceKey,
  resourceKeyOf,
  resourceKeyText,
} from '../../../src/application/argocd/resourceKey.ts'
import { object } from './objects.ts'

it('a key does not tell versions apart', () => {
  const texts = ['apps/v1', 'apps/v1beta1'].map((version) =>
    resourceKeyText(resourceKeyOf(object(version, 'Deployment'))),
  )
  expect(texts).toEqual(Array(2).fill('apps/Deployment/default/demo'))
})

it('objects stand in the order of their printed keys', () => {
  const objects = ['argoproj.io/v1', 'v1', 'apps/v1'].map((version) => object(version, 'A'))
  const sorted = [...objects].sort(byResourceKey)
  expect(sorted.map((one) => one.apiVersion)).toEqual(['v1', 'apps/v1', 'argoproj.io/v1'])
})
