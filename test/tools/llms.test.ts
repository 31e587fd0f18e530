import { expect, it } from 'vitest'
import { introOf } from './llms.ts'

it('a page is told of by its title and its first sentence, without links', () => {
  const page =
    '<!-- made -->\n\n# Title\n\n| a | b |\n|---|---|\n\nIt is [a page](x.md)\nof two lines. And more.\n'
  expect(introOf(page)).toEqual({ title: 'Title', sentence: 'It is a page of two lines.' })
  expect(introOf('# Alone\n')).toEqual({ title: 'Alone', sentence: '' })
})
