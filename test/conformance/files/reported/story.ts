import { readTimeText } from '../../../../src/go/timeText.ts'
import { lint } from '../../../../src/questions/lint.ts'
import { imagesByHash } from '../../../../src/questions/readings/release.ts'
import { whyKept } from '../../../../src/questions/whyKept.ts'
import { requestsOf } from '../../../../src/simulation/requests.ts'
import type { Scenario } from '../../../../src/simulation/scenario.ts'
import { simulate } from '../../../../src/simulation/simulate.ts'
import { everyReplicaSet } from '../../../../src/timeline/everyReplicaSet.ts'
import type { Timeline } from '../../../../src/timeline/timeline.ts'
import type { World } from '../../../../src/timeline/world.ts'
import { type LocatedReading, parseManifests } from '../../../../src/yaml/index.ts'
import { type RecordedScenario, scenarioInText } from '../../scenarioInText.ts'

/** A case as it is played. */
export interface Story {
  readonly reading: LocatedReading
  /** Throws where the manifests make no plan. */
  readonly scenario: () => Scenario
  readonly timeline: () => Timeline
}

export function storyOf(yaml: string, recorded: RecordedScenario): Story {
  const reading = parseManifests(yaml)
  let played: Timeline | null = null
  const scenario = (): Scenario => {
    if (reading.plan === null) throw new Error('no plan')
    return { plan: reading.plan, ...scenarioInText(recorded) }
  }
  const timeline = (): Timeline => {
    played ??= simulate(scenario())
    return played
  }
  return { reading, scenario, timeline }
}

/** How many requests an image answered from an instant until before another; null: refused. */
export function answered(story: Story, image: string | null, from: string, to: string): number {
  return between(story, from, to).filter((one) => one.image === image).length
}

/** The same as a share of them all, to a tenth. */
export function tenths(story: Story, image: string, from: string, to: string): number {
  const all = between(story, from, to)
  return Math.round((10 * all.filter((one) => one.image === image).length) / all.length) / 10
}

function between(story: Story, from: string, to: string) {
  const [begin, end] = [readTimeText(from) ?? 0, readTimeText(to) ?? 0]
  return requestsOf(story.timeline()).filter(({ at }) => at >= begin && at < end)
}

/** `4/3 2/0`: how many pods each ReplicaSet wants and how many are ready, the oldest first. */
export function pods(story: Story, at: string): string {
  const sets = worldAt(story, at).rollout?.replicaSets ?? []
  return sets.map(({ want, ready }) => `${want}/${ready}`).join(' ')
}

/** The same of the Deployment: of all its ReplicaSets together. */
export function deployment(story: Story, at: string): string {
  const [found] = worldAt(story, at).deployments
  const ready = (found?.replicaSets ?? []).reduce((sum, one) => sum + one.ready, 0)
  return `${found?.spec.replicas}/${ready}`
}

/** `Paused CanaryPauseStep 1`: phase, message and the index of the step, if there is one. */
export function stands(story: Story, at: string): string {
  const status = worldAt(story, at).rollout?.status
  return [status?.phase, status?.message, status?.currentStepIndex]
    .filter((part) => part !== null && part !== '')
    .join(' ')
}

/** The image of the pods that a Service selects; '' if its selector has no hash. */
export function selects(story: Story, service: string, at: string): string {
  const hash = worldAt(story, at).rollout?.services.find(({ name }) => name === service)?.hash ?? ''
  return imagesByHash(story.timeline()).get(hash) ?? ''
}

/** The weight that the traffic router has. */
export function weight(story: Story, at: string): number | null {
  return worldAt(story, at).rollout?.router.weight ?? null
}

/** Phases from an instant until another, each once. */
export function phases(story: Story, from: string, to: string): readonly string[] {
  return [
    ...new Set(worldsBetween(story, from, to).map(({ rollout }) => rollout?.status.phase)),
  ].map((phase) => phase ?? '')
}

/** The fewest ready pods of the Rollout at any instant between two. */
export function fewestReady(story: Story, from: string, to: string): number {
  return Math.min(...worldsBetween(story, from, to).map((world) => sumOf(world, 'ready')))
}

/** The most pods that are wanted at any instant between two. */
export function mostWanted(story: Story, from: string, to: string): number {
  return Math.max(...worldsBetween(story, from, to).map((world) => sumOf(world, 'want')))
}

/** What became of the entries of a verb: `accepted`, or how else, and why. */
export function became(story: Story, verb: string): string {
  const found = story.timeline().script.find(({ entry }) => verb in entry)
  return `${found?.outcome}: ${found?.why}`
}

/** Messages of the diagnostics of the manifests that are of a severity. */
export function said(story: Story, severity: string): readonly string[] {
  return story.reading.diagnostics
    .filter((one) => one.severity === severity)
    .map(({ message }) => message)
}

/** A rule of lint finds something in the manifests. */
export function finds(story: Story, rule: string): boolean {
  return lint(story.reading).findings.some((one) => one.rule === rule)
}

/** What is kept, by what, at an instant: `web:2 4 status.canary.weights`. */
export function kept(story: Story, at: string): readonly string[] {
  return whyKept(story.scenario(), { at }).kept.map(
    (one) => `${one.image} ${one.pods} ${one.keptBy}`,
  )
}

export function worldAt(story: Story, at: string): World {
  const world = story.timeline().at(at)
  if (world === null) throw new Error(`nothing at ${at}`)
  return world
}

function worldsBetween(story: Story, from: string, to: string): readonly World[] {
  const [begin, end] = [readTimeText(from) ?? 0, readTimeText(to) ?? 0]
  const { moments } = story.timeline()
  return moments.filter(({ at }) => at >= begin && at <= end).map(({ world }) => world)
}

function sumOf(world: World, field: 'want' | 'ready'): number {
  return everyReplicaSet(world).reduce((sum, one) => sum + one[field], 0)
}
