import { type JsonObject, liveFrom, readLive, simulate } from 'rollout-sim'
import { fuzzer, shown } from '../fuzzer.ts'
import { sound } from '../given.ts'
import { spoiled } from '../hostileJson.ts'

/** What a cluster hands out, as a cluster never would. */
export const liveObjects = fuzzer<readonly JsonObject[]>({
  about: 'live objects: of kubectl, with other values within, read and gone on from',
  input: (draw) => spoiled(sound(draw).objects, draw, 1 + draw(3), 9),
  feed(objects) {
    const ofKind = (kind: string): readonly JsonObject[] =>
      Array.isArray(objects) ? objects.filter((one) => one?.kind === kind) : []
    const [rollout = {}] = ofKind('Rollout')
    liveFrom({ rollout, replicaSets: ofKind('ReplicaSet'), analysisRuns: ofKind('AnalysisRun') })
    const live = readLive(objects, { now: '2026-01-01T00:02:00Z' })
    if (live.present === null) return 'refused'
    return simulate({ live, until: '5m' }).end.reason === 'refused' ? 'refused' : 'taken'
  },
  show: shown,
})
