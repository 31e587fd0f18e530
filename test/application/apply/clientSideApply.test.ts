import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientSideApply } from '../../../src/application/apply/clientSideApply.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const metadata = { name: 'demo' }
const rollout = (spec: JsonObject): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata,
  spec,
})
const service = (spec: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata,
  spec,
})
const deployment = (spec: JsonObject): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata,
  spec,
})
const containers = (...list: JsonObject[]): JsonObject => ({
  template: { spec: { containers: list } },
})

describe('clientSideApply', () => {
  it('creates what is not there', () => {
    expect(clientSideApply(null, null, rollout({ replicas: 1 }))).toEqual(rollout({ replicas: 1 }))
  })

  it('leaves what the files never had', () => {
    const live = rollout({ replicas: 8, paused: true })
    expect(clientSideApply(live, rollout({}), rollout({}))).toBe(live)
  })

  it('takes back what somebody wrote over a field that the files have', () => {
    const file = rollout({ replicas: 4 })
    expect(clientSideApply(rollout({ replicas: 8 }), file, file)).toEqual(file)
  })

  it('deletes what the files had and have no more', () => {
    const live = rollout({ replicas: 4, paused: true })
    const next = clientSideApply(live, rollout({ replicas: 4 }), rollout({}))
    expect(next).toEqual(rollout({ paused: true }))
  })

  it('exchanges a strategy for another', () => {
    const canary = rollout({ strategy: { canary: { steps: [] } } })
    const blueGreen = rollout({ strategy: { blueGreen: { activeService: 'a' } } })
    expect(clientSideApply(canary, canary, blueGreen)).toEqual(blueGreen)
  })

  it('takes a list of a custom resource as one value', () => {
    const live = rollout(containers({ name: 'app', image: 'a:1' }, { name: 'injected' }))
    const file = rollout(containers({ name: 'app', image: 'a:2' }))
    expect(clientSideApply(live, file, file)).toEqual(file)
  })

  it('merges containers of a Deployment by their names', () => {
    const live = deployment(
      containers({ name: 'injected' }, { name: 'app', image: 'a:1', tty: true }),
    )
    const last = deployment(containers({ name: 'app', image: 'a:1' }))
    const file = deployment(containers({ name: 'app', image: 'a:2' }))
    expect(clientSideApply(live, last, file)).toEqual(
      deployment(containers({ name: 'injected' }, { name: 'app', image: 'a:2', tty: true })),
    )
  })

  it('removes the container that the files had', () => {
    const two = deployment(containers({ name: 'app' }, { name: 'proxy' }))
    const one = deployment(containers({ name: 'app' }))
    expect(clientSideApply(two, two, one)).toEqual(one)
  })

  it('keeps the hash in a selector of a Service, unless a file had it once', () => {
    const live = service({ selector: { app: 'demo', hash: 'v1' } })
    const file = service({ selector: { app: 'demo' } })
    expect(clientSideApply(live, file, file)).toBe(live)
    expect(
      clientSideApply(live, service({ selector: { app: 'demo', hash: 'old' } }), file),
    ).toEqual(file)
  })

  it('keeps of a union of Kubernetes only the member that is given', () => {
    const live = deployment({ strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } })
    const file = deployment({ strategy: { type: 'Recreate' } })
    expect(clientSideApply(live, null, file)).toEqual(file)
  })

  it('takes away what is written as null', () => {
    const file = { ...rollout({}), spec: { replicas: null } }
    expect(clientSideApply(rollout({ replicas: 3 }), null, file)).toEqual(rollout({}))
  })

  it('does nothing the second time, whatever was there', () => {
    const spec = fc.dictionary(
      fc.constantFrom('a', 'containers', 'env', 'strategy'),
      fc.oneof(
        fc.integer({ min: 0, max: 2 }),
        fc.dictionary(fc.constantFrom('x', 'y'), fc.integer({ min: 0, max: 1 })),
        fc.uniqueArray(fc.record({ name: fc.constantFrom('p', 'q', 'r'), v: fc.nat(1) }), {
          selector: ({ name }) => name,
        }),
      ),
    ) as fc.Arbitrary<JsonObject>
    for (const object of [rollout, deployment]) {
      fc.assert(
        fc.property(spec, spec, spec, (live, last, file) => {
          const once = clientSideApply(object(live), object(last), object(file))
          expect(clientSideApply(once, object(file), object(file))).toBe(once)
        }),
      )
    }
  })
})
