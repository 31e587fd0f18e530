import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../src/manifest/readTemplates.ts'
import { judge } from '../../src/questions/judge.ts'
import { playTemplate } from '../../src/simulation/simulateAnalysis.ts'
import type { Json } from '../../src/units/json.ts'
import { root } from '../tools/sources.ts'
import { rateMetric, templateOf } from './template.ts'

const forgiving = templateOf(rateMetric('rate', { interval: '1m', count: 10, failureLimit: 2 }))
const night = [0.99, 0.93, 0.99, 0.92, 0.99, 0.99, 0.91, 0.99, 0.99, 0.99]
const table = ['time,value', ...night.map((value, minute) => `${minute}m,${value}`)].join('\n')

describe('judge', () => {
  // Failures need not be consecutive: the third one, the seventh measurement, exceeds the limit of 2.
  it('names the measurement that exceeded a limit, and how it had gone without it', () => {
    const judgement = judge(forgiving, table)
    expect(judgement).toMatchObject({
      phase: 'Failed',
      endedAt: 360_000,
      decidedBy: {
        metric: 'rate',
        rule: 'failureLimit',
        path: 'spec.metrics[0].failureLimit',
        number: 7,
        at: 360_000,
        value: '[0.91]',
      },
      besides: [],
      otherwise: { phase: 'Successful', endedAt: 540_000 },
      sawData: true,
      metrics: [{ name: 'rate', successful: 4, failed: 3, error: 0, inconclusive: 0, withData: 7 }],
      diagnostics: [],
    })
  })

  it('judges a table, an answer of Prometheus, its text and a signal alike', () => {
    const values = night.map((value, minute) => [1767225600 + 60 * minute, String(value)])
    const result: readonly Json[] = [{ metric: { job: 'web' }, values }]
    const answer = { status: 'success', data: { resultType: 'matrix', result } } as const
    const signal = night.map((value, minute) => [`${minute}m`, [value]] as const)
    const expected = judge(forgiving, table)
    expect(judge(forgiving, answer)).toEqual(expected)
    expect(judge(forgiving, JSON.stringify(answer))).toEqual(expected)
    expect(judge(forgiving, { rate: answer })).toEqual(expected)
    expect(judge(forgiving, { rate: signal })).toEqual(expected)
  })

  it('says of a run that passes that its count decided', () => {
    const judgement = judge(forgiving, '0,1')
    expect(judgement).toMatchObject({
      phase: 'Successful',
      decidedBy: { rule: 'count', number: 10 },
      otherwise: null,
    })
  })

  it('says that a verdict rests on no data at all', () => {
    const empty = judge(templateOf(rateMetric('rate', { interval: '1m' })), { rate: null })
    expect(empty).toMatchObject({
      phase: 'Error',
      sawData: false,
      decidedBy: { rule: 'consecutiveErrorLimit', number: 5, value: '' },
    })
    const guarded = rateMetric('rate', { successCondition: 'len(result) == 0 || result[0] > 1' })
    expect(judge(templateOf(guarded), { rate: null })).toMatchObject({
      phase: 'Successful',
      sawData: false,
    })
  })

  it('sees data that a condition cannot read', () => {
    const metric = rateMetric('rate', { successCondition: 'result >= 0.95' })
    expect(judge(templateOf(metric), '0,1')).toMatchObject({ phase: 'Error', sawData: true })
  })

  it('names every metric that would have ended the run in the same pass', () => {
    const both = templateOf(rateMetric('rate'), rateMetric('latency'), rateMetric('load'))
    const judgement = judge(both, 'time,rate,latency,load\n0,0,0,1')
    expect(judgement).toMatchObject({
      phase: 'Failed',
      decidedBy: { metric: 'rate' },
      besides: [{ metric: 'latency' }],
      otherwise: { phase: 'Successful' },
    })
  })

  it('says what a dry run would have decided, without letting it decide', () => {
    const template = {
      ...templateOf(rateMetric('rate'), rateMetric('new')),
      dryRun: [{ metricName: 'new' }],
    }
    const judgement = judge(template, 'time,rate,new\n0,1,0')
    expect(judgement).toMatchObject({
      phase: 'Successful',
      decidedBy: { metric: 'rate' },
      metrics: [
        { dryRun: false },
        { dryRun: true, phase: 'Failed', decidedBy: { rule: 'failureLimit' } },
      ],
    })
  })

  it('puts arguments in', () => {
    const condition = 'result[0] >= {{args.least}}'
    const template = {
      ...templateOf(rateMetric('rate', { successCondition: condition })),
      args: [{ name: 'least', value: null, valueFrom: null }],
    }
    expect(judge(template, '0,0.9', { args: { least: '0.8' } }).phase).toBe('Successful')
    expect(judge(template, '0,0.9').diagnostics).toMatchObject([
      { code: 'no-analysis-run', message: 'args.least was not resolved' },
    ])
  })

  it('says where a recording was over before the run', () => {
    const { diagnostics } = judge(forgiving, '0,1\n60,1\n120,1')
    expect(diagnostics).toMatchObject([{ code: 'recording-too-short', severity: 'warning' }])
    expect(diagnostics[0]?.message).toMatch(/^7 of 10 measurements/)
  })

  it('judges nothing that it cannot read', () => {
    expect(judge(forgiving, 'nonsense')).toMatchObject({ phase: '', run: null })
    expect(judge(forgiving, '0,1', { startedAt: 'noon' }).diagnostics).toMatchObject([
      { code: 'not-a-time', path: 'startedAt' },
    ])
  })

  it('begins the run when it is told to, in the middle of a recording', () => {
    const text = '2026-01-01T00:00:00Z,0\n2026-01-01T00:01:00Z,1'
    const once = templateOf(rateMetric('rate'))
    expect(judge(once, text).phase).toBe('Failed')
    expect(judge(once, text, { startedAt: '2026-01-01T00:01:30Z' }).phase).toBe('Successful')
  })
})

describe('the deciding measurement of recorded analysis runs', () => {
  const path = join(root, 'test/conformance/cases/analysis-runs.ndjson')
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const judgements = rows.flatMap(({ id, templates, use, series, secrets, script, args }) => {
    // Arguments that a Rollout hands over are its business.
    if (use.length !== 1 || script !== undefined || args !== undefined) return []
    const read = readTemplates(templates)
    const named = read.templates.find(({ name }) => name === use[0].templateName)
    if (named === undefined) return []
    const signals = Object.fromEntries(
      Object.entries((series ?? {}) as Record<string, [number, Json][]>).map(([name, points]) => [
        name,
        {
          kind: 'series',
          points: points.map(([at, answer]) => [`${at}s`, { kind: 'constant', answer }]),
        },
      ]),
    ) as Parameters<typeof judge>[1]
    const options = {
      templates: read.templates.filter((one) => one !== named),
      secrets: secrets ?? {},
      until: '20m',
    }
    const judgement = judge(named, signals, options)
    return [{ id, named, signals, options, judgement, replay: judgement.run }]
  })
  const decided = judgements.filter(({ judgement }) => judgement.decidedBy !== null)

  it('ends the run: a moment before it there is no verdict', () => {
    expect(decided.length).toBeGreaterThan(20)
    for (const { id, named, signals, options, judgement } of decided) {
      const until = `${(judgement.decidedBy?.at ?? 0) - 1}ms`
      if (judgement.decidedBy?.at === 0) continue
      expect(judge(named, signals, { ...options, until }).phase, id).toBe('Running')
    }
  })

  it('changes the verdict where it broke a limit: taken as good, the run goes on or passes', () => {
    const limits = ['failureLimit', 'inconclusiveLimit', 'consecutiveErrorLimit']
    const broken = decided.filter(({ judgement: { decidedBy, run } }) => {
      const metric = run?.metrics.find(({ name }) => name === decidedBy?.metric)
      const { rule = 'count' } = decidedBy ?? {}
      // A limit beyond 32 bits is negative for the controller: whatever is measured first exceeds it.
      return limits.includes(rule) && (metric?.[rule as 'failureLimit'] ?? 0) >= 0
    })
    console.log(
      `${decided.length} runs decided by a measurement, ${broken.length} by a broken limit`,
    )
    expect(broken.length).toBeGreaterThan(10)
    for (const { id, judgement } of broken) {
      const { phase, endedAt, otherwise } = judgement
      expect({ phase: otherwise?.phase, endedAt: otherwise?.endedAt }, id).not.toEqual({
        phase,
        endedAt,
      })
    }
  })

  it('is found in the run that the analysis controller played', () => {
    for (const { id, named, signals, options, judgement } of judgements) {
      const { run } = playTemplate(named, {}, signals as never, options, (measure) => measure)
      expect(judgement.run, id).toEqual(run)
    }
  })
})
