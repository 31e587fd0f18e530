import { describe, expect, it } from 'vitest'
import { judgeKayenta } from '../../../src/judges/kayenta/judgeKayenta.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const ramp = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const raised = ramp.map((value) => value + 100)
const configured = (names: readonly string[], canary: JsonObject = {}) => ({
  metrics: names.map((name) => ({ name, groups: ['g'], analysisConfigurations: { canary } })),
  groupWeights: { g: 100 },
  thresholds: { pass: 95, marginal: 50 },
})
const same = { experiment: ramp, control: ramp.map((value) => value + 0.5) }
const worse = { experiment: raised, control: ramp }

describe('judgeKayenta', () => {
  it('passes seven hundreds and three ones against ten ones, which is a weak spot of the original', () => {
    const judged = judgeKayenta(configured(['m']), [
      {
        name: 'm',
        experiment: ramp.map(() => 1),
        control: [100, 100, 100, 100, 100, 100, 100, 1, 1, 1],
      },
    ])
    expect(judged).toMatchObject({ score: 100, classification: 'Pass' })
    expect(judged.ok && judged.metrics[0]?.ratio).toBe(0.01422475106685633)
  })

  it('passes, is marginal, or fails by its thresholds', () => {
    const of = (...pairs: readonly (typeof same)[]) => {
      const names = pairs.map((_, index) => `m${index}`)
      const judged = judgeKayenta(
        configured(names),
        pairs.map((pair, index) => ({ name: names[index] ?? '', ...pair })),
      )
      return judged.ok && [judged.classification, judged.score]
    }
    expect([of(same, same), of(same, worse), of(worse, worse)]).toEqual([
      ['Pass', 100],
      ['Marginal', 50],
      ['Fail', 0],
    ])
  })

  it('leaves a muted metric out of the score and in the list', () => {
    const judged = judgeKayenta(configured(['m'], { muted: true, critical: true }), [
      { name: 'm', ...worse },
    ])
    expect(judged).toMatchObject({
      score: 0,
      groups: [],
      metrics: [{ classification: 'High', muted: true }],
    })
  })

  it('cleans a series before it judges', () => {
    const judged = judgeKayenta(configured(['m'], { nanStrategy: 'remove' }), [
      { name: 'm', experiment: [...ramp, Number.NaN], control: same.control },
    ])
    expect(judged.ok && judged.metrics[0]?.experimentStats.count).toBe(10)
  })

  it('gives up as the original does', () => {
    expect(judgeKayenta(configured([]), [{ name: 'm', ...same }])).toEqual({
      ok: false,
      error: 'IllegalArgumentException: Could not find metric config for m',
    })
    const outliers = { strategy: 'remove', outlierFactor: 0 }
    expect(judgeKayenta(configured(['m'], { outliers }), [{ name: 'm', ...same }])).toEqual({
      ok: false,
      error: 'IllegalArgumentException: requirement failed: factor must be greater than zero',
    })
  })
})
