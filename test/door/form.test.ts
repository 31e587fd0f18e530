import { describe, expect, it } from 'vitest'
import { type Form, glance, mismatchOf } from '../../src/door/form.ts'

const whole = Number.POSITIVE_INFINITY
const pathIn = (form: Form, value: unknown, depth: number): string | null =>
  mismatchOf(form, value, depth)?.path ?? null

const step: Form = { type: 'Step', has: { weight: 'number' } }
const plan: Form = {
  type: 'Plan',
  has: { name: 'text', steps: { list: step }, mode: { words: ['canary', 'blueGreen'] } },
  may: { labels: { dictionary: 'text' } },
}
const sound = { name: 'web', steps: [{ weight: 20 }], mode: 'canary', labels: { app: 'web' } }

describe('a form', () => {
  it('finds nothing in a value that is in order', () => {
    expect(pathIn(plan, sound, whole)).toBeNull()
    expect(pathIn(plan, { ...sound, labels: undefined }, whole)).toBeNull()
  })

  it.each([
    [{ ...sound, name: 5 }, '.name'],
    [{ ...sound, steps: {} }, '.steps'],
    [{ ...sound, mode: 'rolling' }, '.mode'],
    [{}, '.name'],
    [null, ''],
    ['web', ''],
    [[], ''],
    [undefined, ''],
  ])('finds at a glance what is wrong at the top of %j', (value, path) => {
    expect(pathIn(plan, value, glance)).toBe(path)
  })

  it.each([
    [{ ...sound, steps: [{ weight: 20 }, 'pause'] }, '.steps[1]'],
    [{ ...sound, steps: [{ weight: '20' }] }, '.steps[0].weight'],
    [{ ...sound, steps: [{ weight: Number.POSITIVE_INFINITY }] }, '.steps[0].weight'],
    [{ ...sound, labels: { app: 5 } }, '.labels.app'],
    [{ ...sound, labels: [] }, '.labels'],
  ])('finds further down only with the whole look what is wrong with %j', (value, path) => {
    expect(pathIn(plan, value, glance)).toBeNull()
    expect(pathIn(plan, value, whole)).toBe(path)
  })

  it('takes an infinite bound for a number at a glance, and NaN never', () => {
    expect(pathIn('number', Number.POSITIVE_INFINITY, glance)).toBeNull()
    expect(pathIn('number', Number.NaN, glance)).toBe('')
  })

  it('of several tells of the one that comes closest', () => {
    const either: Form = { either: ['text', plan] }
    expect(pathIn(either, 'text', whole)).toBeNull()
    expect(pathIn(either, { ...sound, steps: [{}] }, whole)).toBe('.steps[0].weight')
    expect(pathIn(either, 5, whole)).toBe('')
  })

  it('may stand in itself', () => {
    const tree: Form = { type: 'Tree', has: { name: 'text', under: { list: () => tree } } }
    const leaf = { name: 'leaf', under: [] }
    expect(pathIn(tree, { name: 'root', under: [leaf, leaf] }, whole)).toBeNull()
    expect(pathIn(tree, { name: 'root', under: [{ ...leaf, name: 1 }] }, whole)).toBe(
      '.under[0].name',
    )
  })

  it('takes for plain data what JSON has, members that are left out included', () => {
    expect(pathIn('json', { a: [1, null, 'x', true, {}], b: undefined }, whole)).toBeNull()
    expect(pathIn('json', { a: [1, () => 1] }, whole)).toBe('.a[1]')
    expect(pathIn('json', { a: Number.NaN }, whole)).toBe('.a')
  })

  it('comes to an end with data that holds itself, or one thing again and again', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    let doubled: object = {}
    for (let level = 0; level < 60; level++) doubled = { a: doubled, b: doubled }
    expect(pathIn('json', circle, whole)).not.toBeNull()
    expect(pathIn('json', doubled, whole)).not.toBeNull()
  })
})
