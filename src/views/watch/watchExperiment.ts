import type { Timeline } from '../../timeline/timeline.ts'
import { findExperiment, type ObjectName } from '../objects/found.ts'
import { type TreeOptions, toExperimentTree } from '../tree.ts'
import type { WatchOptions } from './glances.ts'
import { type Screen, screens } from './screen.ts'

/**
 * `kubectl argo rollouts get experiment NAME --watch` while a simulation runs, as long as the
 * Experiment is there.
 */
export function watchExperiment(
  timeline: Timeline,
  options: ObjectName & WatchOptions & TreeOptions,
): Iterable<Screen> {
  return screens(timeline, options, (snapshot) => {
    const found = findExperiment(snapshot, options)
    return found.ok ? toExperimentTree(found.info, options) : null
  })
}
