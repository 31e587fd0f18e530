import { describe, expect, it } from 'vitest'
import {
  type ApiServer,
  emptyServer,
  readStored,
  stored,
  updating,
} from '../../../../src/application/apply/apiServer.ts'
import { applyAllStaged } from '../../../../src/application/flux/kustomization/applyAll.ts'
import { referenceOf } from '../../../../src/application/reference.ts'
import { mergeObject } from '../../../../src/document/mergePatch.ts'
import type { JsonObject } from '../../../../src/units/json.ts'

const options = { force: false, ignore: [] }
const rollout = (spec: JsonObject, annotations: Record<string, string> = {}) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'demo', namespace: 'default', annotations: { ...annotations } },
  spec,
})
const reference = referenceOf(rollout({}))
const apply = (server: ApiServer, object: JsonObject, force = false) =>
  applyAllStaged(server, [object], { ...options, force })
const patched = (server: ApiServer, patch: JsonObject, manager: string): ApiServer => {
  const answer = updating(
    server,
    mergeObject(readStored(server, reference) ?? {}, patch),
    manager,
    '',
  )
  if (answer.refused) throw new Error(answer.message)
  return stored(server, answer.object)
}
const actions = ({ changes }: ReturnType<typeof apply>) => changes.map(({ action }) => action)
const first = apply(emptyServer, rollout({ replicas: 1 }))

describe('applyAllStaged', () => {
  it('creates, and leaves alone what has not drifted', () => {
    const second = apply(first.server, rollout({ replicas: 1 }))
    expect([actions(first), actions(second)]).toEqual([['created'], ['unchanged']])
    expect(readStored(second.server, reference)).toBe(readStored(first.server, reference))
  })

  it('removes what the plugin added, and not what another tool added', () => {
    const byPlugin = patched(first.server, { spec: { paused: true } }, 'kubectl-argo-rollouts')
    const byTool = patched(first.server, { spec: { paused: true } }, 'my-operator')
    const [reverted, kept] = [byPlugin, byTool].map((server) =>
      apply(server, rollout({ replicas: 1 })),
    )
    expect([actions(reverted ?? first), actions(kept ?? first)]).toEqual([
      ['configured'],
      ['unchanged'],
    ])
    expect(readStored((reverted ?? first).server, reference)?.spec).toEqual({ replicas: 1 })
    expect(readStored((kept ?? first).server, reference)?.spec).toEqual({
      replicas: 1,
      paused: true,
    })
  })

  it('changes nothing at all if one object of a stage is refused', () => {
    const widget = {
      apiVersion: 'example.com/v1',
      kind: 'Widget',
      metadata: { name: 'w', namespace: 'default' },
    }
    const result = applyAllStaged(first.server, [rollout({ replicas: 2 }), widget], options)
    expect(result.error).toBe(
      'Widget/default/w dry-run failed: no matches for kind "Widget" in version "example.com/v1"',
    )
    expect(readStored(result.server, reference)?.spec).toEqual({ replicas: 1 })
  })

  it('makes anew by force what cannot be changed', () => {
    const selecting = (app: string) => rollout({ selector: { matchLabels: { app } } })
    const { server } = apply(emptyServer, selecting('a'))
    expect(apply(server, selecting('b')).error).toContain('.spec.selector is immutable')
    expect(actions(apply(server, selecting('b'), true))).toEqual(['created'])
  })

  it('skips what is marked, live or in Git', () => {
    const disabled = { 'kustomize.toolkit.fluxcd.io/reconcile': 'disabled' }
    const once = { 'kustomize.toolkit.fluxcd.io/ssa': 'IfNotPresent' }
    const live = patched(first.server, { metadata: { annotations: disabled } }, 'kubectl-annotate')
    expect(actions(apply(live, rollout({ replicas: 2 })))).toEqual(['skipped'])
    expect(actions(apply(emptyServer, rollout({}, once)))).toEqual(['created'])
    expect(actions(apply(first.server, rollout({}, once)))).toEqual(['skipped'])
  })
})
