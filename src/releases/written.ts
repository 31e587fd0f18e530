import { recordIn, recordsIn } from '../document/fields.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Written } from './difference.ts'

const nothing: JsonObject = {}

/** The blocks of a Rollout's manifest that differences look at. */
export function writtenOf(rollout: JsonObject): Written {
  const spec = recordIn(rollout, 'spec') ?? nothing
  const strategy = recordIn(spec, 'strategy')
  const canary = recordIn(strategy, 'canary') ?? nothing
  return {
    spec,
    canary,
    blueGreen: recordIn(strategy, 'blueGreen') ?? nothing,
    trafficRouting: recordIn(canary, 'trafficRouting') ?? nothing,
    steps: recordsIn(canary, 'steps'),
  }
}

export function recordOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : nothing
}

/** It is there, and says something. */
export function isNotEmpty(value: Json | undefined): boolean {
  return Object.keys(recordOf(value)).length > 0
}

/** An analysis that names no templates. */
export function isWithoutTemplates(analysis: Json | undefined): boolean {
  return isJsonObject(analysis) && recordsIn(analysis, 'templates').length === 0
}
