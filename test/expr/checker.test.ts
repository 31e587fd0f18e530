import { expect, it } from 'vitest'
import { typeError } from '../../src/expr/checker.ts'
import { attempt } from '../../src/expr/fault.ts'

it('a mistake in types is a fault with the code type', () => {
  expect(attempt(() => typeError('unknown name a'))).toEqual({
    ok: false,
    code: 'type',
    error: 'unknown name a',
  })
})
