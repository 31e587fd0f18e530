import { describe, expect, it } from 'vitest'
import { analysisCannotFail } from '../../../src/questions/lint/analysisCannotFail.ts'
import { foundIn, tried } from './tried.ts'
import { prometheus, stepped } from './written.ts'

tried(analysisCannotFail, {
  flags: stepped(
    `count: 2, interval: 10s, failureLimit: 2, successCondition: 'result[0] > 0', ${prometheus()}`,
  ),
  at: ['AnalysisTemplate/t spec.metrics[0].failureLimit'],
  leavesAlone: stepped(
    `count: 3, interval: 10s, failureLimit: 2, successCondition: 'result[0] > 0', ${prometheus()}`,
  ),
  fixed: stepped(
    `count: 2, interval: 10s, failureLimit: 1, successCondition: 'result[0] > 0', ${prometheus()}`,
  ),
})

const placesOf = (metric: string): readonly string[] =>
  foundIn(stepped(metric), analysisCannotFail).map(({ path }) => path)

describe('a metric that cannot fail', () => {
  it('has no condition, and a provider that does not judge', () => {
    expect(placesOf(`count: 1, ${prometheus()}`)).toEqual(['spec.metrics[0]'])
    const job =
      '{ template: { spec: { restartPolicy: Never, containers: [{ name: j, image: j }] } } }'
    expect(placesOf(`count: 1, provider: { job: { spec: ${job} } }`)).toEqual([])
  })

  it('asks for nothing in the result', () => {
    const always = `count: 1, successCondition: '1 < 2', ${prometheus()}`
    expect(placesOf(always)).toEqual(['spec.metrics[0].successCondition'])
    const never = `count: 1, failureCondition: 'false', ${prometheus()}`
    expect(placesOf(never)).toEqual(['spec.metrics[0].failureCondition'])
    expect(placesOf(`count: 1, successCondition: '1 > 2', ${prometheus()}`)).toEqual([])
  })

  it('counts no failures and has no end', () => {
    const endless = `interval: 10s, failureLimit: -1, consecutiveSuccessLimit: 2, successCondition: 'result[0] > 0', ${prometheus()}`
    expect(placesOf(endless)).toEqual(['spec.metrics[0].failureLimit'])
    expect(placesOf(`count: 5, ${endless}`)).toEqual([])
  })

  it('is no mistake where its verdict is not to count', () => {
    const metric = `count: 1, failureLimit: 1, successCondition: 'result[0] > 0', ${prometheus()}`
    const dry = stepped(metric, ', dryRun: [{ metricName: m }]')
    expect(foundIn(dry, analysisCannotFail)).toEqual([])
  })
})
