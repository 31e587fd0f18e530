import { mergeObject } from '../../document/mergePatch.ts'
import { tagged } from '../../plan/image.ts'
import type { Plan } from '../../plan/plan.ts'
import { isJsonObject, type JsonObject } from '../../units/json.ts'
import { unreachable } from '../../units/unreachable.ts'
import type { ManifestChange } from './surroundings.ts'

/** How many changes there are of every plan. */
export const CHANGES = 8

/**
 * What may become of a plan's manifests while an update is under way: another size, other steps,
 * other times, a new image together with any of them, and the very same files again.
 */
export function changesOf(plan: Plan): readonly ManifestChange[] {
  const { replicas, strategy, template } = plan.rollout
  const image = imagePatch(plan, tagged(template.image, 'v3'))
  const patches: readonly JsonObject[] = [
    {},
    { spec: { replicas: (replicas ?? 1) + 2 } },
    image,
    { spec: { minReadySeconds: 3 } },
    { spec: { progressDeadlineSeconds: 90 } },
    strategy.kind === 'canary' ? stepsPatch(plan, shortened) : bluePatch,
    strategy.kind === 'canary' ? stepsPatch(plan, lengthened) : { spec: { replicas: 1 } },
    mergeObject(image, { spec: { replicas: (replicas ?? 1) + 1 } }),
  ]
  if (patches.length !== CHANGES) unreachable('the number of changes')
  return patches.map((patch) => ({ patch, manifests: withPatch(plan, patch) }))
}

const bluePatch: JsonObject = { spec: { strategy: { blueGreen: { autoPromotionEnabled: false } } } }

type Steps = readonly JsonObject[]

const shortened = (steps: Steps): Steps => steps.slice(0, -1)
const lengthened = (steps: Steps): Steps => [{ pause: { duration: '10s' } }, ...steps]

function stepsPatch(plan: Plan, change: (steps: Steps) => Steps): JsonObject {
  const { strategy } = specOf(plan)
  const canary = isJsonObject(strategy) ? strategy.canary : undefined
  const steps = isJsonObject(canary) && Array.isArray(canary.steps) ? canary.steps : []
  return { spec: { strategy: { canary: { steps: change(steps.filter(isJsonObject)) } } } }
}

/** Brings another image into the first container: a merge patch, which replaces lists whole. */
export function imagePatch(plan: Plan, image: string): JsonObject {
  const { template } = specOf(plan)
  const pod = isJsonObject(template) && isJsonObject(template.spec) ? template.spec : {}
  const [first, ...others] = Array.isArray(pod.containers) ? pod.containers : []
  if (!isJsonObject(first)) return {}
  return { spec: { template: { spec: { containers: [{ ...first, image }, ...others] } } } }
}

function specOf({ manifests, rollout, workload }: Plan): JsonObject {
  const own = manifests.find((one) => isOwn(one, rollout.name, workload))
  return isJsonObject(own?.spec) ? own.spec : {}
}

function isOwn({ kind, metadata }: JsonObject, name: string, workload: string): boolean {
  return kind === workload && isJsonObject(metadata) && metadata.name === name
}

/** A plan's manifests with its Rollout withPatch. */
export function withPatch(
  { manifests, rollout, workload }: Plan,
  patch: JsonObject,
): readonly JsonObject[] {
  return manifests.map((one) =>
    isOwn(one, rollout.name, workload) ? mergeObject(one, patch) : one,
  )
}
