import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { asked, brief } from './asked.ts'

const answered = (given: Json) => brief(asked('influxdb', {}, given))

describe('influxdb', () => {
  it('answers with a list of any values', () => {
    expect([answered([1, 6.6]), answered(['a', true]), answered(2)]).toEqual([
      [[1, 6.6], '[1 6.6]'],
      [['a', true], '[a true]'],
      [[2], '[2]'],
    ])
  })

  it('fails without a row', () => {
    const text = 'no results returned from flux query'
    expect([answered(null), answered([])]).toEqual([text, text])
  })
})
