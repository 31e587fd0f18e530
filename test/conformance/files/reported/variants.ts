import type { JsonObject } from '../../../../src/units/json.ts'
import { parsePlan } from '../../../../src/yaml/index.ts'

/** What is written otherwise before a case is played. */
export interface Variant {
  readonly yaml?: (yaml: string) => string
  readonly scenario?: (recorded: JsonObject, yaml: string) => JsonObject
}

/** A vector has no `==`: Prometheus' answers are asked for their first value. */
const firstValue: Variant = { yaml: (yaml) => yaml.replace('result == 1', 'result[0] == 1') }

const byRelease = (controller: string): Variant => ({
  scenario: (recorded) => ({ ...recorded, controller }),
})

/** By the id of a check: the wishes in the form that scenarios have, and other tellings. */
export const variants: Readonly<Record<string, Variant>> = {
  '34': firstValue,
  '39': firstValue,
  '50': firstValue,
  '55': firstValue,
  '52b': {
    scenario: ({ script, ...recorded }) => ({
      ...recorded,
      script: (script as readonly JsonObject[]).map(({ patch, ...entry }) =>
        patch === undefined ? entry : { ...entry, patchWorkload: patch },
      ),
    }),
  },
  // In the place of `web`, which has one hash: a Service over all pods.
  '74-all': {
    yaml: (yaml) =>
      `${yaml}---\n{ apiVersion: v1, kind: Service, metadata: { name: all }, ` +
      'spec: { selector: { app: web }, ports: [{ port: 80 }] } }\n',
    scenario: (recorded) => ({ ...recorded, traffic: { requestsPerSecond: 10, service: 'all' } }),
  },
  '90': {
    scenario: (recorded) =>
      JSON.parse(JSON.stringify(recorded).replace('[0,9]', '["0s",9]')) as JsonObject,
  },
  '92': {
    scenario: ({ router, ...recorded }) => ({ ...recorded, ...(router as JsonObject) }),
  },
  '95-v1.9.0': byRelease('v1.9.0'),
  '95-v1.9.1': byRelease('v1.9.1'),
  '95-v1.10.0-rc1': byRelease('v1.10.0-rc1'),
  '98': {
    scenario: (_, yaml) => ({
      script: [
        { at: '0s', deploy: true },
        { at: '1m', apply: parsePlan(nextCommit(yaml)) as unknown as JsonObject },
      ],
      pods: { startup: '10s' },
      until: '5m',
    }),
  },
}

/** Another image, another weight, another port of the Service `web`, and one object more. */
function nextCommit(yaml: string): string {
  const changed = yaml
    .replace('web:1', 'web:2')
    .replace('setWeight: 20', 'setWeight: 50')
    .replace('ports: [{ port: 80 }]', 'ports: [{ port: 8080 }]')
  return `${changed}---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: smoke }
spec:
  metrics:
    - { name: smoke, provider: { job: { spec: { template: { spec: { containers: [] } } } } } }
`
}
