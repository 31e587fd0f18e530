import type { Moment } from '../../../src/timeline/moment.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'

/** What a strategy has to live through, each as a reading of one moment of a run. */
const occurrences: { readonly [name: string]: (now: Moment, before: Moment) => boolean } = {
  'a header route is set': ordered('setHeaderRoute'),
  'a mirror route is set': ordered('setMirrorRoute'),
  'routes are removed': ordered('removeManagedRoutes'),
  'ping and pong change their parts': (now, before) => {
    const part = before.world.rollout?.status.stablePingPong ?? ''
    return part !== '' && now.world.rollout?.status.stablePingPong !== part
  },
  'a step plugin is asked': ordered('runStepPlugin'),
  'a patch comes in the middle of an update': acted('patch'),
  'the next commit is applied in the middle of an update': acted('apply'),
  'a Rollout is deleted': ({ actions, world }) =>
    world.rollout === null && actions.some((action) => 'delete' in action),
  'pods are lost': (now, before) =>
    now.actions.some((action) => 'lose' in action) && availableIn(now) < availableIn(before),
  'pods are not ready for a while': (now, before) =>
    now.actions.some((action) => 'unready' in action) && availableIn(now) < availableIn(before),
  'an Experiment is made': ordered('createExperiment'),
  "an Experiment's pods answer users": ({ world }) =>
    (world.rollout?.router.additional.length ?? 0) > 0,
}

function ordered(kind: string): (now: Moment) => boolean {
  return ({ effects }) => effects.some((effect) => effect.kind === kind)
}

function acted(verb: string): (now: Moment, before: Moment) => boolean {
  return ({ actions, errors }, { world }) => {
    const status = world.rollout?.status
    const isUpdating = status !== undefined && status.stableRS !== status.currentPodHash
    return isUpdating && errors.length === 0 && actions.some((action) => verb in action)
  }
}

function availableIn({ world }: Moment): number {
  return world.rollout?.replicaSets.reduce((sum, one) => sum + one.available, 0) ?? 0
}

/** How many of these runs each occurs in. */
export function countOccurrences(timelines: readonly Timeline[]): Readonly<Record<string, number>> {
  const counts = Object.entries(occurrences).map(([name, occursIn]) => {
    const times = timelines.filter(({ moments }) =>
      moments.some((now, place) => place > 0 && occursIn(now, moments[place - 1] as Moment)),
    )
    return [name, times.length] as const
  })
  return Object.fromEntries(counts)
}
