import { eachName } from './eachName.ts'
import { patchStatus } from './statusPatch.ts'
import type { VerbRule } from './verb.ts'

/** What a retry writes of the status: false, where the controller leaves the field away. */
export const retrying = { abort: false } as const

/** `retry rollout ROLLOUT_NAME…`. Whether it was aborted is not looked at. */
export const retryRollout: VerbRule = {
  use: 'ROLLOUT_NAME',
  aliases: ['ro', 'rollouts'],
  flags: [],
  run: (server, asked) =>
    eachName(
      server,
      asked,
      (_, name) => patchStatus(server, name, retrying),
      (name) => `rollout '${name}' retried`,
    ),
}
