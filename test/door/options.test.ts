import { describe, expect, it } from 'vitest'
import type { Form } from '../../src/door/form.ts'
import { guarded } from '../../src/door/guard.ts'
import { optionalMembers, optionMismatch, tellStranger } from '../../src/door/options.ts'
import { MisuseError } from '../../src/units/misuseError.ts'

const form: Form = {
  type: 'PictureOptions',
  has: {},
  may: { width: 'number', colours: { words: ['light', 'dark'] }, limits: { type: '', has: {} } },
}
const options = optionalMembers(form) ?? expect.unreachable()

describe('options', () => {
  it('are what may all be left out', () => {
    expect(Object.keys(options)).toEqual(['width', 'colours', 'limits'])
    expect(optionalMembers(() => form)).toBe(options)
    expect(
      optionalMembers({ type: 'Point', has: { x: 'number' }, may: { y: 'number' } }),
    ).toBeNull()
    expect(optionalMembers({ list: form })).toBeNull()
    expect(optionalMembers('object')).toBeNull()
  })

  it.each([{}, { width: 3 }, { width: undefined, colours: 'dark' }, { limits: { any: 1 } }])(
    'in order are let through: %j',
    (given) => {
      expect(optionMismatch(options, given)).toBeNull()
    },
  )

  it('of another kind are told', () => {
    expect(optionMismatch(options, { width: '3' })).toMatchObject({ path: '.width', known: null })
    expect(optionMismatch(options, { colours: 'drak' })).toMatchObject({ path: '.colours' })
  })

  it('that there are not are told, with what was meant', () => {
    const found = optionMismatch(options, { widht: 3 }) ?? expect.unreachable()
    expect(tellStranger('toPicture', 'options', found)).toMatchObject({
      path: 'options.widht',
      message: 'toPicture: options has no "widht"',
      hint: 'Did you mean width?',
    })
    const other = optionMismatch(options, { toString: 3 }) ?? expect.unreachable()
    expect(tellStranger('toPicture', 'options', other).hint).toBe(
      'There are width, colours, limits.',
    )
  })
})

describe('a guarded function with options', () => {
  const toPicture = (width: number, more?: object): string => `${width} ${JSON.stringify(more)}`
  const picture = guarded('toPicture', toPicture, [
    { name: 'size', form: 'number' },
    { name: 'options', form, optional: true },
  ])

  it('is called with those that are in order', () => {
    expect(picture(1)).toBe('1 undefined')
    expect(picture(1, { width: 2 })).toBe('1 {"width":2}')
  })

  it('says what is wrong with them', () => {
    const misspelled = () => picture(1, { colurs: 'dark' })
    expect(misspelled).toThrow(MisuseError)
    expect(misspelled).toThrow('toPicture: options has no "colurs". Did you mean colours?')
    expect(() => picture(1, { width: 'x' })).toThrow('options.width wants a number')
  })

  it('says so where they cannot be looked at', () => {
    const closed = new Proxy({}, { ownKeys: () => expect.unreachable() })
    const revoked = Proxy.revocable({}, {})
    revoked.revoke()
    expect(() => picture(1, revoked.proxy)).toThrow(MisuseError)
    expect(() => picture(1, closed)).toThrow()
  })
})
