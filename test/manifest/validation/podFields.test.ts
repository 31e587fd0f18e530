import { expect, it } from 'vitest'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import {
  objectionsToPlacement,
  objectionsToStanding,
} from '../../../src/manifest/validation/podFields.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const at = 'spec.template.spec'
const placement = (spec: JsonObject): readonly string[] =>
  objectionsToPlacement(spec).map(objectionText)
const standing = (spec: JsonObject): readonly string[] =>
  objectionsToStanding(spec).map(objectionText)

it('names are those of objects', () => {
  const fine = { serviceAccountName: 'web.v1', nodeName: 'n1', dnsPolicy: 'Default' }
  expect(placement({ ...fine, nodeSelector: { 'kubernetes.io/os': 'linux' } })).toEqual([])
  const texts = placement({ serviceAccountName: 'SERVICE_ACCOUNT', nodeSelector: { a: 'b c' } })
  expect(texts).toHaveLength(2)
  expect(texts[0]).toContain(`${at}.nodeSelector: Invalid value: "b c": a valid label must be`)
  expect(texts[1]).toContain(`${at}.serviceAccountName: Invalid value: "SERVICE_ACCOUNT": a lower`)
  expect(standing({ hostname: 'web.v1', subdomain: 'web', priorityClassName: 'high' })).toEqual([
    `${at}.hostname: Invalid value: "web.v1": must not contain dots`,
  ])
})

it('who takes no name servers of the cluster brings some', () => {
  const dnsPolicy = 'None'
  expect(placement({ dnsPolicy })).toEqual([
    `${at}.dnsConfig: Required value: must provide \`dnsConfig\` when \`dnsPolicy\` is None`,
  ])
  expect(placement({ dnsPolicy, dnsConfig: {} })).toEqual([
    `${at}.dnsConfig.nameservers: Required value: must provide at least one DNS nameserver when \`dnsPolicy\` is None`,
  ])
  expect(placement({ dnsPolicy, dnsConfig: { nameservers: ['1.2.3.4'] } })).toEqual([])
  expect(placement({ dnsPolicy: 'Cluster' })).toEqual([
    `${at}.dnsPolicy: Unsupported value: "Cluster": supported values: "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"`,
  ])
})

it.each<[JsonObject, string]>([
  [
    { value: 'x' },
    'operator: Invalid value: "": operator must be Exists when `key` is empty, which means "match all values and all keys"',
  ],
  [
    { key: 'a', operator: 'Exists', value: 'x' },
    `operator: Invalid value: "x": value must be empty when \`operator\` is 'Exists'`,
  ],
  [
    { key: 'a', operator: 'In' },
    'operator: Unsupported value: "In": supported values: "Equal", "Exists"',
  ],
  [
    { key: 'a', tolerationSeconds: 5 },
    `effect: Invalid value: "": effect must be 'NoExecute' when \`tolerationSeconds\` is set`,
  ],
  [
    { key: 'a', effect: 'Never' },
    'effect: Unsupported value: "Never": supported values: "NoSchedule", "PreferNoSchedule", "NoExecute"',
  ],
])('the toleration %j is told %s', (toleration, text) => {
  expect(standing({ tolerations: [toleration] })).toEqual([`${at}.tolerations[0].${text}`])
})

it('a toleration of everything, or of one taint for some time, is fine', () => {
  const some = { key: 'a', value: 'b', effect: 'NoExecute', tolerationSeconds: 5 }
  expect(standing({ tolerations: [{ operator: 'Exists' }, some] })).toEqual([])
})
