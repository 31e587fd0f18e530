// npm run soak [-- CALLS]    1,000,000 if nothing is said
// As many simulations one after the other: what one of them leaves behind shows as a heap that grows. The heap is
// looked at ten times, after everything that nobody holds is gone.
import { simulate } from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'
import { grows } from './grows.ts'

const calls = Number(process.argv[2] ?? 1_000_000)
const collect = globalThis.gc
if (collect === undefined) throw new Error('node --expose-gc')

const plans = [
  'canary: { steps: [{ setWeight: 25 }, { pause: { duration: 30s } }, { setWeight: 50 }] }',
  'canary: { maxSurge: 1, maxUnavailable: 0 }',
  'blueGreen: { activeService: web, autoPromotionSeconds: 20 }',
].map((strategy) => parsePlan(manifests(strategy)))
const scripts = [
  [
    { at: '0s', deploy: true },
    { at: '5s', setImage: 'web:2' },
  ],
  [
    { at: '0s', deploy: true },
    { at: '5s', setImage: 'web:2' },
    { at: '9s', abort: true },
  ],
] as const

const heaps: number[] = []
let moments = 0
console.log('calls        heap     resident  moments')
for (let call = 1; call <= calls; call++) {
  const plan = plans[call % plans.length]
  const script = scripts[call % scripts.length]
  if (plan === undefined || script === undefined) continue
  moments += simulate({ plan, script, until: '40s', seed: call }).moments.length
  if (call % Math.ceil(calls / 10) === 0 || call === calls) look(call)
}
const leaks = grows(heaps)
console.log(leaks ? 'the heap grows' : 'the heap is flat')
process.exitCode = leaks ? 1 : 0

function look(call: number): void {
  collect?.()
  collect?.()
  const { heapUsed, rss } = process.memoryUsage()
  heaps.push(heapUsed)
  const [heap, resident] = [heapUsed, rss].map((bytes) => `${(bytes / 2 ** 20).toFixed(2)} MB`)
  console.log(
    `${String(call).padEnd(10)} ${heap?.padStart(9)} ${resident?.padStart(11)}  ${moments}`,
  )
}

function manifests(strategy: string): string {
  return `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: { ${strategy} }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web } }
`
}
