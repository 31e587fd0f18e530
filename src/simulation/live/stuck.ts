import { imageModelOf, type PodModel } from '../../cluster/podModel.ts'
import { type Diagnostic, warningIn } from '../../units/diagnostic.ts'
import type { Present } from './present.ts'

/** Pods of an image that cannot run in the cluster never do here, unless the scenario knows it. */
export function withStuck(model: PodModel, present: Present | null): PodModel {
  const stuck = (present?.stuckImages ?? []).filter((image) => !Object.hasOwn(model.images, image))
  if (stuck.length === 0) return model
  const never = { startup: null, readyCap: 0 }
  const images = Object.fromEntries(stuck.map((image) => [image, never]))
  return { ...model, images: { ...model.images, ...images } }
}

/** What is assumed of the pods of a present that are not ready. */
export function podWarnings(present: Present, model: PodModel): readonly Diagnostic[] {
  const replicaSets = [
    ...present.rollout.replicaSets,
    ...present.experiments.flatMap((one) => one.replicaSets),
  ]
  return replicaSets.flatMap(({ name, template: { image }, pods }) => {
    const { startup, readyCap } = imageModelOf(model, image)
    const late = pods.filter(
      ({ createdAt, readyAt }) => readyAt === null && createdAt + (startup ?? model.startup) < 0,
    )
    const count = late.reduce((sum, one) => sum + one.count, 0)
    if (count === 0) return []
    const quoted = JSON.stringify(image)
    const isStuck = readyCap === 0 && present.stuckImages.includes(image)
    const message = isStuck
      ? `${count} pods of ${name} cannot run: those of ${quoted} never do`
      : `${count} pods of ${name} should be ready by now, and are at 0`
    const hint = isStuck
      ? `pods: { images: { ${quoted}: { startup: '10s' } } } lets them.`
      : `pods: { failing: [${quoted}] } says that they never are, startup how long they take.`
    return [warningIn('pods', 'live-pods', message, hint)]
  })
}
