import { createRequire } from 'node:module'
import { join } from 'node:path'
import { prepareConditions } from '../../src/expr/assess.ts'
import { compileCondition } from '../../src/expr/condition.ts'
import { floatsType, type GoType, stringType } from '../../src/expr/goType.ts'
import type { GoValue } from '../../src/expr/goValue.ts'
import { goValueOf } from '../../src/expr/resultType.ts'
import type { Contender, Measure } from './measure.ts'

// filtrex 3.1.0 and @bufbuild/cel 0.6.1 stand beside us where they are installed; PEERS names another folder.
const require = createRequire(join(process.env.PEERS ?? process.cwd(), 'peers.cjs'))

const OPERATIONS = 1000

const lists = Array.from({ length: OPERATIONS }, (_, index) =>
  Array.from({ length: 5 }, (_, place) => 0.95 + ((index * 7 + place * 3) % 50) / 1000),
)
const words = Array.from({ length: OPERATIONS }, (_, index) => (index % 3 === 0 ? 'failed' : 'ok'))
const numbers = lists.map((list) => list[0] ?? 0)

const EVERY = 'all(result, {# >= 0.95}) && len(result) > 3'

export const measures: readonly Measure[] = [
  {
    name: 'result == "ok"',
    goal: '≤ 10 ns; Go expr 108–183 ns',
    contenders: [
      ours('result == "ok"', stringType, words),
      ...filtrex('result == "ok"', words),
      ...cel('result == "ok"', words),
      { name: 'JavaScript itself', operations: OPERATIONS, run: () => count(words, isOk) },
    ],
  },
  {
    name: EVERY,
    goal: '≤ 60 ns for five numbers; Go expr 750–1,400 ns',
    contenders: [
      ours(EVERY, floatsType, lists.map(goValueOf)),
      ...filtrex('allAtLeast(result, 0.95) and size(result) > 3', lists),
      ...cel('result.all(x, x >= 0.95) && result.size() > 3', lists),
      { name: 'JavaScript itself', operations: OPERATIONS, run: () => count(lists, isFine) },
    ],
  },
  {
    name: 'a measurement: result >= 0.95 and result < 0.96, from the cache',
    goal: 'no goal of its own',
    contenders: [measurement()],
  },
  {
    name: `compiling ${EVERY}`,
    goal: 'once a condition and type',
    contenders: [
      {
        name: 'rollout-sim',
        operations: 1,
        run: () => compileCondition(EVERY, floatsType),
      },
    ],
  },
]

function ours(text: string, type: GoType, results: readonly GoValue[]): Contender {
  const condition = compileCondition(text, type)
  if ('error' in condition) throw new Error(condition.error)
  const holds = (result: GoValue): boolean => {
    const answer = condition.evaluate(result)
    return answer.ok && answer.value
  }
  return { name: 'rollout-sim', operations: OPERATIONS, run: () => count(results, holds) }
}

function measurement(): Contender {
  const conditions = prepareConditions()
  const success = { successCondition: 'result >= 0.95', failureCondition: 'result < 0.96' }
  const isFailed = (result: number): boolean =>
    conditions.assess({ result, ...success }).phase === 'Failed'
  return { name: 'rollout-sim', operations: OPERATIONS, run: () => count(numbers, isFailed) }
}

function count<T>(values: readonly T[], holds: (value: T) => boolean): number {
  let sum = 0
  for (const value of values) if (holds(value)) sum += 1
  return sum
}

function isOk(word: string): boolean {
  return word === 'ok'
}

function isFine(list: readonly number[]): boolean {
  return list.every((value) => value >= 0.95) && list.length > 3
}

type Filtrex = {
  readonly compileExpression: (
    text: string,
    options: { readonly extraFunctions: Readonly<Record<string, unknown>> },
  ) => (scope: object) => unknown
}

function filtrex(text: string, results: readonly unknown[]): readonly Contender[] {
  const peer = installed<Filtrex>('filtrex')
  if (peer === null) return []
  const run = peer.compileExpression(text, {
    extraFunctions: {
      allAtLeast: (list: readonly number[], least: number) => list.every((each) => each >= least),
      size: (list: readonly number[]) => list.length,
    },
  })
  const holds = (result: unknown): boolean => run({ result }) === true
  return [{ name: 'filtrex', operations: OPERATIONS, run: () => count(results, holds) }]
}

type Cel = {
  readonly celEnv: () => unknown
  readonly parse: (text: string) => unknown
  readonly plan: (env: unknown, parsed: unknown) => (scope: object) => unknown
}

function cel(text: string, results: readonly unknown[]): readonly Contender[] {
  const peer = installed<Cel>('@bufbuild/cel')
  if (peer === null) return []
  const run = peer.plan(peer.celEnv(), peer.parse(text))
  const holds = (result: unknown): boolean => run({ result }) === true
  return [{ name: '@bufbuild/cel', operations: OPERATIONS, run: () => count(results, holds) }]
}

function installed<Peer>(name: string): Peer | null {
  try {
    return require(name) as Peer
  } catch {
    console.log(`  (${name} is not installed)`)
    return null
  }
}
