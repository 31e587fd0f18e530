import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paintOf, unpainted } from '../../src/views/paint.ts'

const colored = paintOf(true)

it('gives signs and roles their colours', () => {
  expect(colored('✔')).toBe('\u001b[32m✔\u001b[0m')
  expect(colored('preview')).toBe('\u001b[94mpreview\u001b[0m')
})

it('writes no colour where none is known, so that all are equally long', () => {
  expect(colored('॥')).toBe('\u001b[0m॥\u001b[0m')
  expect(colored('toString')).toBe('\u001b[0mtoString\u001b[0m')
})

it('paints a text as another word wants', () => {
  expect(colored('demo', 'Running')).toBe('\u001b[94mdemo\u001b[0m')
})

it('is undone without a trace', () => {
  const words = fc.constantFrom('✔', 'canary', 'x', '')
  fc.assert(
    fc.property(fc.array(words), (list) => {
      const text = list.map((word) => `${colored(colored(word), word)}[1m`).join('')
      expect(unpainted(text)).toBe(list.map((word) => `${word}[1m`).join(''))
    }),
  )
})

it('does nothing without colours', () => {
  expect(paintOf(false)('✔', 'canary')).toBe('✔')
})
