import type { Timeline } from '../timeline/timeline.ts'
import { type HtmlOptions, page } from './html/page.ts'
import { changesOf } from './picture/changes.ts'
import { pictureOf } from './picture/pictureOf.ts'

/**
 * A simulation as one page that needs nothing from outside: the picture, laid out for narrow and
 * wide windows, every moment, the tree of `kubectl argo rollouts get rollout` at the instant under
 * the pointer, and what else it is given. Without a script the table and the picture are still
 * there. Of an Experiment that stands alone it is the tree of `get experiment`.
 */
export function toHtml(
  timeline: Pick<Timeline, 'moments' | 'at'>,
  options: HtmlOptions = {},
): string {
  const picture = pictureOf(timeline)
  return page(timeline, picture, changesOf(picture), options)
}
