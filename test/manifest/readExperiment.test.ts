import { describe, expect, it } from 'vitest'
import { podTemplateHash } from '../../src/fingerprint/podTemplate.ts'
import { readExperiment } from '../../src/manifest/readExperiment.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { parseExperiment } from '../../src/yaml/index.ts'
import { canary, experiment, service, template } from './given.ts'

const check = { name: 'check', templateName: 't' }
const said = (objects: readonly unknown[], options = {}): readonly string[] =>
  readExperiment(objects, options).diagnostics.map(
    ({ severity, path, message }) => `${severity} ${path}: ${message}`,
  )

describe('an Experiment without a Rollout', () => {
  it('is read with its defaults, and what it finds around it', () => {
    const objects = [experiment('ab', [check]), template('t'), service('web')]
    const { experiment: read, diagnostics } = readExperiment(objects)
    expect(diagnostics).toEqual([])
    expect(read).toMatchObject({
      name: 'ab',
      namespace: 'default',
      terminate: false,
      spec: {
        duration: '',
        progressDeadlineSeconds: 600,
        scaleDownDelaySeconds: 30,
        templates: [{ name: 'canary', replicas: 1, minReadySeconds: 0, serviceName: null }],
        analyses: [{ ...check, clusterScope: false, requiredForCompletion: false, args: [] }],
      },
      assumed: [],
    })
    expect(read?.analysisTemplates.map(({ name }) => name)).toEqual(['t'])
    expect(read?.services.map(({ name }) => name)).toEqual(['web'])
  })

  it('sees templates and Services of its namespace alone', () => {
    const object = { ...experiment('ab'), metadata: { name: 'ab', namespace: 'prod' } }
    const { experiment: read } = readExperiment([object, template('t'), service('web')])
    expect([read?.analysisTemplates, read?.services]).toEqual([[], []])
  })

  it('hashes pods without a hash that somebody wrote (newReplicaSetFromTemplate)', () => {
    const labels = { app: 'web', 'rollouts-pod-template-hash': 'old' }
    const spec = { containers: [{ name: 'web', image: 'web:2' }] }
    const pods = { metadata: { labels }, spec }
    const templates = [{ name: 'a', selector: { matchLabels: { app: 'web' } }, template: pods }]
    const { experiment: read } = readExperiment([experiment('ab', [], { templates })])
    const bare: JsonObject = { metadata: { labels: { app: 'web' } }, spec }
    expect(read?.spec.templates[0]?.template.hash).toBe(podTemplateHash(bare))
  })

  it('is refused where the controller would not begin it, with the place', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Experiment
metadata: { name: ab }
spec:
  progressDeadlineSeconds: 10
  templates:
    - name: a
      minReadySeconds: 30
      selector: { matchLabels: { app: web } }
      template: { spec: { containers: [{ name: web, image: 'web:1' }] } }
`
    const { experiment: read, diagnostics } = parseExperiment([{ name: 'ab.yaml', text }])
    expect(read).toBeNull()
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'experiment-invalid',
        severity: 'error',
        file: 'ab.yaml',
        line: 8,
        message:
          'MinReadySeconds cannot be longer than ProgressDeadlineSeconds. Check template index 0',
      }),
    ])
  })

  it('has no field that only the step of a Rollout has', () => {
    const weighed = experiment('ab')
    const [one] = (weighed.spec as { templates: JsonObject[] }).templates
    const templates = [{ ...one, weight: 20 }]
    expect(said([experiment('ab', [], { templates })])).toEqual([
      'error spec.templates[0].weight: ' +
        '"weight" is no field of spec.templates[0]; the API server drops it',
    ])
  })

  it('says everything at once, of other objects too', () => {
    const bad = experiment('ab', [check], { durration: '5m' })
    const messages = said([bad, canary({ steps: [{ setWeight: 120 }] })])
    expect(messages.map((text) => text.split(':')[0])).toEqual([
      'error spec.durration',
      'error spec.strategy.canary.steps[0].setWeight',
      'error spec.analyses[0].templateName',
    ])
  })

  it('may take a template to be there that is not', () => {
    const objects = [experiment('ab', [check, { ...check, name: 'again' }])]
    const { experiment: read, diagnostics } = readExperiment(objects, { missing: 'assume' })
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'assumed spec.analyses[0].templateName',
    ])
    expect(read?.assumed).toEqual([
      expect.objectContaining({ kind: 'AnalysisTemplate', name: 't', namespace: 'default' }),
    ])
    expect(read?.analysisTemplates.map(({ name }) => name)).toEqual(['t'])
  })

  it('is not missed where a part could not be read', () => {
    expect(parseExperiment('kind: [').diagnostics.map(({ code }) => code)).not.toContain(
      'no-experiment',
    )
  })
})
