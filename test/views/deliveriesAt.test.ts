import { expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { deliveriesAt } from '../../src/views/deliveriesAt.ts'
import { application, flux, planOf } from '../simulation/gitops/given.ts'

it('a line tells how an Application, or a Kustomization, stands', () => {
  const plan = planOf('app:v1', [application(), ...flux()])
  const [argocd, kustomization] = deliveriesAt(
    simulate({ plan, commits: [], until: '1m' }),
    '1m',
  ).split('\n')
  expect(argocd).toMatch(
    /^Application shop · Synced to [0-9a-f]{7} · Healthy · Succeeded: successfully synced/,
  )
  expect(kustomization).toMatch(
    /^Kustomization default\/shop · Ready True · Applied revision: main@sha1:[0-9a-f]{7}$/,
  )
})

it('nothing is told where nobody looks at Git, or before anything happened', () => {
  expect(deliveriesAt(simulate({ plan: planOf('app:v1'), until: '1m' }), '1m')).toBe('')
  expect(
    deliveriesAt(
      simulate({ plan: planOf('app:v1'), until: '1m', script: [{ at: '5s', deploy: true }] }),
      '1s',
    ),
  ).toBe('')
})
