import { expect, it } from 'vitest'
import { forecastText } from '../../src/cli/forecastText.ts'
import { ran } from '../timeline/objects/sample.ts'
import { ioWith } from './given.ts'

it('begins with the tree as it stands', () => {
  const text = forecastText(ran(), 'text', ioWith().terminal)
  expect(text.startsWith('Name:')).toBe(true)
  expect(text).toContain('From now on:')
})

it('is a timeline in any other format', () => {
  expect(forecastText(ran(), 'svg', ioWith().terminal).startsWith('<svg')).toBe(true)
})
