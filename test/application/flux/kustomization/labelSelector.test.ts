import { expect, it } from 'vitest'
import { readLabelSelector } from '../../../../src/application/flux/kustomization/labelSelector.ts'

const labels = { app: 'demo', tier: 'web' }
const holds = (selector: string) => readLabelSelector(selector)(labels)

// k8s.io/apimachinery, labels.Parse.
it('all requirements must hold', () => {
  expect(['app=demo', 'app==demo,tier', 'app=demo,tier=db', 'app!=x', '!gone'].map(holds)).toEqual([
    true,
    true,
    false,
    true,
    true,
  ])
})

it('values can be listed', () => {
  expect(
    ['app in (x, demo)', 'app notin (x)', 'gone in (x)', 'gone notin (x), app'].map(holds),
  ).toEqual([true, true, false, true])
})
