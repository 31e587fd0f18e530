import { expect, it } from 'vitest'
import {
  commandFailure,
  isCommandFailure,
  isGiven,
  textOption,
  textsOption,
} from '../../src/cli/command.ts'

const line = { operands: [], options: { name: 'n', at: ['1m abort', '2m retry'], strict: true } }

it('tells what was given from what was not', () => {
  expect([textOption(line, 'name'), textOption(line, 'other')]).toEqual(['n', null])
  expect([isGiven(line, 'strict'), isGiven(line, 'name')]).toEqual([true, false])
})

it('has every value of an option that came several times', () => {
  expect(textsOption(line, 'at')).toEqual(['1m abort', '2m retry'])
  expect(textsOption(line, 'name')).toEqual(['n'])
  expect(textsOption(line, 'other')).toEqual([])
})

it("tells a user's mistake from ours", () => {
  expect(isCommandFailure(commandFailure('no'))).toBe(true)
  expect(isCommandFailure(new Error('no'))).toBe(false)
})
