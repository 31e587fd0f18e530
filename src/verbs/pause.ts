import { eachName } from './eachName.ts'
import { merge } from './server.ts'
import type { VerbRule } from './verb.ts'

/** What a pause writes of the spec; `promote` takes it back, there is no verb of its own for it. */
export const pausing = { paused: true } as const

/** `pause ROLLOUT_NAME…`. */
export const pause: VerbRule = {
  use: 'ROLLOUT_NAME',
  aliases: [],
  flags: [],
  run: (server, asked) =>
    eachName(
      server,
      asked,
      (_, name) => merge(server, 'rollouts', name, { spec: pausing }),
      (name) => `rollout '${name}' paused`,
    ),
}
