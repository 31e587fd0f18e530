import { expect, it } from 'vitest'
import { formatGiven } from '../../src/cli/formats.ts'

const given = (format?: string) => ({ operands: [], options: { format } })

it('is the first one if none is asked for', () => {
  expect(formatGiven(given(), ['text', 'json'])).toBe('text')
  expect(formatGiven(given('json'), ['text', 'json'])).toBe('json')
})

it('says which ones there are', () => {
  expect(() => formatGiven(given('pdf'), ['text', 'json'])).toThrow(
    '--format pdf: there is text, json',
  )
})
