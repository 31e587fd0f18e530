import { describe, expect, it } from 'vitest'
import type { Form } from '../../src/door/form.ts'
import { tellPlainly } from '../../src/door/guard.ts'
import { guardedScreens } from '../../src/door/screens.ts'
import { MisuseError } from '../../src/units/misuseError.ts'

const box: Form = { type: 'Box', has: { items: { list: 'string' } } }
interface Box {
  readonly items: readonly string[]
}
let ended = 0
function* trimmed({ items }: Box): Generator<string> {
  try {
    for (const item of items) yield item.trim()
    if (items.length === 3) throw new TypeError('a mistake of our own')
  } finally {
    ended += 1
  }
}
const guarded = guardedScreens('trimmed', trimmed, [{ name: 'box', form: box }], {
  tell: tellPlainly,
  instead: null,
})

describe('a guard of what answers one thing after another', () => {
  it('changes nothing where arguments are in order', () => {
    expect([...guarded({ items: [' a', 'b '] })]).toEqual(['a', 'b'])
    expect([guarded.name, guarded.length]).toEqual(['trimmed', 1])
  })

  it('looks once before anything is asked for', () => {
    expect(() => guarded(JSON.parse('{}'))).toThrow('trimmed: box.items wants a list')
  })

  it('tells of what goes wrong when it is asked for', () => {
    const [first, ...rest] = [guarded(JSON.parse('{ "items": ["a", 5] }'))].map((all) => all.next())
    expect([first, rest]).toEqual([{ done: false, value: 'a' }, []])
    expect(() => [...guarded(JSON.parse('{ "items": ["a", 5] }'))]).toThrow(MisuseError)
  })

  it('lets our own mistake fly on as it is', () => {
    expect(() => [...guarded({ items: ['a', 'b', 'c'] })]).toThrow('a mistake of our own')
  })

  it('ends what was begun where somebody asks for no more', () => {
    ended = 0
    for (const _ of guarded({ items: ['a', 'b'] })) break
    expect(ended).toBe(1)
  })
})
