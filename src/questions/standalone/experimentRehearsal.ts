import { formatTime } from '../../go/timeText.ts'
import type { ExperimentReading } from '../../manifest/readExperiment.ts'
import type { ExperimentEntry, ExperimentScenario } from '../../simulation/experimentScenario.ts'
import { simulateExperiment } from '../../simulation/simulateExperiment.ts'
import { type Time, textOfTime } from '../../timeline/time.ts'
import { failedAnalyses } from '../rehearsal/failedAnalyses.ts'
import { everMeasured, resolvedMetrics, signalsOf } from '../rehearsal/rehearsedMetrics.ts'
import { rehearsedSecrets } from '../rehearsal/rehearsedSecrets.ts'
import type { Release } from '../rehearsal/rehearsedSignals.ts'

/** What is rehearsed of an Experiment alone; everything has a default. */
export interface ExperimentRehearsalOptions {
  /**
   * `good` if absent. In a bad one every metric is measured badly; in a stuck one no pod ever
   * becomes ready.
   */
  readonly release?: Release
  /** From creation to readiness of every pod; 0s if absent. */
  readonly startup?: Time
  /** What people do to it; times since its creation. */
  readonly script?: readonly ExperimentEntry[]
  /** The end; if absent a minute after its pods are gone. */
  readonly until?: Time
}

/**
 * The scenario that people mean when they have only the file of an Experiment: every metric has a
 * signal that its provider and its conditions take for good, or for bad; runs of a template that is
 * only assumed come to the same; Secrets are there. It ends once the Experiment is over and scaled
 * down, or after an hour where it does not end within a day.
 *
 * @example
 * ```ts
 * import { experimentRehearsal, simulateExperiment } from 'rollout-sim'
 * import { parseExperiment } from 'rollout-sim/yaml'
 *
 * const experiment = parseExperiment(`
 * apiVersion: argoproj.io/v1alpha1
 * kind: Experiment
 * metadata: { name: canary }
 * spec:
 *   duration: 5m
 *   templates:
 *     - name: canary
 *       selector: { matchLabels: { app: web } }
 *       template:
 *         metadata: { labels: { app: web } }
 *         spec: { containers: [{ name: web, image: 'web:2' }] }
 * `)
 * simulateExperiment(experimentRehearsal(experiment)).endedAt // => 300_000
 * ```
 */
export function experimentRehearsal(
  experiment: ExperimentReading,
  options: ExperimentRehearsalOptions = {},
): ExperimentScenario {
  const { experiment: plan } = experiment
  if (plan === null) return { experiment }
  const { release = 'good', script, startup, until } = options
  const images = plan.spec.templates.map(({ template }) => template.image)
  const begun: ExperimentScenario = {
    experiment,
    pods: {
      startup: textOfTime(startup ?? '0s'),
      ...(release === 'stuck' ? { failing: images } : {}),
    },
    secrets: rehearsedSecrets(plan),
    ...(release === 'bad' ? failedAnalyses(plan) : {}),
    ...(script === undefined ? {} : { script }),
  }
  // What is measured is seen where pods become ready, whatever becomes of these.
  const ready: ExperimentScenario = { experiment, secrets: rehearsedSecrets(plan) }
  const known = resolvedMetrics(plan.analysisTemplates, (metrics) =>
    everMeasured(simulateExperiment({ ...ready, metrics }).moments),
  )
  const metrics = signalsOf(known, release === 'bad' ? 'bad' : 'good')
  const scenario = { ...begun, metrics }
  const delay = plan.spec.scaleDownDelaySeconds * 1000
  const end = until === undefined ? endOf(scenario, delay) : textOfTime(until)
  return { ...scenario, until: end }
}

const MINUTE = 60_000
const tries = [30 * MINUTE, 120 * MINUTE, 480 * MINUTE, 1440 * MINUTE]

// It is not known how long it takes before it is over: longer and longer is tried.
function endOf(scenario: ExperimentScenario, scaleDownDelay: number): string {
  for (const tried of tries) {
    const { endedAt, end } = simulateExperiment({ ...scenario, until: formatTime(tried) })
    if (endedAt !== null) {
      const after = Math.ceil((endedAt + scaleDownDelay) / MINUTE) + 1
      return formatTime(after * MINUTE)
    }
    if (end.reason !== 'until') break
  }
  return formatTime(60 * MINUTE)
}
