// A canary waits at 60 %. What would an abort do now, what a promotion, and what if nobody does
// anything? The objects are what the cluster has; nothing else is needed.
import { readFileSync } from 'node:fs'
import { formatTime, readLive, type ScriptEntry, simulate } from 'rollout-sim'

// kubectl get rollout,rs,pod,svc,analysisrun,experiment -o json > color-live.json
const text = readFileSync(new URL('color-live.json', import.meta.url), 'utf8')
const live = readLive(JSON.parse(text), { now: '2026-01-01T00:04:00Z' })
for (const { severity, message } of live.diagnostics) console.log(`${severity}: ${message}`)

ahead('an abort', [{ at: '0s', abort: true }])
ahead('a promotion', [{ at: '0s', promote: true }])
ahead('nobody', [])

/** Prints what happens from now on: phase, and the pods of each revision, wanted and ready. */
function ahead(who: string, script: readonly ScriptEntry[]): void {
  console.log(`\n${who}`)
  const { moments } = simulate({ live, script, pods: { startup: '8s' }, until: '10m' })
  let before = ''
  for (const { at, world } of moments) {
    if (world.rollout === null) continue
    const { status, replicaSets } = world.rollout
    const pods = replicaSets.map(
      ({ template, want, ready }) => `${template.image} ${ready}/${want}`,
    )
    const line = [status.phase, status.message, ...pods].join('  ')
    if (line !== before) console.log(formatTime(at).padStart(7), line)
    before = line
  }
}
