import { expect, it } from 'vitest'
import { judgeOf } from '../../src/analysis/judgeResult.ts'
import { constantSignal, phaseOfSignal } from '../../src/analysis/phaseOfSignal.ts'
import { prepareConditions } from '../../src/expr/assess.ts'

const judge = judgeOf(prepareConditions())
const provider = { prometheus: { address: 'http://p', query: 'q' } }

it('is what one measurement comes to', () => {
  const metric = { name: 'm', provider, successCondition: 'result[0] > 1' }
  expect(phaseOfSignal(metric, 2, judge)).toBe('Successful')
  expect(phaseOfSignal(metric, 1, judge)).toBe('Failed')
  expect(phaseOfSignal(metric, null, judge)).toBe('Error')
  const between = { ...metric, failureCondition: 'result[0] < 0' }
  expect(phaseOfSignal(between, 0.5, judge)).toBe('Inconclusive')
})

it('takes an answer for what it is, even if it looks like another signal', () => {
  expect(constantSignal(3)).toBe(3)
  expect(constantSignal([['0s', 1]])).toEqual({ kind: 'constant', answer: [['0s', 1]] })
  expect(constantSignal({ kind: 'x' })).toEqual({ kind: 'constant', answer: { kind: 'x' } })
  for (const answer of [{ plain: 1 }, { answer: 1 }]) {
    expect(constantSignal(answer)).toEqual({ kind: 'constant', answer })
  }
  expect(constantSignal({ status: 'ok' })).toEqual({ status: 'ok' })
})
