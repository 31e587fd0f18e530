import type { Present } from '../../../src/simulation/live/present.ts'
import { readLive } from '../../../src/simulation/live/readLive.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { snapshotAt } from '../../../src/timeline/snapshot.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { rfc3339 } from '../../../src/units/time.ts'
import { unreachable } from '../../../src/units/unreachable.ts'
import { at, simulated } from '../given.ts'

// The canary of this room's tests, updated at 60 s, as kubectl would have printed it at a second.

export const updated: Partial<Scenario> = {
  script: [
    { at: '0s', deploy: true },
    { at: '60s', setImage: 'app:v2' },
  ],
}

export function printedAt(
  second: number,
  more: Partial<Scenario> = updated,
): readonly JsonObject[] {
  const { objects } = snapshotAt(simulated(more), `${second}s`)
  return JSON.parse(JSON.stringify(objects)) as readonly JsonObject[]
}

export const clock = (second: number): string => rfc3339(at(second))

export function presentAt(second: number, more: Partial<Scenario> = updated): Present {
  const { present } = readLive(printedAt(second, more), { now: clock(second) })
  return present ?? unreachable('what was printed is sound')
}

export const codes = (list: readonly { readonly code: string }[]): readonly string[] =>
  list.map(({ code }) => code)
