import type { Pods, Scenario, ScriptAction, Timeline } from '../../src/index.ts'
import type { Json } from '../../src/units/json.ts'
import { type Draw, drawOf } from './draw.ts'
import { images, manifestsOf } from './manifests.ts'
import { newDigest } from './sha256.ts'

/** What is hashed: so many scenarios of its own, drawn from a seed that nothing else draws from. */
export const corpus = { seed: 20_260_101, scenarios: 1000, groups: 20 } as const

/** The two functions of `rollout-sim` that a hash needs, from wherever they were loaded. */
export type Simulator = Pick<typeof import('../../src/index.ts'), 'readManifests' | 'simulate'>

export interface Hashes {
  /** SHA-256 over all of them, in order. */
  readonly all: string
  /** The same of every 50: where it is another one. */
  readonly groups: readonly string[]
  readonly moments: number
}

/** The SHA-256 of what becomes of the scenarios. */
export function hashesOf({ readManifests, simulate }: Simulator): Hashes {
  const all = newDigest()
  const groups: string[] = []
  let group = newDigest()
  let moments = 0
  for (let index = 0; index < corpus.scenarios; index++) {
    const draw = drawOf(corpus.seed + index * 7919)
    const manifests = manifestsOf(draw)
    const { plan, diagnostics } = readManifests(manifests)
    const said = JSON.stringify(diagnostics)
    if (plan === null) throw new Error(`scenario ${index} is refused: ${said}`)
    const timeline = simulate({ plan, ...aroundOf(draw) })
    const text = `${said}\n${storyOf(timeline)}`
    moments += timeline.moments.length
    all.add(text)
    group.add(text)
    if ((index + 1) % (corpus.scenarios / corpus.groups) === 0) {
      groups.push(group.hex())
      group = newDigest()
    }
  }
  return { all: all.hex(), groups, moments }
}

// Every order, every status and the sizes at every moment; the whole world at the end.
function storyOf({ moments, end, script, diagnostics }: Timeline): string {
  const told = moments.map(({ world, ...moment }) => [
    moment,
    world.rollout?.status,
    world.rollout?.replicaSets.map(({ hash, want, have, available }) => [
      hash,
      want,
      have,
      available,
    ]),
    world.runs.map(({ name, phase, message }) => [name, phase, message]),
  ])
  return JSON.stringify([told, end, script, diagnostics, moments.at(-1)?.world])
}

/** Everything of a scenario but its plan. */
export function aroundOf(draw: Draw): Omit<Scenario, 'plan'> {
  let at = 0
  const script = Array.from({ length: draw.between(1, 6) }, () => {
    at += draw.onceIn(4) ? draw.between(0, 4) : draw.between(5, 240)
    return { at: `${at}s` as const, ...verb(draw) }
  })
  return {
    script: [{ at: '0s', deploy: true }, ...script],
    metrics: { errors: signal(draw) },
    until: `${at + 900}s`,
    seed: draw.below(1000),
    ...(draw.onceIn(2) ? { pods: pods(draw) } : {}),
    ...(draw.onceIn(3) ? { traffic: { requestsPerSecond: draw.between(1, 50) } } : {}),
    ...(draw.onceIn(4) ? { router: { verify: 'after', after: `${draw.between(1, 30)}s` } } : {}),
    ...(draw.onceIn(6) ? { gates: 'promote' } : {}),
  }
}

function verb(draw: Draw): ScriptAction {
  return draw.oneOf<() => ScriptAction>([
    () => ({ setImage: draw.oneOf(images) }),
    () => ({ setImage: images[1] }),
    () => ({ promote: true }),
    () => ({ promoteFull: true }),
    () => ({ abort: true }),
    () => ({ retry: true }),
    () => ({ scale: draw.between(0, 12) }),
    () => ({ undo: true }),
    () => ({ pause: true }),
    () => ({ resume: true }),
    () => ({ restart: true }),
    () => ({ lose: { count: draw.between(1, 3) } }),
  ])()
}

function signal(draw: Draw): Json {
  const reading = (): Json => draw.oneOf<Json>([[0.01], [0.01], [0.04], [0.3], [], 'NaN'])
  if (draw.onceIn(2)) return reading()
  return [
    ['0s', reading()],
    [`${draw.between(1, 90)}s`, reading()],
    [`${draw.between(91, 400)}s`, reading()],
  ]
}

function pods(draw: Draw): Pods {
  return {
    startup: `${draw.between(0, 40)}s`,
    ...(draw.onceIn(3) ? { failing: [images[1]] } : {}),
    ...(draw.onceIn(3) ? { terminate: `${draw.between(1, 60)}s` } : {}),
    ...(draw.onceIn(4) ? { images: { [images[2]]: { readyCap: draw.between(0, 3) } } } : {}),
  }
}
