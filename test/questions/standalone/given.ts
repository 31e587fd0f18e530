/** Two versions side by side for ten minutes, and an analysis that is told the hash of one. */
export const experiment = `apiVersion: argoproj.io/v1alpha1
kind: Experiment
metadata: { name: ab }
spec:
  duration: 10m
  templates:
    - name: baseline
      selector: { matchLabels: { app: web, variant: baseline } }
      template:
        metadata: { labels: { app: web, variant: baseline } }
        spec: { containers: [{ name: web, image: 'web:1' }] }
    - name: canary
      replicas: 2
      selector: { matchLabels: { app: web, variant: canary } }
      template:
        metadata: { labels: { app: web, variant: canary } }
        spec: { containers: [{ name: web, image: 'web:2' }] }
  analyses:
    - name: errors
      templateName: error-rate
      args: [{ name: hash, value: '{{templates.canary.podTemplateHash}}' }]
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: error-rate }
spec:
  args: [{ name: hash }]
  metrics:
    - name: error-rate
      interval: 1m
      failureLimit: 1
      successCondition: result[0] < 0.01
      provider: { prometheus: { address: 'http://prometheus', query: 'errors{hash="{{args.hash}}"}' } }
`

/** Three looks, half a minute apart. */
export const analysisRun = `apiVersion: argoproj.io/v1alpha1
kind: AnalysisRun
metadata: { name: rate }
spec:
  args: [{ name: least, value: '0.9' }]
  metrics:
    - name: rate
      interval: 30s
      count: 3
      successCondition: 'result[0] > {{args.least}}'
      provider: { prometheus: { address: 'http://prometheus', query: up } }
`
