import { expect, it } from 'vitest'
import { isPatternFault, reject } from '../../../src/go/regexp/pattern.ts'

it('a rejected pattern is told from a mistake of ours', () => {
  let thrown: unknown
  try {
    reject('unexpected )', 'a)')
  } catch (caught) {
    thrown = caught
  }
  expect(isPatternFault(thrown)).toBe(true)
  expect(isPatternFault(new Error('unreachable'))).toBe(false)
})
