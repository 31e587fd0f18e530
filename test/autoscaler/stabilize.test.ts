import { describe, expect, it } from 'vitest'
import { stabilize } from '../../src/autoscaler/stabilize.ts'
import type { AutoscalerSpec } from '../../src/plan/autoscaler.ts'
import { at, free } from './given.ts'

const plain = { behavior: null }

function windows(up: number, down: number): Pick<AutoscalerSpec, 'behavior'> {
  const rules = (stabilizationWindowSeconds: number) => ({ ...free, stabilizationWindowSeconds })
  return { behavior: { scaleUp: rules(up), scaleDown: rules(down) } }
}

/** At second 300, with what was proposed at other seconds. */
function stable(
  spec: Pick<AutoscalerSpec, 'behavior'>,
  before: readonly (readonly [second: number, replicas: number])[],
  proposal: number,
  current: number,
) {
  const recommendations = before.map(([second, replicas]) => ({ replicas, at: at(second) }))
  return stabilize(spec, recommendations, proposal, current, at(300))
}

describe('without behavior', () => {
  it('the largest proposal of five minutes holds', () => {
    expect(
      stable(
        plain,
        [
          [1, 8],
          [150, 6],
        ],
        3,
        8,
      ),
    ).toMatchObject({
      replicas: 8,
      reason: 'ScaleDownStabilized',
    })
  })

  it('a proposal that is five minutes old does not', () => {
    expect(stable(plain, [[0, 8]], 3, 8)).toMatchObject({ replicas: 3, reason: 'ReadyForNewScale' })
  })

  it('nothing holds back growth', () => {
    expect(stable(plain, [[285, 2]], 9, 2)).toMatchObject({ replicas: 9 })
  })
})

describe('with windows', () => {
  it('growth is what every proposal of its window allows', () => {
    expect(
      stable(
        windows(60, 300),
        [
          [250, 5],
          [285, 7],
        ],
        9,
        4,
      ),
    ).toMatchObject({
      replicas: 5,
      reason: 'ScaleUpStabilized',
    })
  })

  it('neither direction is taken while proposals disagree', () => {
    expect(
      stable(
        windows(60, 60),
        [
          [250, 2],
          [285, 9],
        ],
        6,
        4,
      ),
    ).toMatchObject({
      replicas: 4,
      reason: 'ScaleUpStabilized',
    })
  })

  it('no window holds back nothing', () => {
    expect(stable(windows(0, 0), [[299, 9]], 2, 9)).toMatchObject({ replicas: 2 })
  })
})

describe('the memory', () => {
  const remembered = (spec: Pick<AutoscalerSpec, 'behavior'>, seconds: readonly number[]) =>
    stable(
      spec,
      seconds.map((second) => [second, 1]),
      5,
      5,
    ).recommendations.map((one) => one.at / 1000)

  it('takes the place of the last proposal that is of no more use', () => {
    expect(remembered(plain, [-15, 0, 15])).toEqual([-15, 300, 15])
    expect(remembered(windows(0, 60), [230, 240, 241])).toEqual([230, 300, 241])
  })

  it('is longer by one while all are of use, and in its first pass', () => {
    expect(remembered(plain, [1, 15])).toEqual([1, 15, 300])
    expect(remembered(windows(0, 0), [300])).toEqual([300, 300])
  })
})
