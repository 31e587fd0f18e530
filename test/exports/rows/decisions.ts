import * as sim from 'rollout-sim'
import { plan, rules } from '../given.ts'
import { type Row, row } from '../row.ts'

/** Formulas, conditions, judges, routers. */
export function decisionRows(): readonly Row[] {
  const counts = { want: 4, have: 4, available: 4 }
  const question: sim.ShareQuestion = {
    router: 'nginx',
    backends: [sim.backend('stable', 90), sim.backend('canary', 10)],
    requests: 20,
    seed: 1,
  }
  const window = { canary: { requests: 10, errors: 5 }, stable: { requests: 90, errors: 1 } }
  const test = { share: 0.1, alpha: 0.05, concentration: 2 }
  const counters = { kind: 'counters', maxErrorRate: 0.05, limits: { failureLimit: 1 } } as const
  const { strategy } = plan.rollout
  const steps = strategy.kind === 'canary' ? strategy.steps : []
  const written = [{ setWeight: 20 }, { pause: {} }]
  const metric = sim.readMetric({ name: 'errors', interval: '10s', count: 3 })
  return [
    row('basicCanary', sim.basicCanary, {
      replicas: 4,
      weight: 25,
      surge: 1,
      unavailable: 0,
      canary: null,
      stable: counts,
      stableIsCanary: false,
      olderWant: 0,
    }),
    row('fenceposts', sim.fenceposts, '25%', 0, 4),
    row('maxSurgeOf', sim.maxSurgeOf, '25%', 0, 4),
    row('maxUnavailableOf', sim.maxUnavailableOf, 1, '25%', 4),
    row('routedCanary', sim.routedCanary, {
      replicas: 4,
      target: { replicas: null, weight: 25 },
      maxTrafficWeight: 100,
      minPodsPerReplicaSet: 1,
      dynamicStableScale: true,
      aborted: false,
      weights: { canary: 25, stable: 75 },
      controller: rules,
    }),
    row('rollingUpdate', sim.rollingUpdate, {
      replicas: 4,
      surge: 1,
      unavailable: 1,
      newReplicaSet: counts,
      oldReplicaSets: [{ name: 'web-1', ...counts }],
    }),
    row('proportionalScaling', sim.proportionalScaling, {
      replicas: 6,
      surge: 1,
      replicaSets: [
        { name: 'web-1', createdAt: sim.instant(0), want: 4, maxReplicas: 5 },
        { name: 'web-2', createdAt: sim.instant(5), want: 1, maxReplicas: 5 },
      ],
    }),
    row('approximateWeight', sim.approximateWeight, {
      replicas: 4,
      weight: 25,
      maxTrafficWeight: 100,
      maxSurge: 1,
    }),
    row('weightToReplicas', sim.weightToReplicas, 4, 25, 100),
    row('stepString', sim.stepString, steps[0] as sim.Step),
    row('currentSetWeight', sim.currentSetWeight, {
      steps,
      index: 1,
      aborted: false,
      maxTrafficWeight: 100,
    }),
    row('podTemplateHash', sim.podTemplateHash, plan.rollout.template.source, 0),
    row('stepsHash', sim.stepsHash, written),
    row('backend', sim.backend, 'stable', 90),
    row('routerOf', sim.routerOf, 'nginx'),
    row('servedBy', sim.servedBy, question),
    row('servedShare', sim.servedShare, question),
    ...sim.routerKinds.map((router) =>
      row(`servedShare ${router}`, sim.servedShare, { ...question, router }),
    ),
    row('furthestFromDeclared', sim.furthestFromDeclared, question, ['canary']),
    row('iptablesOrder', sim.iptablesOrder, ['10.0.0.1', '10.0.0.2']),
    row('iptablesProbabilities', sim.iptablesProbabilities, 3),
    row('evaluateCondition', sim.evaluateCondition, 'result[0] < 0.05 && len(result) > 0', [0.01], {
      now: sim.instant(5000),
    }),
    row('readMetric', sim.readMetric, { name: 'errors', interval: '10s', count: 3 }),
    row('assessMetric', sim.assessMetric, metric, assessed, { terminating: false }),
    row('judgeTraffic', sim.judgeTraffic, [window, window], counters),
    row('judgeTraffic kayenta', sim.judgeTraffic, [window, window], {
      kind: 'kayenta',
      pass: 95,
      marginal: 75,
      seed: 1,
    }),
    row('judgeTraffic anytimeValid', sim.judgeTraffic, [window, window], {
      kind: 'anytimeValid',
      ...test,
    }),
    row('judgeCounters', sim.judgeCounters, { failureLimit: 1 }, ['Successful', 'Failed']),
    row(
      'judgeKayenta',
      sim.judgeKayenta,
      kayenta,
      [{ name: 'errors', experiment: [1, 2, 3, 4], control: [1, 2, 2, 3] }],
      1,
    ),
    row('errorsUntilRejection', sim.errorsUntilRejection, test, 3, 1000),
    row('shareVerdict', sim.shareVerdict, test, { canary: 5, stable: 1 }),
  ]
}

const assessed: sim.AssessedMetric = {
  phase: 'Running',
  count: 1,
  successful: 1,
  failed: 0,
  inconclusive: 0,
  error: 0,
  consecutiveError: 0,
  consecutiveSuccess: 1,
  measurements: [{ phase: 'Successful' }],
}

const kayenta: sim.CanaryConfig = {
  metrics: [
    {
      name: 'errors',
      groups: ['all'],
      analysisConfigurations: { canary: { direction: 'increase' } },
    },
  ],
  groupWeights: { all: 100 },
  thresholds: { pass: 95, marginal: 75 },
}
