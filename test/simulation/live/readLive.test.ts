import { describe, expect, it } from 'vitest'
import { readLive } from '../../../src/simulation/live/readLive.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { clock, codes, presentAt, printedAt } from './given.ts'

const now = clock(70)
const objects = printedAt(70)
const ofKind = (kind: string) => objects.filter((one) => one.kind === kind)
const list = (items: readonly JsonObject[]) => ({ apiVersion: 'v1', kind: 'List', items })
const [rollout = {}] = ofKind('Rollout')

describe('a live Rollout', () => {
  it('is the same in whatever lists it comes', () => {
    const present = presentAt(70)
    const untyped = ofKind('Pod').map(({ kind: _, apiVersion: __, ...pod }) => pod)
    for (const given of [
      list(objects),
      { rollout: list(objects) },
      {
        rollout,
        replicaSets: list(ofKind('ReplicaSet')),
        pods: { kind: 'PodList', items: untyped },
        services: [list(ofKind('Service'))],
      },
    ]) {
      expect(readLive(given, { now })).toEqual({ present, diagnostics: [] })
    }
  })

  it('has the dates of a client library', () => {
    const dated = JSON.parse(JSON.stringify(objects), (key, value) =>
      /Time(stamp)?$/.test(key) ? new Date(value as string) : value,
    ) as readonly object[]
    expect(readLive(dated, { now: new Date(now) })).toEqual(readLive(objects, { now }))
  })

  it('is plain data', () => {
    const read = readLive(objects, { now })
    expect(JSON.parse(JSON.stringify(read))).toEqual(read)
  })

  it('alone is enough', () => {
    const { present, diagnostics } = readLive({ rollout }, { now })
    expect(diagnostics).toEqual([])
    expect(present?.rollout.replicaSets).toEqual([])
  })
})

describe('live objects', () => {
  it('are refused with everything that is wrong', () => {
    const [replicaSet = {}] = ofKind('ReplicaSet')
    const metadata = { ...(replicaSet.metadata as JsonObject), creationTimestamp: 'early' }
    const broken = { ...rollout, status: { abortedAt: 'late', restartedAt: 5 } }
    const given = { rollout: broken, replicaSets: [{ ...replicaSet, metadata }], pods: 7 as never }
    const { present, diagnostics } = readLive(given, { now: 'noon' })
    expect(present).toBeNull()
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'live-now now',
      'live-data pods',
      'live-time status.abortedAt',
      'live-time status.restartedAt',
      'live-time ReplicaSet/demo-v1.metadata.creationTimestamp',
    ])
  })

  it('without a Rollout, or with several, are refused with the choice', () => {
    expect(codes(readLive({}, { now }).diagnostics)).toEqual(['no-rollout'])
    const other = { ...rollout, metadata: { name: 'other' } }
    const several = readLive([...objects, other], { now })
    expect(codes(several.diagnostics)).toEqual(['several-rollouts'])
    expect(readLive([...objects, other], { now, rollout: 'demo' }).present?.name).toBe('demo')
  })

  it('and a clock that are not there at all do no harm', () => {
    const nothing = readLive as (...given: readonly unknown[]) => ReturnType<typeof readLive>
    expect(codes(nothing().diagnostics)).toEqual(['live-now', 'live-data', 'no-rollout'])
  })
})
