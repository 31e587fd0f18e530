import { expect, it } from 'vitest'
import { readStored } from '../../../src/application/apply/apiServer.ts'
import { referenceOf } from '../../../src/application/reference.ts'
import { recordIn } from '../../../src/document/fields.ts'
import { liveServer } from '../../../src/simulation/gitops/liveServer.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { service } from '../../manifest/given.ts'
import { nowOf } from '../given.ts'
import { application, planOf, rollout } from './given.ts'

const routed = {
  ...rollout('app:v1'),
  spec: {
    ...(rollout('app:v1').spec as object),
    strategy: { canary: { stableService: 'stable', canaryService: 'canary' } },
  },
}
const services = ['stable', 'canary'].map((name) =>
  service(name, { metadata: { name, namespace: 'default' } }),
)

it('a Rollout has its status, and a Service the hash that its selector was given', () => {
  const plan = planOf('app:v1', [application(), ...services, routed])
  const world = simulate({ plan, commits: [], until: '30s' }).at('30s')
  if (world === null) throw new Error('no world')
  const server = liveServer(nowOf(world, 30, { plan, commits: [] }))
  const live = readStored(server, referenceOf(rollout('')))
  expect(live?.status).toMatchObject({ phase: 'Healthy', observedGeneration: '1' })
  expect(recordIn(live, 'metadata')?.generation).toBe(1)
  const stable = readStored(server, referenceOf(services[0] ?? {}))
  const selector = recordIn(recordIn(stable, 'spec'), 'selector')
  expect(selector?.['rollouts-pod-template-hash']).toBe('v1')
})
