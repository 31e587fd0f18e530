import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { autoscaler } from '../../manifest/given.ts'
import { deploymentPlan, planOf, simulated } from '../given.ts'

const requests = {
  template: {
    spec: {
      containers: [{ name: 'app', image: 'app:v1', resources: { requests: { cpu: '500m' } } }],
    },
  },
}
const cpu = (averageUtilization: number): JsonObject => ({
  metrics: [
    {
      type: 'Resource',
      resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization } },
    },
  ],
})
const plan = planOf({}, requests, [autoscaler(cpu(50))])
const deploy = { at: '0s', deploy: true }

/** The sizes that the HPA wrote, as `45s 2→4`. */
function sizesOf(scenario: Partial<Scenario>): readonly string[] {
  const { moments } = simulated({ plan, script: [deploy], until: '20m', ...scenario })
  return moments.flatMap(({ at, effects }) =>
    effects.flatMap((effect) =>
      effect.kind === 'updateScale' ? [`${at / 1000}s ${effect.from}→${effect.to}`] : [],
    ),
  )
}

describe('an HPA among the manifests', () => {
  it('scales by the load, every fifteen seconds, and shrinks five minutes after the last need', () => {
    // Of 500m a pod may use 250m: 2 cores are 8 pods, doubled at most from 2.
    const load = {
      cpu: [
        ['0s', '400m'],
        ['2m', '2'],
        ['6m', '500m'],
      ],
    } as const
    expect(sizesOf({ load })).toEqual(['120s 2→4', '135s 4→8', '645s 8→2'])
  })

  it('scales a Deployment likewise', () => {
    const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment' }
    const hpa = autoscaler({ ...cpu(50), scaleTargetRef })
    const load = {
      cpu: [
        ['0s', '400m'],
        ['2m', '2'],
      ],
    } as const
    const other = deploymentPlan({ ...requests, replicas: 2 }, [hpa])
    expect(sizesOf({ plan: other, load })).toEqual(['120s 2→4', '135s 4→8'])
  })

  it('counts the pods of a canary, so that its surge is scaled along', () => {
    // 4 pods of 50 % are right. At the step, 3 + 1 of them carry the same load; when all are new
    // the surge of one pod is there for a moment only.
    const surging = planOf({ maxSurge: 1, maxUnavailable: 0 }, { ...requests, replicas: 4 }, [
      autoscaler(cpu(50)),
    ])
    const script = [deploy, { at: '5m', setImage: 'app:v2' }]
    expect(sizesOf({ plan: surging, script, load: { cpu: { perPod: '250m' } } })).toEqual([])
    // What every pod uses however many there are is taken for load: 5 pods at 68 % are 7.
    const busy = { cpu: { perPod: '290m' } }
    const slow = { startup: '40s' }
    expect(sizesOf({ plan: surging, script, load: busy, pods: slow })[0]).toMatch(/→/)
  })

  it('keeps a Rollout within its limits where nothing is known of the load', () => {
    const absent = planOf({}, { ...requests, replicas: null }, [autoscaler(cpu(50))])
    const script = [deploy, { at: '61s', scale: 30 }]
    expect(sizesOf({ plan: absent, script })).toEqual(['15s 1→2', '75s 30→10'])
    const { diagnostics, moments } = simulated({ plan: absent, script, until: '20m' })
    expect(diagnostics).toMatchObject([{ code: 'no-load', severity: 'warning', path: 'load' }])
    // Nobody looks as long as there is nothing to see.
    const { wakes } = moments.at(-1)?.world ?? { wakes: [] }
    expect(wakes.filter(({ kind }) => kind === 'HorizontalPodAutoscaler')).toEqual([])
  })

  it('is not played where the scenario writes the sizes itself', () => {
    const replicas = [['1m', 5]] as const
    expect(sizesOf({ replicas, load: { cpu: '9' } })).toEqual([])
    expect(simulated({ plan, replicas }).diagnostics).toEqual([])
  })

  it('tells of a load that nobody measures', () => {
    const { diagnostics } = simulated({ plan, load: { cpus: '1' } })
    expect(diagnostics).toMatchObject([{ code: 'matches-nothing', path: 'load["cpus"]' }])
    const other = simulated({ plan, load: { 'app/cpu': '1' } })
    expect(other.diagnostics).toEqual([])
  })
})
