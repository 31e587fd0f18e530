import type { AnyFuzzer } from './fuzzer.ts'
import { commandLines } from './fuzzers/commandLines.ts'
import { conditions } from './fuzzers/conditions.ts'
import { liveObjects } from './fuzzers/liveObjects.ts'
import { manifests } from './fuzzers/manifests.ts'
import { objects } from './fuzzers/objects.ts'
import { paths } from './fuzzers/paths.ts'
import { scenarios } from './fuzzers/scenarios.ts'
import { states } from './fuzzers/states.ts'
import { texts } from './fuzzers/texts.ts'
import { worlds } from './fuzzers/worlds.ts'

/** Every fuzzer by its name. */
export const fuzzers: Readonly<Record<string, AnyFuzzer>> = {
  texts,
  objects,
  manifests,
  scenarios,
  conditions,
  paths,
  liveObjects,
  commandLines,
  worlds,
  states,
}
