import {
  flagIn,
  intOrStringIn,
  listIn,
  numberIn,
  recordIn,
  recordsIn,
  textIn,
} from '../../document/fields.ts'
import { parseGoDuration } from '../../go/duration.ts'
import type { Pause, Step } from '../../steps/step.ts'
import type { IntOrString } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { readRunReference } from './analysis.ts'
import { readExperimentStep } from './experimentStep.ts'

/** `strategy.canary.steps`. */
export function readSteps(canary: JsonObject): readonly Step[] {
  return recordsIn(canary, 'steps').map(readStep)
}

function readStep(step: JsonObject): Step {
  const pause = recordIn(step, 'pause')
  const scale = recordIn(step, 'setCanaryScale')
  const header = recordIn(step, 'setHeaderRoute')
  const mirror = recordIn(step, 'setMirrorRoute')
  const analysis = recordIn(step, 'analysis')
  const plugin = recordIn(step, 'plugin')
  return {
    setWeight: numberIn(step, 'setWeight'),
    pause: pause === null ? null : readPause(pause),
    setCanaryScale: scale && {
      replicas: numberIn(scale, 'replicas'),
      weight: numberIn(scale, 'weight'),
      matchTrafficWeight: flagIn(scale, 'matchTrafficWeight') === true,
    },
    setHeaderRoute: header && { name: textIn(header, 'name'), match: listIn(header, 'match') },
    setMirrorRoute: mirror && {
      name: textIn(mirror, 'name'),
      match: listIn(mirror, 'match'),
      percentage: numberIn(mirror, 'percentage'),
    },
    experiment: readExperimentStep(recordIn(step, 'experiment')),
    analysis: analysis && readRunReference(analysis),
    plugin: plugin && { name: textIn(plugin, 'name'), config: plugin.config ?? null },
  }
}

function readPause(pause: JsonObject): Pause {
  const written = intOrStringIn(pause, 'duration')
  return { written, seconds: written === null ? null : pauseSeconds(written) }
}

/**
 * The whole seconds that a pause's `duration` asks for: an integer, a text of digits, or a Go
 * duration that is cut off at whole seconds. −1 if it is none of these.
 */
export function pauseSeconds(duration: IntOrString): number {
  if (typeof duration === 'number') return duration
  if (/^[+-]?\d+$/.test(duration) && Math.abs(Number(duration)) < 2 ** 31) return Number(duration)
  const parsed = parseGoDuration(duration)
  return parsed.ok ? Number(parsed.nanoseconds / 1_000_000_000n) : -1
}
