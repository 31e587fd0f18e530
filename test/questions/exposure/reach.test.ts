import { expect, it } from 'vitest'
import { reachIn } from '../../../src/questions/exposure/reach.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

const { plan } = parseManifests(`
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 9
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      steps:
        - experiment:
            duration: 5m
            templates: [{ name: candidate, specRef: canary, replicas: 1 }]
        - setWeight: 20
        - pause: {}
---
{ apiVersion: v1, kind: Service, metadata: { name: web }, spec: { selector: { app: web }, ports: [{ port: 80 }] } }
`)

it('counts the pod of an Experiment that the Service selects as well', () => {
  if (plan === null) throw new Error('the sample is valid')
  const script = [{ at: '60s', setImage: 'web:2' }] as const
  const traffic = { requestsPerSecond: 1 }
  const { moments } = simulate({ plan, script, pods: { startup: '10s' }, traffic, until: '10m' })
  const reach = (from: number, to: number) => reachIn(moments, instant(from), instant(to))
  expect(reach(20_000, 50_000)).toEqual({ pods: 9, ofExperiments: 0 })
  expect(reach(70_000, 370_000)).toEqual({ pods: 10, ofExperiments: 1 })
})

it('is nobody where there are no users', () => {
  expect(reachIn([], instant(0), instant(1))).toEqual({ pods: 0, ofExperiments: 0 })
})
