import * as sim from 'rollout-sim'
import { runVerb, type Scenario, simulate, simulateFrom, snapshotAt } from 'rollout-sim'
import { parseManifests, parseTemplates } from 'rollout-sim/yaml'

// What every row of the table is called with where nothing hostile stands.

export const text = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      steps:
        - setWeight: 25
        - pause: { duration: 30s }
        - analysis: { templates: [{ templateName: errors }] }
        - experiment:
            duration: 20s
            templates: [{ name: canary, specRef: canary }]
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: errors }
spec:
  metrics:
    - name: errors
      interval: 10s
      count: 3
      successCondition: result[0] < 0.05
      provider: { prometheus: { address: 'http://prometheus', query: errors } }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web } }
`

export const reading = parseManifests(text)
export const plan = reading.plan as NonNullable<typeof reading.plan>
export const template = parseTemplates(text.split('---')[1] ?? '')
  .templates?.[0] as sim.AnalysisTemplate

export const scenario: Scenario = {
  plan,
  script: [
    { at: '0s', deploy: true },
    { at: '10s', setImage: 'web:2' },
  ],
  metrics: { errors: [0.01] },
  traffic: { requestsPerSecond: 1 },
  until: '4m',
}
export const timeline = simulate(scenario)
export const moment = timeline.moments[3] as sim.Moment
export const { world } = moment
export const state = world.rollout as sim.RolloutState
export const snapshot = snapshotAt(timeline, '40s')
export const info = sim.rolloutInfoAt(timeline, '40s') as sim.RolloutInfo
const during = timeline.moments.find((one) => one.world.experiments.length > 0)
const withExperiment = sim.rolloutInfoAt(timeline, during?.at ?? '0s') as sim.RolloutInfo
export const experimentInfo = withExperiment.experiments[0] as sim.ExperimentInfo
export const experimentSnapshot = snapshotAt(timeline, during?.at ?? '0s')
export const live = sim.liveFrom(liveObjects())
export const rules = sim.rulesOfVersion('v1.9.0')
export const restored = simulateFrom(scenario, world)
export const verbOutcome = runVerb(snapshot, ['promote', 'web'])

/** The Rollout and its ReplicaSets, as a cluster has them. */
export function liveObjects(): sim.LiveObjects {
  const ofKind = (kind: string): readonly sim.JsonObject[] =>
    snapshot.objects.filter((object) => object.kind === kind)
  return {
    rollout: ofKind('Rollout')[0] as sim.JsonObject,
    replicaSets: ofKind('ReplicaSet'),
    pods: ofKind('Pod'),
    analysisRuns: ofKind('AnalysisRun'),
  }
}
