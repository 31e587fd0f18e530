// npm run soak:day    24 hours with a measurement a second, kept and printed
import { chartRows, simulate, toChart, toJson, toMarkdown, toSvg } from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

/** Megabytes that the process may be resident with at most. */
const MOST = 300
const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

const began = performance.now()
const plan = parsePlan(`
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      analysis: { templates: [{ templateName: errors }] }
      steps: [{ setWeight: 25 }, { pause: {} }]
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: errors }
spec:
  metrics:
    - name: errors
      interval: 1s
      successCondition: result[0] < 0.05
      provider: { prometheus: { address: 'http://prometheus', query: errors } }
`)
report('read')
const timeline = simulate({
  plan,
  script: [
    { at: '0s', deploy: true },
    { at: '1m', setImage: 'web:2' },
  ],
  metrics: { errors: [0.01] },
  until: '24h',
})
report(`simulated: ${timeline.moments.length} moments, ${timeline.end.phase}`)
const run = timeline.moments.at(-1)?.world.runs[0]
console.log(`  measured ${run?.metricResults[0]?.count ?? 0} times`)
report(`${chartRows(timeline).length} rows of a chart, ${toChart(timeline).length} characters`)
report(`${toSvg(timeline).length} characters of SVG`)
report(`${toMarkdown(timeline).length} characters of Markdown`)
if (process.argv.includes('--json')) report(`${toJson(timeline).length} characters of JSON`)
process.exitCode = megabytes() <= MOST ? 0 : 1

function report(what: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${seconds.padStart(6)} s ${String(megabytes()).padStart(5)} MB at most  ${what}`)
}
