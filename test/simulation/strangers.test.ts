import { expect, it } from 'vitest'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { strangersIn } from '../../src/simulation/strangers.ts'
import { parseManifests } from '../../src/yaml/index.ts'

const rollout = `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      steps:
        - plugin: { name: example.com/gate }
        - analysis: { templates: [{ templateName: t }] }
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: t }
spec:
  args: [{ name: token, valueFrom: { secretKeyRef: { name: login, key: k } } }]
  metrics: [{ name: success-rate, count: 1, provider: { datadog: { query: q } } }]
`
const { plan } = parseManifests(rollout)
const said = (scenario: Omit<Scenario, 'plan'>) => {
  if (plan === null) throw new Error('no plan')
  return strangersIn({ plan, ...scenario }).map(({ path, hint }) => [path, hint])
}
const metrics = { 'success-rate': 1 }

it('names that the plan has are not told', () => {
  const script = [{ at: '0s', setImage: 'web:2' }]
  const pods = { images: { 'web:2': {} }, failing: ['web:1'] }
  const plugins = { 'example.com/gate': {} }
  const secrets = { login: { k: 'x' } }
  expect(said({ metrics, script, pods, plugins, secrets })).toEqual([])
})

it('names that match nothing are, with the one that was meant', () => {
  expect(said({ metrics: { ...metrics, 'succes-rate': 1 } })).toEqual([
    ['metrics["succes-rate"]', 'Did you mean success-rate?'],
  ])
  expect(said({ metrics, app: { 'web:3': {} } })[0]?.[0]).toBe('app["web:3"]')
  expect(said({ metrics, pods: { failing: ['wbe:1'] } })).toEqual([
    ['pods.failing["wbe:1"]', 'Did you mean web:1?'],
  ])
  expect(said({ metrics, plugins: { other: {} } })).toEqual([
    ['plugins["other"]', 'There is example.com/gate.'],
  ])
  expect(said({ metrics, secrets: { logon: {} } })).toEqual([
    ['secrets["logon"]', 'Did you mean login?'],
  ])
})

it('a metric of which nothing is said is told', () => {
  expect(said({})).toEqual([['metrics["success-rate"]', 'Give metrics: { "success-rate": … }.']])
})

it('pods that a script takes away have an image of the plan, a commit or what is applied', () => {
  if (plan === null) throw new Error('no plan')
  const lost = (image: string, before: readonly object[] = []) =>
    said({
      metrics,
      script: [
        ...before,
        { at: '1m', lose: { image, count: 1 } },
        { at: '2m', unready: { image, count: 1, for: '1m' } },
      ] as NonNullable<Scenario['script']>,
    }).map(([path]) => path)
  const template = { spec: { containers: [{ name: 'web', image: 'web:2' }] } }
  const applied = [{ kind: 'Rollout', metadata: { name: 'web' }, spec: { template } }]
  expect(lost('web:1')).toEqual([])
  expect(lost('web:2')).toEqual(['script[0].lose.image', 'script[1].unready.image'])
  expect(lost('web:2', [{ at: '0s', apply: applied }])).toEqual([])
  expect(lost('web:2', [{ at: '0s', patchWorkload: { spec: { template } } }])).toEqual([])
  expect(lost('web:2', [{ at: '0s', patch: { spec: { template } } }])).toEqual([])
})

it('a key of jobs stands for a Job, or for all whose names begin with it', () => {
  const job = (metadata: string): string =>
    `---\n{ apiVersion: batch/v1, kind: Job, metadata: ${metadata}, spec: { template: { spec: { restartPolicy: Never, containers: [{ name: c, image: c }] } } } }\n`
  const text = `${rollout}${job('{ name: migrate }')}${job('{ generateName: smoke-test- }')}`
  const { plan: next } = parseManifests(text)
  if (next === null) throw new Error('no plan')
  const commits = [{ at: '1m', plan: next }]
  const end = { phase: 'Successful' } as const
  expect(said({ metrics, commits, jobs: { migrate: end, smoke: end } })).toEqual([])
  expect(said({ metrics, commits, jobs: { 'smoke-test': end, migrat: end } })).toEqual([
    ['jobs["migrat"]', 'Did you mean migrate?'],
  ])
  expect(said({ metrics, jobs: { migrate: end } })).toEqual([
    ['jobs["migrate"]', 'The plan has no Job.'],
  ])
})
