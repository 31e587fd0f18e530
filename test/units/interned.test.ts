import { expect, it } from 'vitest'
import { interned } from '../../src/units/interned.ts'

it.each(['', 'demo-6f5d', '007', '42', '__proto__', 'toString', 'naïve 🙂'])(
  '%s is the same text afterwards',
  (text) => {
    expect(interned(text)).toBe(text)
  },
)
