import { gammaln, mean, sampleStandardDeviation, wilcoxonRankSum } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { uniform } from '../../src/chance/uniform.ts'
import { ascending, rankSum } from '../../src/judges/kayenta/mannWhitney.ts'
import { statisticsOf } from '../../src/judges/kayenta/series.ts'
import { logGamma } from '../../src/judges/logarithm.ts'

const series = (run: number, side: string, length: number) =>
  Array.from({ length }, (_, index) => Math.floor(uniform(run, side, index) * 20))

describe('the statistics of the judges', () => {
  it('agree with simple-statistics on ranks, means and deviations', () => {
    for (let run = 0; run < 200; run += 1) {
      const x = series(run, 'x', 3 + (run % 40))
      const y = series(run, 'y', 3 + (run % 17))
      expect(rankSum(ascending(x), ascending(y))).toBe(wilcoxonRankSum(x, y))
      expect(statisticsOf(x).mean).toBeCloseTo(mean(x), 12)
      expect(statisticsOf(x).std).toBeCloseTo(sampleStandardDeviation(x), 12)
    }
  })

  it('agree with simple-statistics on the gamma function', () => {
    for (let i = 1; i < 1000; i += 1) expect(logGamma(i / 7)).toBeCloseTo(gammaln(i / 7), 10)
  })
})
