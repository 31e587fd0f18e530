import { expect, it } from 'vitest'
import { InvalidInputError } from '../../src/document/invalidInputError.ts'
import { errorIn, warningIn } from '../../src/units/diagnostic.ts'

it('says the errors, and has the rest as well', () => {
  const diagnostics = [
    warningIn('a', 'assumed', 'it is assumed', ''),
    { ...errorIn('b', 'wrong-type', 'it is wrong', ''), line: 1, column: 4 },
  ]
  const error = new InvalidInputError(diagnostics, 'b: 2')
  expect(error).toBeInstanceOf(Error)
  expect(error.name).toBe('InvalidInputError')
  expect(error.message).toBe('1:4: error: it is wrong\n  1 | b: 2\n    |    ^')
  expect(error.diagnostics).toBe(diagnostics)
})

it('leaves out what is no diagnostic, whatever it has for a path, a line or a hint', () => {
  const sound = errorIn('b', 'wrong-type', 'it is wrong', '')
  const broken = [
    { ...sound, path: Symbol('b') },
    { ...sound, hint: {} },
    { ...sound, line: 1n },
  ] as unknown as (typeof sound)[]
  expect(new InvalidInputError([sound, ...broken]).diagnostics).toEqual([sound])
})
