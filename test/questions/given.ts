import type { Plan } from '../../src/plan/plan.ts'
import { parseManifests } from '../../src/yaml/index.ts'

/** A Rollout `web` of `web:1`, with this strategy as YAML, and more documents behind it. */
export function planFrom(strategy: string, replicas = 4, ...documents: readonly string[]): Plan {
  const rollout = `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: ${strategy}
`
  const { plan, diagnostics } = parseManifests([rollout, ...documents].join('---\n'))
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  return plan
}

export const services: string = ['web', 'web-preview', 'web-canary']
  .map(
    (name) =>
      `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, ` +
      'spec: { selector: { app: web }, ports: [{ port: 80 }] } }\n',
  )
  .join('---\n')

/** An AnalysisTemplate of this name with one metric of the same name. */
export function templateOf(name: string, metric: string, args = '[]'): string {
  return `
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: ${name} }
spec:
  args: ${args}
  metrics:
    - { name: ${name}, ${metric} }
`
}

export const prometheus = "provider: { prometheus: { address: 'http://p', query: q } }"
