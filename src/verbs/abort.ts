import { eachName } from './eachName.ts'
import { patchStatus } from './statusPatch.ts'
import type { VerbRule } from './verb.ts'

/** What an abort writes of the status. The controller takes it back when a rollout is promoted. */
export const aborting = { abort: true } as const

/** `abort ROLLOUT_NAME…`. Whether there is anything to abort is not looked at. */
export const abort: VerbRule = {
  use: 'ROLLOUT_NAME',
  aliases: [],
  flags: [],
  run: (server, asked) =>
    eachName(
      server,
      asked,
      (_, name) => patchStatus(server, name, aborting),
      (name) => `rollout '${name}' aborted`,
    ),
}
