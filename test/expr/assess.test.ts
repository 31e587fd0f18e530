import { describe, expect, it } from 'vitest'
import { prepareConditions } from '../../src/expr/assess.ts'
import { floatType } from '../../src/expr/goType.ts'
import { type GoValue, typedList } from '../../src/expr/goValue.ts'

const assess = (successCondition: string, failureCondition: string, result: GoValue = 1) =>
  prepareConditions().assess({ result, successCondition, failureCondition })

describe('the phase of a measurement', () => {
  it.each([
    ['', '', 'Successful'],
    ['true', '', 'Successful'],
    ['false', '', 'Failed'],
    ['', 'true', 'Failed'],
    ['', 'false', 'Successful'],
    ['true', 'true', 'Failed'],
    ['true', 'false', 'Successful'],
    ['false', 'true', 'Failed'],
    ['false', 'false', 'Inconclusive'],
  ])('of success %j and failure %j is %s', (success, failure, phase) => {
    expect(assess(success, failure)).toEqual({ phase, message: '' })
  })

  it('is Error with the first condition that has no answer', () => {
    expect(assess('nope', 'neither')).toEqual({
      phase: 'Error',
      message: 'could not evaluate successCondition "nope": unknown name nope',
    })
    expect(assess('true', '1')).toEqual({
      phase: 'Error',
      message: 'could not evaluate failureCondition "1": expected bool, but got int',
    })
  })

  it('is Error for want of data where an error meets none', () => {
    const none = typedList(floatType, [])
    const reason = 'metric result is nil or empty: no data returned from the metric provider'
    const message = `could not evaluate successCondition "result[0] > 1": ${reason}`
    expect(assess('result[0] > 1', '', none)).toEqual({ phase: 'Error', message })
    expect(assess('result[0] > 1', '', null).message).toContain(reason)
    expect(assess('len(result) == 0', '', none).phase).toBe('Successful')
  })

  it('is Inconclusive for NaN with both conditions', () => {
    expect(assess('result >= 0.9', 'result < 0.9', Number.NaN).phase).toBe('Inconclusive')
  })
})

describe('prepared conditions', () => {
  it('answer as the conditions do that are compiled anew', () => {
    const { assess: prepared } = prepareConditions()
    for (const result of [1, 'a', null, typedList(floatType, [0.2]), { a: 1 }, 3n]) {
      const assessed = { result, successCondition: 'result == 1', failureCondition: '' }
      expect(prepared(assessed)).toEqual(prepareConditions().assess(assessed))
      expect(prepared(assessed)).toEqual(prepareConditions().assess(assessed))
    }
  })

  it('take what they cost from a toll, and answer nothing more below 0', () => {
    const toll = { evaluated: 1500 }
    const { assess: prepared } = prepareConditions(toll)
    const ask = (): string =>
      prepared({ result: 1, successCondition: 'all(1..500, # > 0)', failureCondition: '' }).phase
    expect([ask(), ask()]).toEqual(['Successful', 'Successful'])
    expect(toll.evaluated).toBeLessThan(0)
    expect(ask()).toBe('Error')
  })

  it('hold a bounded number of conditions', () => {
    const { assess: prepared } = prepareConditions()
    for (let count = 0; count < 1500; count += 1) {
      const successCondition = `result < ${count}`
      const { phase } = prepared({ result: 700, successCondition, failureCondition: '' })
      expect(phase).toBe(count > 700 ? 'Successful' : 'Failed')
    }
  })
})
