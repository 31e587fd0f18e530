// tsx --tsconfig test/tsconfig.json test/tools/fuzzConditions.ts [--texts N] [--trees N] [--seed N]
// Throws nothing at the condition language that a stranger could not: texts at random, and trees at random, which
// have to come out of their own text as they went in. Nothing may throw, and nothing may take long.
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { evaluateCondition } from '../../src/expr/condition.ts'
import { printExpression } from '../../src/expr/print.ts'
import { parseExpression } from '../expr/expressions.ts'
import { drawFrom, randomExpression, randomText } from '../expr/randomExpression.ts'

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '1000000' },
    trees: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)
const results: readonly unknown[] = [[0.97, 0.5], 5, 'ok', null, { a: [1, 'x'], name: 'n' }, []]
/** Milliseconds that one expression may take. */
const PATIENCE = 2000

console.log(`seed ${seed}`)
const startedAt = performance.now()
let failures = 0
let slowest = 0

const draw = drawFrom(seed)
let answered = 0
for (let count = 0; count < Number(values.texts); count += 1) {
  const text = randomText(draw)
  attempt(text, () => {
    const answer = evaluateCondition(text, results[draw(results.length)])
    if (answer.ok || answer.code === 'run' || answer.code === 'not-bool') answered += 1
  })
}
report(`${values.texts} texts, ${answered} of them expressions that ran`)

let ran = 0
for (let count = 0; count < Number(values.trees); count += 1) {
  const tree = randomExpression(draw, 4)
  const text = printExpression(tree)
  attempt(text, () => {
    const parsed = parseExpression(text)
    if (!parsed.ok || !isDeepStrictEqual(parsed.expression, tree)) {
      throw new Error(parsed.ok ? 'comes back as another tree' : parsed.error)
    }
    const answer = evaluateCondition(text, results[draw(results.length)])
    if (answer.ok || answer.code === 'run' || answer.code === 'not-bool') ran += 1
  })
}
report(`${values.trees} trees, ${ran} of them ran`)
console.log(`${failures} failures, slowest ${slowest.toFixed(1)} ms`)
process.exitCode = failures === 0 ? 0 : 1

function attempt(text: string, work: () => void): void {
  const began = performance.now()
  try {
    work()
  } catch (thrown) {
    fail(text, String(thrown))
  }
  const took = performance.now() - began
  slowest = Math.max(slowest, took)
  if (took > PATIENCE) fail(text, `took ${took.toFixed(0)} ms`)
}

function fail(text: string, reason: string): void {
  failures += 1
  if (failures <= 20) console.log(`${JSON.stringify(text)}\n  ${reason}`)
}

function report(what: string): void {
  console.log(`${what}, after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}
