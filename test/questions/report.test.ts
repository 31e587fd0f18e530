import { expect, it } from 'vitest'
import { numbers, sentence, texts } from '../../src/questions/report.ts'

it('a sentence says what it knows of its evidence', () => {
  expect(sentence('It waits.', { rule: 'pause' })).toEqual({
    text: 'It waits.',
    evidence: [{ at: null, rule: 'pause', field: '' }],
  })
})

it('numbers stand on the right', () => {
  expect([numbers('pods').align, texts('step').align]).toEqual(['right', 'left'])
})
