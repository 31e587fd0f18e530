import { eachName } from './eachName.ts'
import { merge } from './server.ts'
import type { VerbRule } from './verb.ts'

/** What ends an AnalysisRun or an Experiment before its time, written into its spec. */
export const terminating = { terminate: true } as const

/** `terminate analysisrun ANALYSISRUN_NAME…`. */
export const terminateAnalysisRun: VerbRule = {
  use: 'ANALYSISRUN_NAME',
  aliases: ['ar', 'analysisruns'],
  flags: [],
  run: (server, asked) =>
    eachName(
      server,
      asked,
      (_, name) => merge(server, 'analysisruns', name, { spec: terminating }),
      (name) => `analysisRun '${name}' terminated`,
    ),
}
