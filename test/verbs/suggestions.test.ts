import { expect, it } from 'vitest'
import { suggestionsFor } from '../../src/verbs/suggestions.ts'

const known = ['pause', 'promote', 'restart', 'retry', 'undo', 'status']

it.each([
  ['pro', ['promote']],
  ['RE', ['restart', 'retry']],
  ['promite', ['promote']],
  ['pormote', ['promote']],
  ['undoing', []],
  ['und', ['undo']],
  ['start', ['restart']],
  ['stat', ['status']],
])('%s may mean %j', (word, meant) => {
  expect(suggestionsFor(word, known)).toEqual(meant)
})
