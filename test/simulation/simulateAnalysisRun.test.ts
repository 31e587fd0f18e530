import { describe, expect, it } from 'vitest'
import { readAnalysisRun } from '../../src/manifest/readAnalysisRun.ts'
import { simulateAnalysisRun } from '../../src/simulation/simulateAnalysisRun.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { analysisRun } from '../manifest/given.ts'

const metric = (fields: JsonObject): JsonObject => ({
  name: 'smoke',
  provider: { web: { url: 'http://x' } },
  successCondition: 'result > 0.9',
  interval: '1m',
  ...fields,
})
const read = (spec: JsonObject) => readAnalysisRun([analysisRun('smoke', spec)])

describe('an AnalysisRun that stands alone', () => {
  it('keeps every measurement, whatever a cluster would keep', () => {
    const spec = {
      metrics: [metric({ count: 20 })],
      measurementRetention: [{ metricName: 'smoke', limit: 2 }],
    }
    const { run, decidedBy, endedAt } = simulateAnalysisRun(read(spec), { smoke: 1 })
    expect(run?.phase).toBe('Successful')
    expect(run?.metricResults[0]?.measurements).toHaveLength(20)
    expect([decidedBy?.number, endedAt]).toEqual([20, 19 * 60_000])
  })

  it('is not ended by a metric of a dry run', () => {
    const spec = { metrics: [metric({ count: 3 })], dryRun: [{ metricName: 'smoke' }] }
    const { run } = simulateAnalysisRun(read(spec), { smoke: 0 })
    expect(run?.phase).toBe('Successful')
    expect(run?.dryRunSummary).toMatchObject({ count: 1, failed: 1 })
  })

  it('is terminated by whoever wrote it so, and by whoever does so later', () => {
    const endless = [metric({})]
    const written = simulateAnalysisRun(read({ metrics: endless, terminate: true }), { smoke: 1 })
    expect([written.run?.phase, written.endedAt]).toEqual(['Successful', 0])
    const later = simulateAnalysisRun(
      read({ metrics: endless }),
      { smoke: 1 },
      { terminateAt: '90s' },
    )
    expect([later.run?.phase, later.endedAt, later.decidedBy]).toEqual(['Successful', 90_000, null])
  })

  it('that reaches a limit says so, and what else there is to say', () => {
    const limits = { measurements: 5 }
    const { diagnostics } = simulateAnalysisRun(
      read({ metrics: [metric({ count: 20 })] }),
      { smoke: 1, smke: 1 },
      { limits },
    )
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'too-many-measurements',
      'matches-nothing',
    ])
  })

  it('is deleted when its time to live is over', () => {
    const spec = { metrics: [metric({ count: 1 })], ttlStrategy: { secondsAfterCompletion: 60 } }
    expect(simulateAnalysisRun(read(spec), { smoke: 1 }).deletedAt).toBe(900_000)
    const kept = { metrics: [metric({ count: 1 })] }
    expect(simulateAnalysisRun(read(kept), { smoke: 1 }).deletedAt).toBeNull()
  })

  it('finds keys of Secrets among the manifests, or those that are given', () => {
    const valueFrom = { secretKeyRef: { name: 'keys', key: 'k' } }
    const spec = { metrics: [metric({ count: 1 })], args: [{ name: 'token', valueFrom }] }
    const closed = simulateAnalysisRun(read(spec), { smoke: 1 })
    expect(closed.run?.message).toContain('secrets "keys" not found')
    const open = simulateAnalysisRun(read(spec), { smoke: 1 }, { secrets: { keys: { k: 'x' } } })
    expect(open.run?.phase).toBe('Successful')
  })

  it('is told names that match nothing, and metrics without a signal', () => {
    const { diagnostics, run } = simulateAnalysisRun(read({ metrics: [metric({ count: 1 })] }), {
      smok: 1,
    })
    expect(run).not.toBeNull()
    expect(diagnostics.map(({ code, path, hint }) => [code, path, hint])).toEqual([
      ['matches-nothing', 'series["smok"]', 'Did you mean smoke?'],
      ['no-signal', 'series["smoke"]', 'Give { "smoke": … }.'],
    ])
  })

  it('is not played where its manifest or its series are wrong', () => {
    const broken = simulateAnalysisRun(read({ metrics: 'none' }), { smoke: 1 })
    expect([broken.run, broken.diagnostics.length > 0]).toEqual([null, true])
    const noTime = simulateAnalysisRun(read({}), { smoke: 1 }, { until: 'noon' })
    expect(noTime.run).toBeNull()
    expect(noTime.diagnostics.map(({ path }) => path)).toEqual(['until'])
  })
})
