import { expect, it } from 'vitest'
import { forecastText } from '../../src/cli/forecastText.ts'
import { type Report, sentence } from '../../src/questions/report.ts'
import { ran } from '../timeline/objects/sample.ts'
import { ioWith } from './given.ts'

const choices: Report = {
  title: 'What can be pressed',
  sentences: [sentence('Fastest way back: abort.')],
  tables: [],
  fixes: [],
}
const { terminal } = ioWith()

it('begins with the tree as it stands, and ends with what can be pressed', () => {
  const text = forecastText(ran(), choices, 'text', terminal)
  expect(text.startsWith('Name:')).toBe(true)
  expect(text.indexOf('From now on:')).toBeGreaterThan(0)
  expect(text.indexOf('Fastest way back')).toBeGreaterThan(text.indexOf('From now on:'))
})

it('has what can be pressed in Markdown and on a page', () => {
  expect(forecastText(ran(), choices, 'markdown', terminal)).toContain('### What can be pressed')
  expect(forecastText(ran(), choices, 'html', terminal)).toContain('<h2>What can be pressed</h2>')
})

it('is the timeline alone as a picture and for programs', () => {
  expect(forecastText(ran(), choices, 'svg', terminal).startsWith('<svg')).toBe(true)
  expect(forecastText(ran(), choices, 'json', terminal)).not.toContain('pressed')
})
