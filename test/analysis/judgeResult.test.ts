import { describe, expect, it } from 'vitest'
import { judgeOf } from '../../src/analysis/judgeResult.ts'
import { prepareConditions } from '../../src/expr/assess.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { asked } from '../providers/asked.ts'

const judge = judgeOf(prepareConditions())
const judged = (key: string, config: JsonObject, given: Json, condition: string) => {
  const answer = asked(key, config, given)
  return answer.kind === 'result'
    ? judge(answer.result, condition, '')
    : { phase: answer.kind, message: '' }
}
const address = { address: 'http://prometheus.example.com' }

describe('judgeOf', () => {
  it('does not let a vector pass for a number', () => {
    expect(judged('prometheus', address, 0.99, 'result[0] >= 0.95').phase).toBe('Successful')
    expect(judged('prometheus', address, 0.99, 'result >= 0.95').phase).toBe('Error')
  })

  it('tells no data from an empty vector', () => {
    expect(judged('datadog', {}, null, 'result < 0.05')).toEqual({
      phase: 'Error',
      message:
        'could not evaluate successCondition "result < 0.05": metric result is nil or empty: no data returned from the metric provider',
    })
    expect(judged('datadog', {}, null, 'default(result, 0) < 0.05').phase).toBe('Successful')
    expect(judged('prometheus', address, null, 'len(result) == 0').phase).toBe('Successful')
  })

  it('reaches into the results of every shape', () => {
    expect([
      judged('cloudWatch', {}, [0.1, 0.2], 'result[0].Values[0] == 0.1').phase,
      judged('newRelic', {}, [{ count: 10 }, { count: 20 }], 'result[1].count == 20').phase,
      judged('web', { jsonPath: '{$.status}' }, { json: { status: 'ok' } }, 'result == "ok"').phase,
      judged('influxdb', {}, [1, 6.6], 'result[0] == 1').phase,
    ]).toEqual(['Successful', 'Successful', 'Successful', 'Successful'])
  })
})
