import { expect, it } from 'vitest'
import { formatOption, planOptions, scenarioOptions } from '../../src/cli/scenarioOptions.ts'

it('has no flag twice', () => {
  const flags = [...planOptions, ...scenarioOptions].map(([notation]) => notation.split(' ')[0])
  expect(new Set(flags).size).toBe(flags.length)
})

it('says which formats there are', () => {
  expect(formatOption(['text', 'json'])[1]).toBe('text, json; text if absent')
})
