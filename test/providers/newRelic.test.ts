import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { asked, brief, typeOf } from './asked.ts'

const answered = (given: Json, query = 'SELECT count(*) FROM Transaction') => {
  const answer = asked('newRelic', { query }, given)
  return answer.kind === 'result' ? [typeOf(answer), answer.value] : brief(answer)
}

describe('newRelic', () => {
  it('answers one row with a map, several with a list of maps', () => {
    expect(answered({ count: 10, 'average.duration': 12.34 })).toEqual([
      'nrdb.NRDBResult',
      '{"average.duration":12.34,"count":10}',
    ])
    expect(answered([{ count: 10 }, { count: 20 }])).toEqual([
      '[]nrdb.NRDBResult',
      '[{"count":10},{"count":20}]',
    ])
  })

  it('names the column of a number as NRQL does', () => {
    expect(answered(10)).toEqual(['nrdb.NRDBResult', '{"count":10}'])
    expect(answered(1.5, 'select average(duration) from T')).toEqual([
      'nrdb.NRDBResult',
      '{"average.duration":1.5}',
    ])
    expect(answered(1, "SELECT sum(x) AS 'all' FROM T")).toEqual(['nrdb.NRDBResult', '{"all":1}'])
  })

  it('fails without a row', () => {
    const text = 'no results returned from NRQL query'
    expect([answered(null), answered([]), answered({})]).toEqual([text, text, text])
  })
})
