import { expect, it } from 'vitest'
import { withLiveValues } from '../../../../src/application/argocd/diff/liveValues.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object } from '../objects.ts'

const ruleFor = (group: string, kind: string, ...jqPathExpressions: readonly string[]) => [
  { group, kind, name: '', namespace: '', jsonPointers: [], jqPathExpressions },
]

it('what is ignored is applied as it is in the cluster, what is not as it is in Git', () => {
  const rollout = (spec: JsonObject, status?: JsonObject) =>
    object('argoproj.io/v1alpha1', 'Rollout', { spec, ...(status && { status }) })
  const rules = ruleFor('argoproj.io', 'Rollout', '.spec.replicas')
  const live = rollout({ replicas: 7, paused: true }, { replicas: 7 })
  expect(withLiveValues(rollout({ replicas: 3, paused: false }), live, rules)).toEqual(
    rollout({ replicas: 7, paused: false }),
  )
})

it('a list of a custom resource is taken from the cluster as a whole', () => {
  const route = (weight: number, host: string) => ({ route: [{ weight, host }] })
  const service = (...http: readonly JsonObject[]) =>
    object('networking.istio.io/v1', 'VirtualService', { spec: { http } })
  const rules = ruleFor('networking.istio.io', 'VirtualService', '.spec.http[].route[].weight')
  const git = service(route(100, 'new'))
  const live = service(route(80, 'old'))
  expect(withLiveValues(git, live, rules)).toEqual(live)
})

it('a list of a built-in kind is taken entry by entry', () => {
  const pods = (...containers: readonly JsonObject[]) =>
    object('v1', 'Pod', { spec: { containers } })
  const rules = ruleFor('', 'Pod', '.spec.containers[].image')
  const git = pods({ name: 'app', image: 'v1', tty: true }, { name: 'more', image: 'x' })
  const live = pods({ name: 'app', image: 'v2', tty: false })
  expect(withLiveValues(git, live, rules)).toEqual(
    pods({ name: 'app', image: 'v2', tty: true }, { name: 'more' }),
  )
})
