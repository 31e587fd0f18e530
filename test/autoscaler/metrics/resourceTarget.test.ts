import { describe, expect, it } from 'vitest'
import { resourceProposal } from '../../../src/autoscaler/metrics/resourceTarget.ts'
import { cpu, metrics, pods, query, resource } from '../given.ts'

const utilization = { kind: 'Utilization', averageUtilization: 50 } as const
const average = { kind: 'AverageValue', averageValue: 200 } as const

describe('a target for a resource', () => {
  it('is held against what pods request, or against the usage itself', () => {
    const seen = query({ metrics: resource(cpu('p1', 400)) })
    expect(resourceProposal('cpu', '', utilization, seen)).toEqual({
      ok: true,
      value: { replicas: 10, current: { averageUtilization: 80, averageValue: '400m' } },
    })
    expect(resourceProposal('cpu', '', average, seen)).toEqual({
      ok: true,
      value: { replicas: 12, current: { averageValue: '400m' } },
    })
  })

  it('adds the containers of a pod, which is not measured while one of them is not', () => {
    const containers = [
      { name: 'app', usage: { cpu: 100 } },
      { name: 'proxy', usage: { cpu: 150 } },
    ]
    const both = query({ metrics: resource(cpu('p1', 0, { containers })) })
    expect(resourceProposal('cpu', '', average, both)).toMatchObject({
      value: { current: { averageValue: '250m' } },
    })
    expect(resourceProposal('cpu', 'proxy', average, both)).toMatchObject({
      value: { current: { averageValue: '150m' } },
    })
    const half = [...containers.slice(1), { name: 'app', usage: {} }]
    const one = query({ metrics: resource(cpu('p1', 0, { containers: half })) })
    expect(resourceProposal('cpu', '', average, one)).toMatchObject({ ok: false })
  })

  it.each([
    [134_217_728_000, '128Mi'],
    [129_000_000_000, '129M'],
    [129_000_001_000, '129000001'],
    [129_000_000_001, '129000000001m'],
  ])('writes %d thousandths of memory as %s, as they are read back', (memory, averageValue) => {
    const requests = { memory: 268_435_456_000 }
    const selected = [pods('p1', { containers: [{ name: 'app', requests }] })]
    const selection = { ...query().selection, pods: selected }
    const containers = [{ name: 'app', usage: { memory } }]
    const seen = query({ selection, metrics: resource(cpu('p1', 0, { containers })) })
    expect(resourceProposal('memory', '', utilization, seen)).toMatchObject({
      value: { current: { averageValue } },
    })
    expect(resourceProposal('memory', '', average, seen)).toMatchObject({
      value: { current: { averageValue } },
    })
  })

  it('looks at pods that are selected, and at nobody else', () => {
    const other = cpu('other', 900, { labels: { app: 'other' } })
    const none = 'no metrics returned from resource metrics API'
    expect(resourceProposal('cpu', '', average, query({ metrics: resource(other) }))).toEqual({
      ok: false,
      error: `failed to get cpu usage: unable to get metrics for resource cpu: ${none}`,
    })
  })

  it('fails with the API, and on pods of which nothing is known', () => {
    const failing = metrics({ resource: { error: 'no such server', values: [] } })
    expect(resourceProposal('cpu', '', utilization, query({ metrics: failing }))).toEqual({
      ok: false,
      error:
        'failed to get cpu utilization: unable to get metrics for resource cpu:' +
        ' unable to fetch metrics from resource metrics API: no such server',
    })
    const gone = query({ metrics: resource(cpu('gone', 100)) })
    expect(resourceProposal('cpu', '', utilization, gone)).toEqual({
      ok: false,
      error: 'failed to get cpu utilization: no metrics returned matched known pods',
    })
  })
})
