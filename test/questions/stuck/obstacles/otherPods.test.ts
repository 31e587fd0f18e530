import { expect, it } from 'vitest'
import { otherPods } from '../../../../src/questions/stuck/obstacles/otherPods.ts'
import { viewWith } from './state.ts'

it('tells which version stands between the two', () => {
  const view = viewWith(({ replicaSets, spec }) => {
    const [first] = replicaSets
    if (first === undefined) throw new Error('no ReplicaSet')
    const template = { ...first.template, image: 'web:1.5', hash: 'between' }
    const between = { ...first, name: 'web-between', hash: 'between', template, available: 2 }
    expect(spec.template.image).toBe('web:2')
    return { replicaSets: [...replicaSets, between] }
  })
  expect(otherPods(view)?.text).toContain('2 of web:1.5')
  expect(otherPods(viewWith(() => ({})))).toBeNull()
})
