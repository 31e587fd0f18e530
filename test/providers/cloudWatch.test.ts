import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { asked, typeOf } from './asked.ts'

const answered = (given: Json) => asked('cloudWatch', {}, given)

describe('cloudWatch', () => {
  it('answers with the values of each query', () => {
    expect(answered([[0.1, 0.2, 0.3], [1]])).toMatchObject({ value: '[[0.1 0.2 0.3] [1]]' })
    expect(answered([0.1, 0.2])).toMatchObject({ value: '[[0.1 0.2]]' })
    expect(answered(5)).toMatchObject({ value: '[[5]]' })
    expect(answered(null)).toMatchObject({ value: '[]' })
    expect(answered([])).toMatchObject({ value: '[]' })
  })

  it('hands them over as structs', () => {
    expect(typeOf(answered(1))).toBe('[]types.MetricDataResult')
  })

  it('reads the whole answer of the SDK', () => {
    const MetricDataResults = [{ Id: 'e', Values: [1], Timestamps: ['2026-01-02T03:04:05Z'] }]
    expect(answered({ cloudWatch: { MetricDataResults } })).toMatchObject({ value: '[[1]]' })
  })

  it('refuses an interval that is no duration', () => {
    expect(asked('cloudWatch', { interval: 'soon' }, 1)).toMatchObject({
      message: 'time: invalid duration "soon"',
    })
  })

  it('keeps its value where a condition fails', () => {
    expect(answered(1)).toMatchObject({ keepsValue: true })
  })
})
