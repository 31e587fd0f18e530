import { metricSpot } from './metrics.ts'
import { queryWindowOf } from './queryWindow.ts'
import { type LintRule, seen } from './rule.ts'
import { rounded } from './words.ts'

export const intervalShorterThanQueryWindow: LintRule = {
  name: 'interval-shorter-than-query-window',
  severity: 'info',
  what: 'A metric is measured more often than the window of its query is long.',
  why:
    'Every bad minute is then in several measurements, so that one disturbance counts as ' +
    'several failures, and one bad window breaks a failureLimit that is meant to forgive it.',
  fix: 'An interval that is no shorter than the window, or a shorter window.',
  source: 'generateMetricTasks (the interval runs from the end of a measurement); PromQL ranges',
  find({ metrics }) {
    return metrics.flatMap((one) => {
      const { interval, effectiveCount } = one.metric
      const window = queryWindowOf(one.resolved)
      if (typeof interval !== 'number' || interval <= 0 || effectiveCount === 1) return []
      if (window === null || interval >= window.milliseconds) return []
      const times = window.milliseconds / interval
      const written = String(one.resolved.interval)
      return [
        {
          spot: metricSpot(one, 'interval'),
          also: [metricSpot(one, 'provider')],
          message: `measured every ${written}, while each question looks back over ${window.text}`,
          evidence: seen(`each moment is in ${rounded(times)} measurements`, {
            intervalMilliseconds: interval,
            windowMilliseconds: window.milliseconds,
          }),
          fix: `interval: ${window.milliseconds / 1000}s, or a window of ${written}`,
        },
      ]
    })
  },
}
