import type { Timeline } from '../../timeline/timeline.ts'
import { onlyRollout } from '../rolloutAt.ts'
import { type TreeOptions, toTree } from '../tree.ts'
import type { WatchOptions } from './glances.ts'
import { type Screen, screens } from './screen.ts'

/**
 * `kubectl argo rollouts get rollout NAME --watch` while a simulation runs: every screen in turn,
 * made when it is asked for. None where the Rollout is not there when the watch begins: the plugin
 * does not wait for it.
 */
export function watchRollout(
  timeline: Timeline,
  options: WatchOptions & TreeOptions = {},
): Iterable<Screen> {
  return screens(timeline, options, (snapshot) => {
    const info = onlyRollout(snapshot)
    return info === null ? null : toTree(info, options)
  })
}
