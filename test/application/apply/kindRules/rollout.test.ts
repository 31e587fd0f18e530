import { expect, it } from 'vitest'
import { rollout } from '../../../../src/application/apply/kindRules/rollout.ts'

const withPort = (port: object) => ({
  kind: 'Rollout',
  spec: { template: { spec: { containers: [{ name: 'app', ports: [{ ...port }] }] } } },
})

it('a port speaks TCP unless it says otherwise', () => {
  expect(rollout.defaulted(withPort({ containerPort: 80 }))).toEqual(
    withPort({ containerPort: 80, protocol: 'TCP' }),
  )
  const udp = withPort({ containerPort: 80, protocol: 'UDP' })
  expect(rollout.defaulted(udp)).toEqual(udp)
})

// Recorded: flux-drift, "immutable selector".
it('the selector stays as it is', () => {
  const selecting = (app: string) => ({ spec: { selector: { matchLabels: { app } } } })
  expect(rollout.invalid(selecting('b'), selecting('a'))).toBe(
    'spec.selector: Invalid value: "object": .spec.selector is immutable',
  )
  expect(rollout.invalid(selecting('a'), selecting('a'))).toBe('')
  expect(rollout.invalid(selecting('a'), null)).toBe('')
})
