import { admitManifests } from '../../src/manifest/read.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { phaseOf } from '../../src/rollout/phaseOf.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import type { ScriptEntry } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { stepString } from '../../src/steps/step.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { isJsonObject } from '../../src/units/json.ts'
import { parseDocuments } from '../../src/yaml/parse.ts'

/** What became of one Rollout. */
export interface Walk {
  readonly rollout: string
  readonly outcome: 'finished' | 'degraded' | 'gate' | 'refused'
  /** The gate, the cause, or the controller's own words. */
  readonly text: string
}

/**
 * Every Rollout of a text of manifests is deployed and updated to another image; at gates that wait for a
 * person it is promoted. `around` are objects that the cluster has already.
 */
export function walkManifests(text: string, around: readonly JsonObject[] = []): readonly Walk[] {
  const { documents, diagnostics } = parseDocuments(text)
  const broken = diagnostics.find(({ severity }) => severity === 'error')
  if (broken !== undefined) {
    return [{ rollout: '', outcome: 'refused', text: `${broken.line}: ${broken.message}` }]
  }
  const objects = documents.map(({ value }) => value).filter(isJsonObject)
  return objects.filter(({ kind }) => kind === 'Rollout').map((one) => walk(one, objects, around))
}

function walk(
  rollout: JsonObject,
  objects: readonly JsonObject[],
  around: readonly JsonObject[],
): Walk {
  const name = nameOf(rollout)
  const namespace = namespaceOf(rollout)
  const others = around.filter(
    (one) => one.kind !== 'Rollout' && !objects.some((other) => isSame(one, other)),
  )
  const { plan, diagnostics } = admitManifests([...objects, ...others], {
    rollout: namespace === '' ? name : `${namespace}/${name}`,
    templateNames: 'podTemplateHash',
  })
  if (plan === null) {
    const error = diagnostics.find(({ severity }) => severity === 'error')
    return { rollout: name, outcome: 'refused', text: `${error?.path}: ${error?.message}` }
  }
  const { refused } = plan.rollout
  if (refused !== '') {
    const words = `The Rollout "${plan.rollout.name}" is invalid: ${refused}`
    return { rollout: name, outcome: 'refused', text: words }
  }
  return { rollout: name, ...updated(plan) }
}

const MOST_GATES = 40
const AN_HOUR = 3600

function updated(plan: Plan): Omit<Walk, 'rollout'> {
  const script: ScriptEntry[] = [
    { at: '0s', deploy: true },
    { at: `${AN_HOUR}s`, setImage: 'example.com/another:next' },
  ]
  let until = 2 * AN_HOUR
  for (let gate = 0; gate < MOST_GATES; gate++) {
    const { moments, diagnostics, end } = simulate({
      plan,
      script,
      until: `${until}s`,
      pods: { startup: '5s' },
    })
    const state = moments.at(-1)?.world.rollout
    if (end.reason !== 'until' || state == null) {
      return { outcome: 'refused', text: diagnostics.map(({ message }) => message).join('; ') }
    }
    const { phase, message } = phaseOf(state)
    if (phase === 'Healthy') {
      const changed = new Set(state.replicaSets.map(({ hash }) => hash)).size
      return { outcome: 'finished', text: `${changed} revisions, ${gate} promotions` }
    }
    if (phase === 'Degraded') return { outcome: 'degraded', text: message }
    if (phase !== 'Paused') return { outcome: 'gate', text: `${message}${atStep(state)}` }
    script.push({ at: `${until}s`, promote: true })
    until += AN_HOUR
  }
  return { outcome: 'gate', text: `still paused after ${MOST_GATES} promotions` }
}

function atStep({ spec, status }: RolloutState): string {
  const steps = spec.strategy.kind === 'canary' ? spec.strategy.steps : []
  const index = status.currentStepIndex ?? 0
  const step = steps[index]
  return step === undefined ? '' : ` (step ${index + 1}/${steps.length}, ${stepString(step)})`
}

function nameOf({ metadata }: JsonObject): string {
  return isJsonObject(metadata) && typeof metadata.name === 'string' ? metadata.name : ''
}

function namespaceOf({ metadata }: JsonObject): string {
  return isJsonObject(metadata) && typeof metadata.namespace === 'string' ? metadata.namespace : ''
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  return one.kind === other.kind && nameOf(one) === nameOf(other)
}
