import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { asked, brief } from './asked.ts'

const answered = (given: Json) => brief(asked('skywalking', {}, given))

describe('skyWalking', () => {
  it('answers with any JSON', () => {
    expect([answered({ count: 10 }), answered({ json: { error: 'x' } }), answered(1)]).toEqual([
      [{ count: 10 }, '{"count":10}'],
      [{ error: 'x' }, '{"error":"x"}'],
      [1, '1'],
    ])
  })

  it('fails without any', () => {
    expect(answered(null)).toBe('no results returned from SkyWalking query')
  })
})
