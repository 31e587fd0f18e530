import { evaluateCondition } from 'rollout-sim'
import { printExpression } from '../../../src/expr/print.ts'
import { randomExpression, randomText } from '../../expr/randomExpression.ts'
import { fuzzer } from '../fuzzer.ts'

interface Asked {
  readonly text: string
  readonly result: unknown
}

const results: readonly unknown[] = [
  [0.97, 0.5],
  5,
  'ok',
  null,
  { a: [1, 'x'], name: 'n' },
  [],
  true,
]

/** Conditions: characters at random, and trees of the whole grammar as text. */
export const conditions = fuzzer<Asked>({
  about: 'conditions: texts at random, and expressions of every kind',
  input: (draw) => ({
    text: draw(2) === 0 ? randomText(draw) : printExpression(randomExpression(draw, 4)),
    result: results[draw(results.length)],
  }),
  feed({ text, result }) {
    const answer = evaluateCondition(text, result)
    return answer.ok || answer.code === 'run' || answer.code === 'not-bool' ? 'taken' : 'refused'
  },
  show: ({ text, result }) => `${JSON.stringify(text)} of ${JSON.stringify(result)}`,
})
