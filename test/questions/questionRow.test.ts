import { expect, it } from 'vitest'
import { asking } from '../../src/questions/questionRow.ts'
import { sentence } from '../../src/questions/report.ts'
import { planFrom } from './given.ts'

it('a question tells its answer and a report of it', () => {
  const told = asking({
    asks: 'How many?',
    answer: (_, { more }: { readonly more: number }) => 1 + more,
    report: (count) => ({
      title: 'Count',
      sentences: [sentence(`${count}.`)],
      tables: [],
      fixes: [],
    }),
  }).ask(planFrom('{ canary: {} }'), { more: 2 })
  expect(told.answer).toBe(3)
  expect(told.report.sentences[0]?.text).toBe('3.')
})
