import { eachName } from './eachName.ts'
import { merge } from './server.ts'
import { terminating } from './terminateAnalysisRun.ts'
import type { VerbRule } from './verb.ts'

/** `terminate experiment EXPERIMENT_NAME…`; the plugin says that it was retried. */
export const terminateExperiment: VerbRule = {
  use: 'EXPERIMENT_NAME',
  aliases: ['exp', 'experiments'],
  flags: [],
  run: (server, asked) =>
    eachName(
      server,
      asked,
      (_, name) => merge(server, 'experiments', name, { spec: terminating }),
      (name) => `experiment '${name}' retried`,
    ),
}
