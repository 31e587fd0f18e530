import { describe, expect, it } from 'vitest'
import type { Form } from '../../src/door/form.ts'
import { guarded, tellPlainly } from '../../src/door/guard.ts'
import { takeOptions } from '../../src/door/options.ts'
import { takenIn } from '../../src/door/takenIn.ts'
import { MisuseError } from '../../src/units/misuseError.ts'

const form: Form = {
  type: 'PictureOptions',
  has: {},
  may: { width: 'number', colours: { words: ['light', 'dark'] }, limits: { type: '', has: {} } },
}
const take = takeOptions(form)

describe('options', () => {
  it.each([{}, { width: 3 }, { width: undefined, colours: 'dark' }, { limits: { any: 1 } }])(
    'in order are let through: %j',
    (given) => {
      expect(take(given)).toEqual({ value: given, wrong: null })
    },
  )

  it('are let through where there are none', () => {
    expect(take(undefined)).toEqual({ value: undefined, wrong: null })
  })

  it('of another kind are told', () => {
    expect(take({ width: '3' }).wrong).toMatchObject({ path: '.width', told: null })
    expect(take({ colours: 'drak' }).wrong).toMatchObject({ path: '.colours', told: null })
  })

  it('that there are not are told, with what was meant', () => {
    const hintOf = (given: object) => take(given).wrong?.told?.hint
    expect(hintOf({ widht: 3 })).toBe('Did you mean width?')
    expect(hintOf({ toString: 3 })).toBe('Options are width, colours, limits.')
  })

  it('of which one is taken in by itself are looked at before', () => {
    const inner = takeOptions(form, () => ({ value: 'taken', wrong: null }))
    expect(inner({ width: 3 }).value).toBe('taken')
    expect(inner({ widht: 3 }).wrong).not.toBeNull()
  })

  it('that always have to be there are options as well', () => {
    const strict = takeOptions({ type: '', has: { after: 'string' }, may: { at: 'string' } })
    expect(strict({ after: 'x', at: 'y' }).wrong).toBeNull()
    expect(strict({ after: 'x', aftr: 'y' }).wrong?.told?.hint).toBe('Did you mean after?')
  })
})

describe('a guarded function with options', () => {
  const toPicture = (width: number, more?: object): string => `${width} ${JSON.stringify(more)}`
  const picture = guarded(
    'toPicture',
    toPicture,
    [
      { name: 'size', form: 'number' },
      { name: 'options', form, optional: true, take },
    ],
    { tell: tellPlainly, instead: null, take: takenIn },
  )

  it('is called with those that are in order', () => {
    expect(picture(1)).toBe('1 undefined')
    expect(picture(1, { width: 2 })).toBe('1 {"width":2}')
  })

  it('says what is wrong with them', () => {
    const misspelled = () => picture(1, { colurs: 'dark' })
    expect(misspelled).toThrow(MisuseError)
    expect(misspelled).toThrow('toPicture: options.colurs is no option. Did you mean colours?')
    expect(() => picture(1, { width: 'x' })).toThrow('options.width wants a number')
  })

  it('says so where they cannot be looked at', () => {
    const revoked = Proxy.revocable({}, {})
    revoked.revoke()
    expect(() => picture(1, revoked.proxy)).toThrow(MisuseError)
  })
})
