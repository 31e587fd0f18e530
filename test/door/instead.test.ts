import { simulateAnalysisRun } from 'rollout-sim'
import { expect, it } from 'vitest'
import { answering, askedOf } from '../../src/door/instead.ts'

const told = [] as const
const sizeOf = (list: readonly unknown[]): object => ({ size: list.length, diagnostics: [1] })

it('a function is asked of nothing, and its answer says why', () => {
  expect(askedOf([])(sizeOf, told)).toEqual({ size: 0, diagnostics: told })
})

it('an answer that is known needs nobody to ask', () => {
  expect(answering({ plan: null })(sizeOf, told)).toEqual({ plan: null, diagnostics: told })
})

it('a run of nothing at all is answered, and not thrown', () => {
  const { run, diagnostics } = simulateAnalysisRun(JSON.parse('null'), {})
  expect(run).toBeNull()
  expect(diagnostics).toMatchObject([{ code: 'misuse' }])
})
