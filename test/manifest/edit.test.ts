import { describe, expect, it } from 'vitest'
import { type Edit, editPlan } from '../../src/manifest/edit.ts'
import { admitManifests } from '../../src/manifest/read.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary, service } from './given.ts'

function admitted(...objects: readonly JsonObject[]): Plan {
  const { plan } = admitManifests(objects, { templateNames: 'imageTag' })
  if (plan === null) throw new Error('no plan')
  return plan
}

function edited(plan: Plan, edit: Parameters<typeof editPlan>[1]): Plan {
  const result = editPlan(plan, edit).plan
  if (result === null) throw new Error('no plan')
  return result
}

const plan = admitted(canary({ steps: [{ setWeight: 20 }] }), service('s'))

describe('exchanging an image', () => {
  it('is the same as reading the manifests with that image', () => {
    const image = { template: { spec: { containers: [{ name: 'app', image: 'app:v2' }] } } }
    const read = admitted(canary({ steps: [{ setWeight: 20 }] }, image), service('s'))
    expect(edited(plan, { kind: 'setImage', image: 'app:v2' })).toEqual(read)
    expect(edited(plan, { kind: 'setImage', image: 'app:v2', container: 'app' })).toEqual(read)
  })

  it('works for any container by its name', () => {
    const containers = [
      { name: 'app', image: 'app:v1' },
      { name: 'proxy', image: 'proxy:v1' },
    ]
    const initContainers = [{ name: 'init', image: 'init:v1' }]
    const two = admitted(canary({}, { template: { spec: { containers, initContainers } } }))
    const proxy = edited(two, { kind: 'setImage', image: 'proxy:v2', container: 'proxy' })
    expect(proxy.rollout.template.images).toEqual(['app:v1', 'proxy:v2'])
    const init = edited(two, { kind: 'setImage', image: 'init:v2', container: 'init' })
    expect(init.rollout.template.source).toMatchObject({
      spec: { initContainers: [{ image: 'init:v2' }] },
    })
  })

  it('for none at all is refused by the controller', () => {
    expect(edited(plan, { kind: 'setImage', image: '' }).rollout.refused).toBe(
      'spec.template.spec.containers[0].image: Required value',
    )
  })

  it('happens in the workload that the Rollout refers to', () => {
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { template: plan.rollout.template.source },
    }
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }
    const referring = admitted(canary({}, { template: null, workloadRef }), deployment)
    const next = edited(referring, { kind: 'setImage', image: 'app:v2' })
    expect(next.rollout.template.hash).toBe('v2')
    expect(next.rollout.source).toEqual(referring.rollout.source)
    expect(admitted(...next.manifests)).toEqual(next)
  })
})

describe('exchanging the template', () => {
  it('brings an earlier one back', () => {
    const { source } = plan.rollout.template
    const second = edited(plan, { kind: 'setImage', image: 'app:v2' })
    expect(edited(second, { kind: 'setTemplate', template: source })).toEqual(plan)
  })

  it('looks at everything again if more than images differs', () => {
    const template = { metadata: { labels: { app: 'x' } }, spec: { containers: [] } }
    expect(edited(plan, { kind: 'setTemplate', template }).rollout.refused).toMatch(
      'spec.template.metadata.labels: Invalid value',
    )
  })
})

describe('patching', () => {
  it('does not reach the status', () => {
    const patch = { status: { abort: true }, spec: { replicas: 7 } }
    const { rollout } = edited(plan, { kind: 'patch', patch })
    expect(rollout.replicas).toBe(7)
    expect(rollout.source).not.toHaveProperty('status')
  })

  it('merges into the Rollout, and nothing else', () => {
    const patch = { spec: { replicas: 9, strategy: { canary: { steps: [{ setWeight: 5 }] } } } }
    const next = edited(plan, { kind: 'patch', patch })
    expect(next.rollout.replicas).toBe(9)
    expect(next.rollout.strategy).toMatchObject({ steps: [{ setWeight: 5 }] })
    expect(next.manifests[1]).toEqual(plan.manifests[1])
    const back = { spec: { replicas: 3, strategy: { canary: { steps: [{ setWeight: 20 }] } } } }
    expect(edited(next, { kind: 'patch', patch: back })).toEqual(plan)
  })

  it('to what the controller refuses keeps its objection', () => {
    const patch = { spec: { strategy: { canary: { steps: [{ setWeight: 101 }] } } } }
    expect(edited(plan, { kind: 'patch', patch }).rollout.refused).toMatch('between 0 and 100')
  })

  it('to what the API server refuses leaves no plan', () => {
    const { plan: next, diagnostics } = editPlan(plan, {
      kind: 'patch',
      patch: { spec: { replicas: 'many' } },
    })
    expect(next).toBeNull()
    expect(diagnostics).toMatchObject([{ code: 'wrong-type', path: 'spec.replicas' }])
  })
})

it('a patch that holds one thing many times is told, and not carried out', () => {
  let doubled: JsonObject = { a: 1 }
  for (let level = 0; level < 40; level++) doubled = { one: doubled, other: doubled }
  const edits = [
    { kind: 'patch', patch: { spec: doubled } },
    { kind: 'setTemplate', template: doubled },
  ] as const
  expect(edits.map((edit) => editPlan(plan, edit).diagnostics.map(({ code }) => code))).toEqual([
    ['too-many-parts'],
    ['too-many-parts'],
  ])
})

it.each(['patch', 'setTemplate'] as const)('a %s that changes its mind is what it was', (kind) => {
  let asked = 0
  const { source } = plan.rollout.template
  const body = kind === 'patch' ? { spec: { replicas: 3 } } : source
  const fickle = {
    get spec(): unknown {
      asked += 1
      return asked === 1 ? body.spec : 'another thing'
    },
    ...(kind === 'patch' ? {} : { metadata: source.metadata }),
  } as unknown as JsonObject
  const edit = kind === 'patch' ? { kind, patch: fickle } : { kind, template: fickle }
  const same = kind === 'patch' ? { kind, patch: body } : { kind, template: body }
  expect(editPlan(plan, edit as Edit)).toEqual(editPlan(plan, same as Edit))
  expect(asked).toBe(1)
})
