import type { Scenario, ScriptEntry } from '../../simulation/scenario.ts'
import { type Time, textOfTime } from '../../timeline/time.ts'

/** The same scenario in which nothing is waited for that could be quicker: pods, people, router. */
export function quickest(scenario: Scenario): Scenario {
  const { pods, script = [] } = scenario
  const images = Object.entries(pods?.images ?? {}).map(([image, model]) => [
    image,
    { ...model, startup: '0s' },
  ])
  return {
    ...scenario,
    script: script.filter((entry) => !isWait(entry)),
    gates: 'promote',
    pods: { ...pods, startup: '0s', images: Object.fromEntries(images) },
    ...(scenario.router === undefined ? {} : { router: { verify: 'immediate' as const } }),
  }
}

/** The same scenario with pods that take as long as any may. */
export function slowest(scenario: Scenario, slowestStart: Time): Scenario {
  const startup = textOfTime(slowestStart)
  const { pods } = scenario
  const images = Object.entries(pods?.images ?? {}).map(([image, model]) => [
    image,
    { ...model, startup },
  ])
  return { ...scenario, pods: { ...pods, startup, images: Object.fromEntries(images) } }
}

// What only lets time pass, or ends such a wait.
function isWait({ promote, pause, resume }: ScriptEntry): boolean {
  return promote !== undefined || pause !== undefined || resume !== undefined
}
