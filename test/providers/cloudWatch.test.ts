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
  })

  it('hands them over as structs', () => {
    expect(typeOf(answered(1))).toBe('[]struct { Values []float64 }')
  })

  it('keeps its value where a condition fails', () => {
    expect(answered(1)).toMatchObject({ keepsValue: true })
  })
})
