import { expect, it } from 'vitest'
import { setMember } from '../../src/units/setMember.ts'

it('a member is set, whatever it is called', () => {
  const object: Record<string, unknown> = {}
  setMember(object, 'a', 1)
  setMember(object, '__proto__', { polluted: true })
  expect(Object.keys(object)).toEqual(['a', '__proto__'])
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
  expect(JSON.stringify(object)).toBe('{"a":1,"__proto__":{"polluted":true}}')
})
