import { describe, expect, it } from 'vitest'
import { parseManifests, parsePlan } from '../../src/yaml/index.ts'

const good = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: demo
spec:
  replicas: 5
  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        app: demo
    spec:
      containers:
        - name: app
          image: app:v1
  strategy:
    canary:
      steps:
        - setWeight: 20
        - pause: {duration: 10m}
`

describe('a plan, or a throw', () => {
  it('is the plan where there is one', () => {
    expect(parsePlan(good)).toEqual(parseManifests(good).plan)
  })

  it('throws what is wrong, with its lines', () => {
    const text = good.replace('setWeight: 20', 'setWeight: 120')
    expect(() => parsePlan([{ name: 'web.yaml', text }])).toThrow(
      [
        'web.yaml:21:11: error: spec.strategy.steps[0].setWeight: Invalid value: 120: ' +
          'SetWeight needs to be between 0 and 100',
        '  21 |         - setWeight: 120',
        '     |           ^',
      ].join('\n'),
    )
    expect(() => parsePlan(null as never)).toThrow('Manifests are a text, or files')
  })
})

describe('manifests as files', () => {
  const service = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: other } }
`
  const rollout = good.replace('canary:\n', 'canary:\n      stableService: web\n')
  const files = [
    { name: 'service.yaml', text: service },
    { name: 'rollout.yaml', text: rollout },
  ]

  it('are one set of manifests, and every diagnostic knows its file', () => {
    const { plan, diagnostics } = parseManifests(files)
    expect(plan).toBeNull()
    expect(diagnostics).toMatchObject([
      { code: 'service-selector', file: 'rollout.yaml', line: 20, column: 7 },
    ])
    const [, alone] = files
    if (alone === undefined) throw new Error('no file')
    const assumed = parseManifests([alone], { missing: 'assume' }).plan?.assumed
    expect(assumed).toMatchObject([{ name: 'web', file: 'rollout.yaml', line: 20 }])
  })

  it('are one text, and no file, where there is no Rollout in any of them', () => {
    const two = [...files.slice(0, 1), { name: 'empty.yaml', text: '' }]
    expect(parseManifests(two).diagnostics).toMatchObject([
      { code: 'no-rollout', file: 'service.yaml', line: 1 },
    ])
    const other = { name: 'other.yaml', text: service.replace('name: web', 'name: other') }
    expect(parseManifests([...files.slice(0, 1), other]).diagnostics).toMatchObject([
      { code: 'no-rollout', file: '', line: 0 },
    ])
  })
})

describe('manifests as text', () => {
  it('become a plan', () => {
    const { plan, diagnostics } = parseManifests(good)
    expect(diagnostics).toEqual([])
    expect(plan?.rollout).toMatchObject({ name: 'demo', namespace: 'default', replicas: 5 })
    expect(plan?.rollout.template.hash).toMatch(/^[0-9b-df-hj-np-tv-xz]+$/)
  })

  it('are told everything that is wrong at once, each with its line and column', () => {
    const bad = good
      .replace('replicas: 5', 'replicas: -1')
      .replace('setWeight: 20', 'setWeight: 120')
      .replace('pause:', 'paus:')
      .replace('name: app\n', 'name: App\n')
    const { plan, diagnostics } = parseManifests(bad)
    expect(plan).toBeNull()
    expect(diagnostics.map(({ code, path, line, column }) => [code, path, line, column])).toEqual([
      ['unknown-step', 'spec.strategy.canary.steps[1].paus', 22, 11],
      ['negative-number', 'spec.replicas', 6, 3],
      ['container-invalid', 'spec.template.spec.containers[0].name', 16, 11],
      ['weight-out-of-range', 'spec.strategy.canary.steps[0].setWeight', 21, 11],
    ])
    expect(diagnostics[0]?.hint).toBe('Did you mean "pause"?')
  })

  it('are not accused of lacking what may stand in an unreadable part', () => {
    const { plan, diagnostics } = parseManifests('kind: Rollout\nname: {{ .Values.name }}\n')
    expect(plan).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(['go-template'])
  })

  it('of several Rollouts need a choice', () => {
    const two = `${good}---\n${good.replace('name: demo', 'name: other')}`
    expect(parseManifests(two).diagnostics.map(({ code }) => code)).toEqual(['several-rollouts'])
    expect(parseManifests(two, { rollout: 'other' }).plan?.rollout.name).toBe('other')
  })

  it('keep their plan where a key is only repeated', () => {
    const { plan, diagnostics } = parseManifests(
      good.replace('replicas: 5', 'replicas: 5\n  replicas: 6'),
    )
    expect(plan?.rollout.replicas).toBe(6)
    expect(diagnostics).toMatchObject([{ code: 'repeated-key', severity: 'warning', line: 7 }])
  })
})
