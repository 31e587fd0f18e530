import { expect, it } from 'vitest'
import { healthOf } from '../../../../src/application/argocd/health/healthOf.ts'

// The cases of gitops-engine's getArgoWorkflowHealth.
it.each([
  ['', 'Progressing'],
  ['Pending', 'Progressing'],
  ['Running', 'Progressing'],
  ['Succeeded', 'Healthy'],
  ['Failed', 'Degraded'],
  ['Error', 'Degraded'],
  ['Omitted', 'Unknown'],
])('is by its phase: %s is %s', (phase, status) => {
  const object = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'smoke' },
    status: { phase, message: 'why' },
  }
  expect(healthOf(object)).toMatchObject({ status, message: 'why' })
})
