import { expect, it } from 'vitest'
import { views } from '../../src/views/views.ts'
import { ran } from '../timeline/objects/sample.ts'
import { experiment, rollout } from './sample.ts'

const texts: { readonly [Name in keyof typeof views]: () => string } = {
  tree: () => views.tree(rollout),
  experimentTree: () => views.experimentTree(experiment),
  rolloutList: () => views.rolloutList([rollout]),
  experimentList: () => views.experimentList([experiment]),
  statusText: () => views.statusText(rollout),
  chart: () => views.chart(ran()),
}

it.each(Object.entries(texts))('%s says the same of the same', (_, text) => {
  expect(text()).not.toBe('')
  expect(text()).toBe(text())
})

it.each(Object.entries(texts))('%s has no colours unless it is asked for them', (_, text) => {
  expect(text()).not.toContain('\u001b')
})
