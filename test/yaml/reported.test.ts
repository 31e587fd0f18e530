import { describe, expect, it } from 'vitest'
import { parseManifests } from '../../src/yaml/index.ts'

// What people have met with files of their own, and what they are told now.

interface Parts {
  readonly apiVersion?: string
  readonly kind?: string
  readonly metadata?: string
  readonly template?: string
  readonly container?: string
  readonly step?: string
}

function rollout(parts: Parts): string {
  const labels = parts.template ?? 'labels: { app: web }'
  return `apiVersion: ${parts.apiVersion ?? 'argoproj.io/v1alpha1'}
kind: ${parts.kind ?? 'Rollout'}
metadata: { ${parts.metadata ?? 'name: web'} }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { ${labels} }
    spec: { containers: [{ name: web, image: 'web:1'${parts.container ?? ''} }] }
  strategy:
    canary:
      steps:
        - ${parts.step ?? 'setWeight: 20'}
`
}

interface Told {
  readonly code: string
  readonly message: string
  readonly hint: string
  readonly place: readonly number[]
}

function told(text: string): readonly Told[] {
  return parseManifests(text).diagnostics.map(({ code, message, hint, line, column }) => ({
    code,
    message,
    hint: hint ?? '',
    place: [line, column],
  }))
}

describe('one mistake, one message', () => {
  it.each<[string, string, string, string]>([
    [
      'a version that does not exist',
      rollout({ apiVersion: 'argoproj.io/v1beta1' }),
      'no matches for kind "Rollout" in version "argoproj.io/v1beta1"',
      'Write apiVersion: argoproj.io/v1alpha1.',
    ],
    [
      'a name with a capital',
      rollout({ metadata: 'name: Web_App' }),
      'metadata.name: Invalid value: "Web_App": a lowercase RFC 1123 subdomain',
      'Lower case letters',
    ],
    [
      'a namespace that cannot be',
      rollout({ metadata: "name: web, namespace: 'My Team'" }),
      'namespaces "My Team" not found',
      'No namespace can be called so',
    ],
    [
      'a label with a blank',
      rollout({ metadata: "name: web, labels: { team: 'My Team' }" }),
      'metadata.labels: Invalid value: "My Team": a valid label must be',
      'put other texts in annotations',
    ],
    [
      'a quantity that is none',
      rollout({ container: ", resources: { limits: { memory: '1-Gi' } }" }),
      'must be a quantity such as 100m or 1Gi, not the text "1-Gi"',
      'no controller can read the object',
    ],
    [
      'a time of creation that is null',
      rollout({ template: 'labels: { app: web }, creationTimestamp: null' }),
      '"creationTimestamp" is no field of spec.template.metadata; its null is dropped',
      'Delete the line',
    ],
    [
      'an experiment whose template is missing',
      rollout({
        step:
          'experiment: { templates: [{ name: a, specRef: canary }], ' +
          'analyses: [{ name: smoke, templateName: not-there }] }',
      }),
      'The rollout will abort at step 0: AnalysisTemplate verification failed',
      'Add the AnalysisTemplate "not-there"',
    ],
    [
      'a file of Helm',
      rollout({ metadata: "name: '{{ .Release.Name }}'" }),
      '"{{ .Release.Name }}" stands here as it is written',
      'Render it first',
    ],
    [
      'a pause that is a text',
      rollout({ step: 'pause: 1m' }),
      'spec.strategy.canary.steps[0].pause must be an object, not the text "1m"',
      'Write pause: { duration: 1m }.',
    ],
    [
      'a port in quotes',
      rollout({ container: ", ports: [{ containerPort: '8080' }]" }),
      'must be a whole number, not the text "8080"',
      'Write it without quotes: 8080',
    ],
    [
      'a kind in small letters',
      rollout({ kind: 'rollout' }),
      'kind: Invalid value: "rollout": must be Rollout',
      'Write Rollout.',
    ],
  ])('%s', (_, text, message, hint) => {
    const all = told(text)
    expect(all).toHaveLength(1)
    expect(all[0]?.message).toContain(message)
    expect(all[0]?.hint).toContain(hint)
  })
})

it('tells every template that is missing', () => {
  const step = 'analysis: { templates: [{ templateName: a }, { templateName: b }] }'
  expect(told(rollout({ step })).map(({ code, place }) => [code, place])).toEqual([
    ['analysis-template-not-found', [12, 35]],
    ['analysis-template-not-found', [12, 56]],
  ])
})

it('reads quoted text with less indentation than what is around it', () => {
  const text = `kind: ConfigMap\napiVersion: v1\nmetadata: { name: a }\ndata:\n  a: "x\ny"\n---\n`
  expect(parseManifests(text + rollout({})).plan).not.toBeNull()
})

it.each([
  ['- '.repeat(5000), 'too-deep'],
  [`a: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'too-deep'],
  [`# ${'x'.repeat(6 * 1024 * 1024)}`, 'too-large'],
])('does not try to read what would exhaust it', (text, code) => {
  expect(told(text).map((one) => one.code)).toEqual([code])
})
