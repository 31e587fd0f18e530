import { describe, expect, it } from 'vitest'
import type { Form } from '../../src/door/form.ts'
import { jsonForm } from '../../src/door/forms/units.ts'
import { wholeLook } from '../../src/door/wholeLook.ts'

const pathIn = (form: Form, value: unknown): string | null => wholeLook(form, value)?.path ?? null

const step: Form = { type: 'Step', has: { weight: 'number' } }
const plan: Form = {
  type: 'Plan',
  has: { name: 'string', steps: { list: step } },
  may: { labels: { by: 'string' } },
}
const sound = { name: 'web', steps: [{ weight: 20 }], labels: { app: 'web' } }

describe('the whole look', () => {
  it('finds nothing in a value that is in order', () => {
    expect(pathIn(plan, sound)).toBeNull()
    expect(pathIn(plan, { ...sound, labels: undefined })).toBeNull()
  })

  it.each([
    [null, ''],
    [{ ...sound, name: 5 }, '.name'],
    [{ ...sound, steps: [{ weight: 20 }, 'pause'] }, '.steps[1]'],
    [{ ...sound, steps: [{ weight: '20' }] }, '.steps[0].weight'],
    [{ ...sound, steps: [{ weight: Number.POSITIVE_INFINITY }] }, '.steps[0].weight'],
    [{ ...sound, labels: { app: 5 } }, '.labels.app'],
    [{ ...sound, labels: [] }, '.labels'],
  ])('finds the first place that is wrong in %j', (value, path) => {
    expect(pathIn(plan, value)).toBe(path)
  })

  it('counts a hole in a list as a part', () => {
    expect(pathIn({ list: 'string' }, Object.assign([], { 0: 'a', 2: 'b' }))).toBe('[1]')
  })

  it('takes a class for no function: it wants to be called with new', () => {
    expect(pathIn('function', class {})).toBe('')
    expect(pathIn('function', () => 1)).toBeNull()
  })

  it('goes on in what stands in itself', () => {
    const tree: Form = { type: 'Tree', has: { name: 'string', under: { list: () => tree } } }
    const leaf = { name: 'leaf', under: [] }
    expect(pathIn(tree, { name: 'root', under: [leaf, leaf] })).toBeNull()
    expect(pathIn(tree, { name: 'root', under: [{ ...leaf, name: 1 }] })).toBe('.under[0].name')
  })

  it('takes for plain data what JSON has, members that are left out included', () => {
    expect(pathIn(jsonForm, { a: [1, null, 'x', true, {}], b: undefined })).toBeNull()
    expect(pathIn(jsonForm, { a: [1, () => 1] })).toBe('.a[1]')
    expect(pathIn(jsonForm, { a: Number.NaN })).toBe('.a')
  })

  it('comes to an end with data that holds itself, or one thing again and again', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    let doubled: object = {}
    for (let level = 0; level < 60; level++) doubled = { a: doubled, b: doubled }
    expect(pathIn(jsonForm, circle)).not.toBeNull()
    expect(pathIn(jsonForm, doubled)).not.toBeNull()
  })
})
