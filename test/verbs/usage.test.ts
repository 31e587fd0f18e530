import { expect, it } from 'vitest'
import { usageOf } from '../../src/verbs/usage.ts'

it.each([
  ['promote', '  kubectl-argo-rollouts promote ROLLOUT_NAME [flags]\n'],
  ['set image', '  kubectl-argo-rollouts set image ROLLOUT_NAME CONTAINER=IMAGE [flags]\n'],
  [
    'retry',
    '  kubectl-argo-rollouts retry <rollout|experiment> RESOURCE_NAME [flags]\n' +
      '  kubectl-argo-rollouts retry [command]\n',
  ],
  ['create', '  kubectl-argo-rollouts create [flags]\n  kubectl-argo-rollouts create [command]\n'],
  ['', '  kubectl-argo-rollouts COMMAND [flags]\n  kubectl-argo-rollouts [command]\n'],
])('the usage of %j says how it is called', (words, lines) => {
  expect(usageOf(words)).toBe(`Usage:\n${lines}`)
})
