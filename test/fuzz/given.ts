import type { JsonObject, Scenario, World } from 'rollout-sim'
import { readManifests, simulate, snapshotAt } from 'rollout-sim'
import type { Draw } from '../expr/randomExpression.ts'
import { aroundOf } from '../golden/corpus.ts'
import { drawOf } from '../golden/draw.ts'
import { manifestsOf } from '../golden/manifests.ts'

/** Something that is in order, of which a fuzzer makes what is not. */
export interface Sound {
  readonly manifests: readonly JsonObject[]
  readonly scenario: Scenario
  readonly worlds: readonly World[]
  /** What kubectl would print of a cluster at some time of the run. */
  readonly objects: readonly JsonObject[]
}

const made = new Map<number, Sound>()

/** One of forty, each made once. */
export function sound(draw: Draw): Sound {
  const seed = draw(40)
  const known = made.get(seed)
  if (known !== undefined) return known
  const drawn = drawOf(seed)
  const manifests = manifestsOf(drawn)
  const { plan } = readManifests(manifests)
  if (plan === null) throw new Error(`manifests ${seed} are in no order`)
  const scenario = { plan, ...aroundOf(drawn) }
  const timeline = simulate(scenario)
  const worlds = timeline.moments.map(({ world }) => world)
  const { objects } = snapshotAt(timeline, '90s')
  const one = { manifests, scenario, worlds, objects }
  made.set(seed, one)
  return one
}
