import { eachName } from './eachName.ts'
import { merge } from './server.ts'
import type { VerbRule } from './verb.ts'

/** `retry experiment EXPERIMENT_NAME…`: without a status an Experiment begins anew. */
export const retryExperiment: VerbRule = {
  use: 'EXPERIMENT_NAME',
  aliases: ['exp', 'experiments'],
  flags: [],
  run: (server, asked) =>
    eachName(
      server,
      asked,
      (_, name) => merge(server, 'experiments', name, { status: null }),
      (name) => `experiment '${name}' retried`,
    ),
}
