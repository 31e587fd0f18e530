import { expect, it } from 'vitest'
import { judgeOf } from '../../src/analysis/judgeResult.ts'
import { startRun } from '../../src/analysis/run.ts'
import { waitingPass } from '../../src/analysis/waitingPass.ts'
import { prepareConditions } from '../../src/expr/assess.ts'
import { failed } from '../../src/providers/answer.ts'
import { instant, seconds } from '../../src/units/time.ts'

const provider = { web: { url: 'http://x/' } }
const spec = { metrics: [{ name: 'm', provider }], args: [], dryRun: [], measurementRetention: [] }
const run = startRun('run', spec, null, {})
const slow = () => ({ ...failed('timeout'), latency: seconds(10) })
const judge = judgeOf(prepareConditions())
const pass = (state: typeof run, second: number) =>
  waitingPass(state, instant(second * 1000), slow, judge)

it('nothing of a pass is seen before its slowest provider has answered', () => {
  const begun = pass(run, 0)
  expect(begun).toMatchObject({ run: { phase: '' }, wakeAt: instant(10_000), rests: true })
  expect(pass(begun.run, 5)).toMatchObject({ run: begun.run, wakeAt: instant(10_000) })
  const ended = pass(begun.run, 10)
  expect(ended.run).toMatchObject({ phase: 'Running', pending: null })
  expect(ended.run.metricResults[0]).toMatchObject({
    measurements: [{ message: 'timeout', startedAt: 0, finishedAt: 10_000 }],
  })
  // A retry counts from the finish.
  expect(ended.wakeAt).toBe(instant(20_000))
})

it('who stops the run in the meantime is heard in the next pass', () => {
  const { run: waiting } = pass(run, 0)
  expect(pass({ ...waiting, terminate: true }, 10).run).toMatchObject({ terminate: true })
})
