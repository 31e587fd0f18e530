import { MisuseError } from 'rollout-sim'
import { describe, expect, it } from 'vitest'
import type { Form } from '../../src/door/form.ts'
import {
  guarded,
  guardedFormula,
  type Manner,
  type Parameter,
  tellPlainly,
} from '../../src/door/guard.ts'
import { takenIn } from '../../src/door/takenIn.ts'

const box: Form = { type: 'Box', has: { items: { list: 'string' } } }
interface Box {
  readonly items: readonly string[]
}
const longest = guarded(
  'longest',
  ({ items }: Box, least = 0): number => {
    if (items.length === 13) throw new TypeError('a mistake of our own')
    return Math.max(least, ...items.map((item) => item.trim().length))
  },
  [
    { name: 'box', form: box },
    { name: 'least', form: 'number', optional: true },
  ],
)
const call = (...args: unknown[]): unknown => longest(...(args as [Box]))

describe('a guard', () => {
  it('changes nothing where arguments are in order', () => {
    expect(longest({ items: ['one', 'three'] })).toBe(5)
    expect(longest({ items: [] }, 7)).toBe(7)
    expect(call({ items: [] }, undefined)).toBe(0)
  })

  it('has the name and the length of what it guards', () => {
    expect(longest.name).toBe('longest')
    expect(longest.length).toBe(1)
  })

  it.each([
    [[null], 'longest: box wants a Box; there is null'],
    [[{ items: 5 }], 'longest: box.items wants a list; there is 5'],
    [[{ items: [] }, '7'], 'longest: least wants a number; there is the text "7"'],
    [[{ items: [] }, Number.NaN], 'longest: least wants a number; there is NaN'],
  ])('refuses %j before anything is done', (args, message) => {
    expect(() => call(...args)).toThrow(new MisuseError([toldAs(message)], undefined))
  })

  it('tells of a place deep within after it has gone wrong there, with the cause', () => {
    let thrown: unknown
    try {
      call({ items: ['one', 2] })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(MisuseError)
    expect((thrown as MisuseError).message).toBe('longest: box.items[1] wants a string; there is 2')
    expect((thrown as MisuseError).cause).toBeInstanceOf(TypeError)
    expect((thrown as MisuseError).diagnostics[0]).toMatchObject({
      code: 'misuse',
      path: 'box.items[1]',
    })
  })

  it('lets our own mistake fly on as it is', () => {
    expect(() => call({ items: new Array(13).fill('x') })).toThrow(
      new TypeError('a mistake of our own'),
    )
  })

  it('lets what the code of a host throws fly on as it is', () => {
    const hostile = {
      get items(): string[] {
        throw new Error('of the host')
      },
    }
    expect(() => call(hostile)).toThrow('of the host')
  })

  it('tells of what throws when it is looked at', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(() => call(proxy)).toThrow('box wants a Box; there is something unreadable')
  })

  it('takes everything from a parameter on as a list', () => {
    const said = guarded('said', (...all: readonly string[]) => all.map((one) => one.trim()), [
      { name: 'all', form: { list: 'string' }, rest: true },
    ])
    expect(said(' a', 'b ')).toEqual(['a', 'b'])
    expect(said()).toEqual([])
    expect(() => said('a', JSON.parse('5'))).toThrow('said: all[1] wants a string; there is 5')
  })

  it('answers where an answer has diagnostics', () => {
    const manner: Manner<unknown> = {
      tell: (name, misuse) => tellPlainly(name, misuse, 'a Crate', 'Open it'),
      instead: (_, diagnostics) => ({ count: null, diagnostics }),
    }
    const count = guarded(
      'count',
      ({ items }: Box): object => ({ count: items.length, diagnostics: [] }),
      [{ name: 'box', form: box }],
      manner,
    )
    expect(count(JSON.parse('5'))).toEqual({
      count: null,
      diagnostics: [toldAs('count: box wants a Box; there is a Crate', 'Open it')],
    })
  })

  it('leaves to a function what it reads by itself, until that goes wrong', () => {
    const first = guarded('first', (box: Box): string => `${box.items?.[0]?.trim()}`, [
      { name: 'box', form: box, read: true },
    ])
    expect(first(JSON.parse('{}'))).toBe('undefined')
    expect(() => first(JSON.parse('{ "items": [5] }'))).toThrow(
      'first: box.items[0] wants a string; there is 5',
    )
  })

  describe('of something that is taken before it is used', () => {
    // Boxes with a lock cannot be used; of all others there is a copy.
    const take: Parameter['take'] = (value) => {
      const { lock } = value as { readonly lock?: unknown }
      if (lock === undefined) return { value: structuredClone(value), wrong: null }
      const told = lock === 1 ? null : { code: 'locked', message: 'is locked.', hint: 'Unlock it.' }
      return { value, wrong: { path: '.lock', wanted: 'string', value: lock, told } }
    }
    const made: unknown[] = []
    const packed = guarded('packed', (box: Box): Box => box, [{ name: 'box', form: box, take }], {
      tell: tellPlainly,
      instead: null,
      take: takenIn,
      remember: (answer) => made.push(answer),
    })

    it('hands on what was taken, and tells of the answer', () => {
      const given = { items: ['one'] }
      const answer = packed(given)
      expect(answer).toEqual(given)
      expect(answer).not.toBe(given)
      expect(made).toEqual([answer])
    })

    it('tells what cannot be taken, by what belongs there or by what there is to say', () => {
      const said = (given: unknown): unknown => {
        try {
          return packed(given as Box)
        } catch (thrown) {
          return (thrown as MisuseError).diagnostics[0]
        }
      }
      expect(said({ items: [], lock: 1 })).toEqual(
        toldAs('packed: box.lock wants a string; there is 1'),
      )
      expect(said({ items: [5], lock: 1 })).toEqual(
        toldAs('packed: box.items[0] wants a string; there is 5'),
      )
      expect(said({ items: [], lock: 2 })).toMatchObject({
        code: 'locked',
        path: 'box.lock',
        message: 'packed: box.lock is locked.',
        hint: 'Unlock it.',
      })
    })
  })
})

describe('a guard of a formula', () => {
  const scaled: Form = { type: 'Scaled', has: { count: 'number' }, may: { by: 'number' } }
  const times = guardedFormula(
    'times',
    ({ count, by = 1 }: { readonly count: number; readonly by?: number }): number => count * by,
    [{ name: 'scaled', form: scaled }],
  )

  it('looks at all that there is, for what is in order cannot go wrong', () => {
    expect([times({ count: 2 }), times({ count: 2, by: 3 })]).toEqual([2, 6])
    expect(times(JSON.parse('{ "count": 2, "other": null }'))).toBe(2)
    expect(() => times({ count: Number.NaN })).toThrow('times: scaled.count wants a number')
    expect(() => times(JSON.parse('{ "count": 2, "by": null }'))).toThrow(
      'times: scaled.by wants a number; there is null',
    )
  })
})

function toldAs(message: string, hint = ''): MisuseError['diagnostics'][number] {
  const place = /: (\S+) wants/.exec(message)?.[1] ?? ''
  const nowhere = { file: '', line: 0, column: 0 }
  return { code: 'misuse', severity: 'error', path: place, ...nowhere, message, hint }
}
