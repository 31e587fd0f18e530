import { describe, expect, it } from 'vitest'
import { type Form, mismatchOf } from '../../src/door/form.ts'

const pathIn = (form: Form, value: unknown, depth = 1): string | null =>
  mismatchOf(form, value, depth)?.path ?? null

const step: Form = { type: 'Step', has: { weight: 'number' } }
const plan: Form = {
  type: 'Plan',
  has: { name: 'string', first: step, steps: { list: step }, mode: { words: ['canary', null] } },
  may: { labels: { by: 'string' } },
}
const sound = { name: 'web', first: { weight: 5 }, steps: [{ weight: 20 }], mode: 'canary' }

describe('a glance at a value', () => {
  it('finds nothing where it is in order', () => {
    expect(pathIn(plan, sound)).toBeNull()
    expect(pathIn(plan, { ...sound, mode: null, more: 1 })).toBeNull()
  })

  it.each([
    [{ ...sound, name: 5 }, '.name'],
    [{ ...sound, steps: {} }, '.steps'],
    [{ ...sound, first: [] }, '.first'],
    [{ ...sound, mode: 'rolling' }, '.mode'],
    [{}, '.name'],
    [null, ''],
    ['web', ''],
    [[], ''],
    [undefined, ''],
  ])('finds what is wrong at the top of %j', (value, path) => {
    expect(pathIn(plan, value)).toBe(path)
  })

  it('goes no deeper than it is told, and not to what may be there', () => {
    expect(pathIn(plan, { ...sound, first: { weight: '5' } })).toBeNull()
    expect(pathIn(plan, { ...sound, first: { weight: '5' } }, 2)).toBe('.first.weight')
    expect(pathIn(plan, { ...sound, steps: [5], labels: 5 }, 2)).toBeNull()
  })

  it('takes an infinite bound for a number, and NaN never', () => {
    expect(pathIn('number', Number.POSITIVE_INFINITY)).toBeNull()
    expect(pathIn('number', Number.NaN)).toBe('')
  })

  it('of several tells of the one that comes closest', () => {
    const either: Form = { either: ['string', plan] }
    expect(pathIn(either, 'web')).toBeNull()
    expect(pathIn(either, { ...sound, name: 5 })).toBe('.name')
    expect(pathIn(either, 5)).toBe('')
  })

  it('asks of what is in order what is beyond', () => {
    const asked: unknown[] = []
    mismatchOf(plan, sound, 1, (_, value) => {
      asked.push(value)
      return null
    })
    expect(asked).toEqual(['web', sound.first, sound.steps, 'canary', sound])
  })
})
