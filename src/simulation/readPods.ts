import type { PodLife } from '../cluster/podLife.ts'
import type { ImageModel, PodModel } from '../cluster/podModel.ts'
import type { TimeText } from '../go/timeText.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { setMember } from '../units/setMember.ts'
import { type Duration, duration, type Instant } from '../units/time.ts'
import type { PodLifeScenario, Pods } from './scenario.ts'

type TimeAt = (path: string, time: TimeText) => Instant

/** What a scenario says of its pods, made ready. */
export function readPods(pods: Pods, timeAt: TimeAt, diagnostics: Diagnostic[]): PodModel {
  const models: Record<string, ImageModel> = {}
  const lives: Record<string, PodLife> = {}
  for (const [image, given] of Object.entries(pods.images ?? {})) {
    // Plain JavaScript may pass what a table does not hold; likewise below.
    const said = given ?? {}
    const path = `pods.images["${image}"]`
    const { startup, readyCap } = said
    setMember(models, image, {
      startup: startup === undefined ? null : duration(timeAt(`${path}.startup`, startup)),
      readyCap: typeof readyCap === 'number' ? readyCap : null,
    })
    const life = lifeOf(said, path, timeAt, diagnostics)
    if (life !== null) setMember(lives, image, life)
  }
  for (const image of pods.failing ?? []) {
    setMember(models, image, { startup: models[image]?.startup ?? null, readyCap: 0 })
  }
  return {
    startup: duration(timeAt('pods.startup', pods.startup ?? '0s')),
    images: models,
    lives: Object.keys(lives).length === 0 ? null : lives,
    terminate: duration(timeAt('pods.terminate', pods.terminate ?? '0s')),
    quota: pods.quota ?? null,
  }
}

/** null: nothing befalls them. */
function lifeOf(
  { readyCap, flaps, crash, pull }: PodLifeScenario,
  path: string,
  timeAt: TimeAt,
  diagnostics: Diagnostic[],
): PodLife | null {
  const caps = typeof readyCap === 'object' ? readyCap : []
  if (caps.length === 0 && flaps === undefined && crash === undefined && pull === undefined) {
    return null
  }
  const positive = (key: string, time: TimeText): Duration => {
    const span = duration(timeAt(`${path}.${key}`, time))
    if (span <= 0) {
      const hint = 'Give a span above 0, such as "20s".'
      diagnostics.push(errorIn(`${path}.${key}`, 'no-time-at-all', 'it would never end', hint))
    }
    return span
  }
  return {
    caps: caps
      .map(([from, most], index) => [timeAt(`${path}.readyCap[${index}]`, from), most] as const)
      .sort(([a], [b]) => a - b),
    flaps:
      flaps === undefined
        ? null
        : {
            ready: positive('flaps.ready', flaps.ready),
            unready: positive('flaps.unready', flaps.unready),
          },
    crash:
      crash === undefined
        ? null
        : {
            after: positive('crash.after', crash.after),
            times: crash.times ?? Number.MAX_SAFE_INTEGER,
          },
    pullable: pullableFrom(pull, path, timeAt),
  }
}

function pullableFrom(
  pull: PodLifeScenario['pull'],
  path: string,
  timeAt: TimeAt,
): PodLife['pullable'] {
  if (pull === undefined) return null
  return pull === 'fails' ? 'never' : timeAt(`${path}.pull.failsUntil`, pull.failsUntil)
}
