import { numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { inspect } from '../../manifest/inspection.ts'
import type { Manifest } from '../../manifest/objects.ts'
import { assemblePlan } from '../../manifest/plan.ts'
import type { Objection } from '../../manifest/validation/objection.ts'
import type { Plan } from '../../plan/plan.ts'
import type { BlueGreenStrategy, CanaryStrategy } from '../../plan/strategy.ts'
import { newestRules } from '../../releases/rules.ts'
import type { Count } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { type LintedMetric, metricsOf } from './metrics.ts'
import { type Rehearsals, rehearsalsOf } from './rehearsals.ts'
import type { Spot } from './spot.ts'
import { type AnalysisUse, usesOf } from './uses.ts'

/** All that a rule looks at: a Rollout, if there is one, among the objects around it. */
export interface LintSubject {
  readonly manifests: readonly Manifest[]
  readonly rollout: LintedRollout | null
  /** Where the Rollout refers to analysis. */
  readonly uses: readonly AnalysisUse[]
  /** The metrics of all templates. */
  readonly metrics: readonly LintedMetric[]
  /** Whoever read them takes what is missing to be there. */
  readonly assumes: boolean
  /** The Rollout as it runs, if that was handed over. */
  readonly before: LintedRollout | null
  /** Its releases, rehearsed. */
  readonly rehearsals: Rehearsals
}

/** A Rollout as it is written, and as it is read. */
export interface LintedRollout {
  readonly manifest: Manifest
  readonly spec: JsonObject
  /** Read whether or not the controller objects to it. */
  readonly plan: Plan
  /** null: it is the other strategy. */
  readonly canary: CanaryStrategy | null
  readonly blueGreen: BlueGreenStrategy | null
  /** `spec.replicas`; without it the `minReplicas` of its autoscaler, or 1. */
  readonly replicas: Count
  /** The HorizontalPodAutoscalers whose target it is. */
  readonly autoscalers: readonly Manifest[]
  /** What the controller refuses it for, in its order. */
  readonly objections: readonly Objection[]
}

/** What the caller brings besides the manifests. */
export interface LintSurroundings {
  /** How a Rollout is rehearsed. */
  readonly rehearse: (rollout: Manifest) => Rehearsals
  /** The manifests that run; none if nobody says. */
  readonly before: readonly Manifest[]
  /** What is missing is taken to be there. */
  readonly assumes: boolean
}

/** The subject of each Rollout among some objects; a single one without a Rollout if none is. */
export function subjectsOf(
  manifests: readonly Manifest[],
  around: LintSurroundings,
): readonly LintSubject[] {
  const rollouts = manifests.filter(({ kind }) => kind === 'Rollout')
  if (rollouts.length > 0) return rollouts.map((one) => subjectOf(one, manifests, around))
  return [subjectOf(null, manifests, around)]
}

function subjectOf(
  rollout: Manifest | null,
  manifests: readonly Manifest[],
  { rehearse, before, assumes }: LintSurroundings,
): LintSubject {
  const uses = rollout === null ? [] : usesOf(rollout, manifests)
  const running = before.find((one) => rollout !== null && isSame(one, rollout))
  return {
    manifests,
    rollout: rollout === null ? null : lintedRollout(rollout, manifests),
    uses,
    metrics: metricsOf(manifests, uses),
    assumes,
    before: running === undefined ? null : lintedRollout(running, before),
    rehearsals: rollout === null ? rehearsalsOf(() => null, null) : rehearse(rollout),
  }
}

function isSame(one: Manifest, other: Manifest): boolean {
  return one.kind === other.kind && one.name === other.name && one.namespace === other.namespace
}

function lintedRollout(manifest: Manifest, manifests: readonly Manifest[]): LintedRollout {
  const inspection = inspect(manifest, manifests)
  const { template } = inspection
  const plan = assemblePlan(manifest, manifests, { template, refused: '' }, asIs)
  const { strategy } = plan.rollout
  const spec = recordIn(manifest.value, 'spec') ?? {}
  const written = recordIn(spec, 'strategy')
  const autoscalers = manifests.filter((one) => targets(one, manifest))
  const least = autoscalers.map(
    ({ value }) => numberIn(recordIn(value, 'spec'), 'minReplicas') ?? 1,
  )
  return {
    manifest,
    spec,
    plan,
    canary: strategy.kind === 'canary' && recordIn(written, 'canary') !== null ? strategy : null,
    blueGreen: strategy.kind === 'blueGreen' ? strategy : null,
    replicas: plan.rollout.replicas ?? Math.max(1, ...least),
    autoscalers,
    objections: [...inspection.found].map(({ objection }) => objection),
  }
}

// Whatever is missing: it is only looked at.
const asIs = {
  templateNames: 'podTemplateHash',
  controller: newestRules,
  missing: 'assume',
  assumed: [],
} as const

function targets(autoscaler: Manifest, { kind, name, namespace }: Manifest): boolean {
  if (autoscaler.kind !== 'HorizontalPodAutoscaler') return false
  const target = recordIn(recordIn(autoscaler.value, 'spec'), 'scaleTargetRef')
  return (
    autoscaler.namespace === namespace &&
    textIn(target, 'kind') === kind &&
    textIn(target, 'name') === name
  )
}

/** A field of the Rollout's strategy. */
export function strategySpot({ manifest, canary }: LintedRollout, ...within: Path): Spot {
  const strategy = canary === null ? 'blueGreen' : 'canary'
  return { manifest, path: ['spec', 'strategy', strategy, ...within] }
}

/** The strategy as it is written. */
export function writtenStrategy({ spec, canary }: LintedRollout): JsonObject {
  return recordIn(recordIn(spec, 'strategy'), canary === null ? 'blueGreen' : 'canary') ?? {}
}

/** The steps as they are written; none for blue-green. */
export function writtenSteps(rollout: LintedRollout): readonly JsonObject[] {
  return rollout.canary === null ? [] : recordsIn(writtenStrategy(rollout), 'steps')
}
