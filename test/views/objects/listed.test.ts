import { expect, it } from 'vitest'
import { listedExperiments, listedRollouts } from '../../../src/views/objects/listed.ts'
import { now, object } from './sample.ts'

const there = { metadata: { namespace: 'apps' } }
const items = [object('Rollout', 'b'), object('Experiment', 'e', there), object('Rollout', 'a')]
const snapshot = { objects: [{ kind: 'List', items }, object('Rollout', 'c', there)], now }

it('takes one namespace, in the order of names', () => {
  expect(listedRollouts(snapshot, {}).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(listedRollouts(snapshot, { namespace: 'apps' }).map(({ name }) => name)).toEqual(['c'])
  expect(listedExperiments(snapshot, { namespace: 'apps' })).toHaveLength(1)
})

it('takes all namespaces one after the other', () => {
  const all = listedRollouts(snapshot, { allNamespaces: true })
  expect(all.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual([
    'apps/c',
    'default/a',
    'default/b',
  ])
})
