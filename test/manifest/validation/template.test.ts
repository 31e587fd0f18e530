import { describe, expect, it } from 'vitest'
import {
  isEmptyTemplate,
  referenceRule,
  templateRule,
} from '../../../src/manifest/validation/template.ts'
import { against, canary, viewOfRollout } from '../given.ts'

const patch = (template: object) => canary({}, JSON.parse(JSON.stringify({ template })))

describe('the pod template', () => {
  it('has labels and annotations that Kubernetes accepts', () => {
    const labels = { app: 'demo', bad: 'no way' }
    const found = against(patch({ metadata: { labels, annotations: { 'b c': 'x' } } }))
    expect(found.map((text) => text.slice(0, 50))).toEqual([
      'spec.template.labels: Invalid value: "no way": a v',
      'spec.template.annotations: Invalid value: "b c": n',
    ])
  })

  it('restarts its pods always', () => {
    const always =
      'spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"'
    expect(against(patch({ spec: { restartPolicy: 'Never' } }))).toEqual([always])
    expect(against(patch({ spec: { restartPolicy: 'Later' } }))).toEqual([
      'spec.template.spec.restartPolicy: Unsupported value: "Later": supported values: "Always", "OnFailure", "Never"',
      'spec.template.spec.restartPolicy: Unsupported value: "Later": supported values: "Always"',
    ])
  })

  it('has no deadline of its own', () => {
    expect(against(patch({ spec: { activeDeadlineSeconds: 60 } }))).toEqual([
      'spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not Supported',
    ])
  })

  it('is not looked at while the selector cannot be compiled', () => {
    const selector = { matchExpressions: [{ key: 'a', operator: 'Near' }] }
    const view = viewOfRollout(canary({}, { selector, template: { spec: { containers: [] } } }))
    expect(templateRule(view)).toEqual([])
  })
})

describe('a reference to a workload', () => {
  const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }

  it('leaves no place for a template', () => {
    const found = referenceRule(viewOfRollout(canary({}, { workloadRef })))
    expect(found.map(({ field, body }) => `${field}: ${body}`)).toEqual([
      'spec.template: Internal error: template must be empty for workload reference rollout',
    ])
  })

  it('overlooks a template without labels and annotations', () => {
    const spec = { template: { metadata: null } }
    expect(isEmptyTemplate({ template: { spec: { containers: [] } } })).toBe(true)
    expect(referenceRule(viewOfRollout(canary({}, { ...spec, workloadRef })))).toEqual([])
  })
})
